import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../tools/set-up/places.mjs'

type Texts = { readonly [key: string]: string | Texts }

const folders = ['ui', 'apps/web', 'plan/web', 'functions']

/** English sentences whose German is another one: none of them may stand on a German screen. */
export function englishOnly(): ReadonlySet<string> {
  const pairs = localeFolders().flatMap((folder) => {
    const german = new Map(flat(readTexts(folder, 'de')))
    return flat(readTexts(folder, 'en')).map(([key, en]) => ({ en, de: german.get(key) ?? '' }))
  })
  const german = new Set(pairs.map(({ de }) => de))
  return new Set(pairs.map(({ en }) => en).filter((en) => !german.has(en) && !en.includes('{{')))
}

function localeFolders(): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isDirectory() && entry.name === 'locales')
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((place) => !/node_modules|dist/.test(place)),
  )
}

function readTexts(folder: string, language: string): Texts {
  return JSON.parse(readFileSync(path.join(folder, `${language}.json`), 'utf8')) as Texts
}

function flat(texts: Texts, under = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${under}${key}`, value] as [string, string]]
      : flat(value, `${under}${key}.`),
  )
}
