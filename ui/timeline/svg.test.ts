import { describe, expect, it } from 'vitest'
import { drawSheet, sheetSize } from './draw-sheet.ts'
import { svgSheet } from './svg-surface.ts'
import { bar, palette, sceneOf } from './testing/sample-scene.ts'

const columns = [
  { header: 'Activity', width: 200, align: 'start', textOf: (row: number) => `line ${row}` },
  { header: 'Float', width: 60, align: 'end', textOf: () => '5 d' },
] as const
const sheet = {
  scene: sceneOf([bar('a', 3, 8), bar('b', 9, 12)]),
  columns,
  palette,
  title: 'Plan <1> & "more"',
}

function pictureOf(of: Parameters<typeof drawSheet>[1]): string {
  const { surface, picture } = svgSheet({
    ...sheetSize(of),
    font: 'Inter',
    title: of.title,
    widthOf: (words) => words.length * 6,
  })
  drawSheet(surface, of)
  return picture()
}

describe('a drawing as a picture', () => {
  it('is as large as its table and its time, and says what it shows', () => {
    const picture = pictureOf(sheet)
    expect(picture).toContain(`viewBox="0 0 ${200 + 60 + 2_000} ${34 + 46 + 56}"`)
    expect(picture).toContain('<title>Plan &lt;1&gt; &amp; &quot;more&quot;</title>')
  })
  it('holds the lines of its page and no others', () => {
    const picture = pictureOf({ ...sheet, rows: { first: 1, count: 1 } })
    expect(picture).toContain('>line 1<')
    expect(picture).not.toContain('>line 0<')
  })
  it('closes everything it opens', () => {
    const picture = pictureOf(sheet)
    for (const tag of ['svg', 'g', 'clipPath', 'text', 'title'])
      expect(picture.split(`<${tag}`).length, tag).toBe(picture.split(`</${tag}>`).length)
  })
  it('keeps out what would make the file unreadable', () => {
    const picture = pictureOf({ ...sheet, title: 'bad\u0000\u000B\uD800 end' })
    expect(picture).toContain('<title>bad end</title>')
  })
})
