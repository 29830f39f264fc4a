import { inflateSync } from 'node:zlib'

export type PdfRead = {
  readonly pages: number
  /** The words of each page in the order in which they were written. */
  readonly text: readonly string[]
}

type Parts = ReadonlyMap<number, string>
type Glyphs = ReadonlyMap<string, string>

/** Reads a PDF of ours back: its pages, and what stands on them by the fonts that it embeds. */
export function readPdf(bytes: Uint8Array): PdfRead {
  const parts = partsOf(Buffer.from(bytes).toString('latin1'))
  const pages = [...parts.values()].filter((part) => /\/Type \/Page\b(?!s)/.test(part))
  return { pages: pages.length, text: pages.map((page) => textOf(page, parts)) }
}

function partsOf(file: string): Parts {
  const found = file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)
  return new Map([...found].map(([, number, part]) => [Number(number), part ?? '']))
}

function textOf(page: string, parts: Parts): string {
  const fonts = fontsOf(page, parts)
  const content = streamOf(parts.get(referenceIn(page, 'Contents')))
  let glyphs: Glyphs = new Map()
  const words: string[] = []
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (font !== undefined) glyphs = fonts.get(font) ?? new Map()
    else words.push(spell(shown ?? '', glyphs))
  }
  return words.join('\n')
}

function spell(shown: string, glyphs: Glyphs): string {
  const codes = [...shown.matchAll(/<([0-9a-f]+)>/gi)].map(([, hex]) => hex ?? '').join('')
  return (codes.match(/.{4}/g) ?? []).map((code) => glyphs.get(code.toLowerCase()) ?? '?').join('')
}

function fontsOf(page: string, parts: Parts): ReadonlyMap<string, Glyphs> {
  const resources = parts.get(referenceIn(page, 'Resources')) ?? page
  const named = resources.matchAll(/\/(F\d+) (\d+) 0 R/g)
  return new Map(
    [...named].map(([, name, number]) => {
      const font = parts.get(Number(number)) ?? ''
      return [name ?? '', glyphsOf(streamOf(parts.get(referenceIn(font, 'ToUnicode'))))]
    }),
  )
}

/** `<0000> <00ff> [<0041> <0042> …]`: what each glyph of the subset stands for, in UTF-16. */
function glyphsOf(map: string): Glyphs {
  const glyphs = new Map<string, string>()
  for (const [, from, list] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    const first = Number.parseInt(from ?? '0', 16)
    for (const [at, [, units]] of [...(list ?? '').matchAll(/<([0-9a-f ]+)>/gi)].entries()) {
      const codes = (units ?? '').split(' ')
      const word = String.fromCharCode(...codes.map((code) => Number.parseInt(code, 16)))
      glyphs.set((first + at).toString(16).padStart(4, '0'), word)
    }
  }
  return glyphs
}

function referenceIn(part: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(part)?.[1] ?? 0)
}

function streamOf(part: string | undefined): string {
  const [, head = '', body = ''] = /^([\s\S]*?)stream\n([\s\S]*)\nendstream/.exec(part ?? '') ?? []
  const bytes = Buffer.from(body, 'latin1')
  return head.includes('FlateDecode') ? inflateSync(bytes).toString('latin1') : body
}
