import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { listFiles } from './architecture/sources.ts'
import { root } from './set-up/places.mjs'

const choices = textOf('apps/web/administration/event-log/event-choices.ts')

it('the log can be filtered by every event that a room defines', () => {
  const files = listFiles().filter(
    (file) => /\/contract\/.*events\.ts$/.test(file) && textOf(file).includes('event({'),
  )
  const missing = files.flatMap((file) => {
    const text = textOf(file)
    const room = file.split('/').slice(0, file.startsWith('functions/') ? 2 : 1)
    const whole = /export \* as (\w+) from '.\/events.ts'/.exec(
      textOf(path.join(path.dirname(file), 'index.ts')),
    )
    const names = [...text.matchAll(/^export const (\w+)\b.* = (?:\{|event\(|\[)/gm)].map(
      ([, name = '']) => name,
    )
    const maps = names.filter((name) => /[eE]vents$/.test(name))
    return (whole?.[1] === undefined ? (maps.length > 0 ? maps : names) : [whole[1]])
      .map((name) => (name === 'events' ? `events as ${room.at(-1)}` : name))
      .filter((name) => !new RegExp(`\\b${name}\\b`).test(choices))
      .map((name) => `${file}: ${name}`)
  })
  expect(files.length).toBeGreaterThan(30)
  expect(missing).toEqual([])
})

function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}
