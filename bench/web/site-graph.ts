import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { siteFolder } from '../../tools/set-up/build.mjs'

/** Bytes after gzip. */
export type Weight = { readonly js: number; readonly css: number }

export type Site = {
  /** What the first page names, and all it draws in before anything is shown. */
  readonly shell: Weight
  /** What is fetched later, each with all it draws in that the shell has not brought. */
  readonly beyond: readonly { readonly name: string; readonly weight: Weight }[]
}

/** Reads the built pages as a browser does: tags of the page, imports, and lists of what comes with a later part. */
export function readSite(): Site {
  const page = readFileSync(path.join(siteFolder, 'index.html'), 'utf8')
  const assets = path.join(siteFolder, 'assets')
  const texts = new Map(
    readdirSync(assets)
      .filter((name) => /\.(js|css)$/.test(name))
      .map((name) => [name, readFileSync(path.join(assets, name), 'utf8')]),
  )
  const named = [...page.matchAll(/(?:src|href)="\/assets\/([^"]+\.(?:js|css))"/g)].map((tag) => tag[1] ?? '')
  const shell = closure(named, texts)
  const later = new Map([...texts].filter(([name]) => shell.has(name)).flatMap(([, text]) => lateParts(text)))
  return {
    shell: weigh(shell, texts),
    beyond: [...later].map(([first, files]) => ({
      name: first,
      weight: weigh(new Set([...closure(files, texts)].filter((file) => !shell.has(file))), texts),
    })),
  }
}

type Texts = ReadonlyMap<string, string>
type Late = readonly [name: string, files: readonly string[]]

function closure(from: readonly string[], texts: Texts): ReadonlySet<string> {
  const reached = new Set<string>()
  const waiting = [...from]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const text = texts.get(name)
    if (text === undefined || reached.has(name)) continue
    reached.add(name)
    waiting.push(...statically(text))
  }
  return reached
}

/** `import{a as b}from"./x.js"`, `import"./x.js"` and `export…from"./x.js"`. */
function statically(text: string): readonly string[] {
  return [...text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)].map((found) => found[1] ?? '')
}

/** `import("./x.js"),__vite__mapDeps([0,1])`: the numbers are places in a list at the head of the file. */
function lateParts(text: string): readonly Late[] {
  const list = /m\.f\|\|\(m\.f=\[([^\]]*)\]/.exec(text)?.[1] ?? ''
  const files = [...list.matchAll(/"(?:assets\/)?([^"]+)"/g)].map((found) => found[1] ?? '')
  return [
    ...text.matchAll(
      /import\(\s*[`"']\.\/([^`"']+\.js)[`"']\s*\)(?:[^;]{0,80}?__vite__mapDeps\(\[([\d,]*)\]\))?/g,
    ),
  ].map((found) => {
    const places = (found[2] ?? '').split(',').filter((place) => place !== '')
    return [
      found[1] ?? '',
      [found[1] ?? '', ...places.flatMap((place) => files[Number(place)] ?? [])],
    ] as const
  })
}

function weigh(names: ReadonlySet<string>, texts: Texts): Weight {
  const sum = (ending: string): number =>
    [...names]
      .filter((name) => name.endsWith(ending))
      .reduce((bytes, name) => bytes + gzipSync(texts.get(name) ?? '').length, 0)
  return { js: sum('.js'), css: sum('.css') }
}
