import { complementTable, pointTable } from '@portolan/schedule-quality'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { complementIds, pointIds, statisticalEstimates } from '../../contract/index.ts'
import en from './locales/en.json'

it('every point and complement has a name, and every point says what it counts', () => {
  expect(Object.keys(pointTable)).toEqual([...pointIds])
  expect(Object.keys(complementTable)).toEqual([...complementIds])
  expect(Object.keys(en.point)).toEqual(Object.keys(pointTable))
  expect(Object.keys(en.counts)).toEqual(Object.keys(pointTable))
  expect(Object.keys(en.complement)).toEqual(Object.keys(complementTable))
})

it('every estimate says what it assumes', () => {
  expect(Object.keys(en.assumes)).toEqual([...statisticalEstimates, 'eacBottomUp'])
  expect(Object.keys(en.estimate)).toEqual(Object.keys(en.assumes))
})

it('every word that the tabs ask for by name is there', () => {
  const known = new Set(keysOf(en).map((key) => key.split(' ')[0]?.replace(/_(one|other)$/, '')))
  const asked = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.tsx'))
    .flatMap((name) => [
      ...readFileSync(path.join(import.meta.dirname, name), 'utf8').matchAll(/say\(\s*'([\w.-]+)'[,)]/g),
    ])
    .map((match) => match[1])
  expect(asked.length).toBeGreaterThan(50)
  expect(asked.filter((key) => !known.has(key))).toEqual([])
})

function keysOf(texts: object, path = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value, `${path}${key}.`)
      : [`${path}${key} ${(String(value).match(/\{\{\w+\}\}/g) ?? []).toSorted().join(' ')}`],
  )
}
