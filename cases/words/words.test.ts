import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { stories } from '../stories.ts'
import { marginNotes, ownFields, tagsOfProject, valuesOfCustomer } from './own-fields.ts'
import { talks } from './talks.ts'

const people = readFileSync(new URL('../people.ts', import.meta.url), 'utf8')
const isOfTheFirm = (name: string): boolean =>
  people.includes(`'${name}'`) || stories.some(({ manager }) => manager === name)

it('people of the firm talk, on its projects, and answer what was said before', () => {
  for (const talk of talks) {
    expect(stories.some(({ code }) => code === talk.project)).toBe(true)
    const said = [talk, ...(talk.answers ?? [])]
    for (const { who, text } of said) {
      expect(isOfTheFirm(who)).toBe(true)
      for (const [, name = ''] of text.matchAll(/\[([^\]]+)\]/g)) expect(isOfTheFirm(name)).toBe(true)
    }
    const days = said.map(({ daysAgo }) => daysAgo)
    expect(days).toEqual(days.toSorted((a, b) => b - a))
  }
  expect(new Set(talks.map(({ project }) => project)).size).toBeGreaterThanOrEqual(6)
})

it('each customer says where its services run, by choices that there are', () => {
  const keysOf = (name: string): readonly string[] =>
    ownFields.find((field) => field.name === name)?.choices?.map(({ key }) => key) ?? []
  for (const { customer } of stories) {
    expect(keysOf('Data centre')).toContain(valuesOfCustomer[customer]?.centre)
    expect(keysOf('Regulatory')).toContain(valuesOfCustomer[customer]?.rule)
    expect(isOfTheFirm(valuesOfCustomer[customer]?.steward ?? '')).toBe(true)
  }
  for (const code of [...Object.keys(marginNotes), ...Object.keys(tagsOfProject)])
    expect(stories.some((story) => story.code === code)).toBe(true)
})
