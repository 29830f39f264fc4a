import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './set-up/places.mjs'

/** Each 'en.json' of a room, and each part of one: 'pages.en.json'. */
const english = ['ui', 'plan', 'functions', 'apps']
  .flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(room, file),
    ),
  )
  .filter((file) => /(^|\/)locales\/([\w-]+\.)?en\.json$/.test(file) && !/\/(dist|node_modules)\//.test(file))

describe('words on the screen', () => {
  it('are found', () => {
    expect(english.length).toBeGreaterThan(50)
  })

  it.each(english)('of %s are the same in German, with the same values filled in', (file) => {
    expect(keysOf(read(file.replace(/en\.json$/, 'de.json')))).toEqual(keysOf(read(file)))
  })

  it.each(english.filter((file) => file.endsWith('/pages.en.json')))(
    'of %s repeat what the shell knows of the room',
    (file) => {
      for (const language of ['en', 'de']) {
        const pages = file.replace(/en\.json$/, `${language}.json`)
        expect(read(pages)).toMatchObject(read(pages.replace('pages.', '')))
      }
    },
  )
})

function read(file: string): object {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as object
}

function keysOf(texts: object, above = ''): readonly string[] {
  return Object.entries(texts)
    .flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? keysOf(value, `${above}${key}.`)
        : [`${above}${key} ${filledIn(String(value))}`],
    )
    .toSorted()
}

function filledIn(sentence: string): string {
  return (sentence.match(/\{\{\w+\}\}/g) ?? []).toSorted().join(' ')
}
