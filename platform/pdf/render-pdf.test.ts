import { describe, expect, it } from 'vitest'
import { type PdfDocument, renderPdf } from './index.ts'
import { readPdf } from './testing/index.ts'

const document: PdfDocument = {
  title: 'Entscheidung über „Łódź – Größe“',
  subtitle: 'Is it worth going on?',
  language: 'de',
  author: 'Žofia Çelik',
  at: '2026-11-16T08:00:00.000Z',
  blocks: [
    {
      kind: 'facts',
      of: [
        ['Project', 'Portal'],
        ['Decided', 'Go'],
      ],
    },
    { kind: 'heading', text: 'Why' },
    { kind: 'words', text: 'Because somebody waits for it.\nAnd it is paid for.' },
    {
      kind: 'list',
      of: [{ mark: 'Met', tone: 'good', text: 'A sponsor is there', notes: ['Read as of today'] }],
    },
  ],
  foot: 'SHA-256 of the pack: 0123456789abcdef',
  page: (number, of) => `Page ${number} of ${of}`,
}

describe('a document as PDF', () => {
  it('holds its words in any Latin script, and its foot on each page', async () => {
    const { pages, text } = readPdf(await renderPdf(document))
    expect(pages).toBe(1)
    const words = text.join(' ').replaceAll('\n', ' ')
    for (const part of [
      'Łódź – Größe',
      'Portal',
      'somebody waits',
      'A sponsor is there',
      'Read as of today',
      '0123456789abcdef',
      'Page 1 of 1',
    ])
      expect(words).toContain(part)
  })

  it('is the same bytes each time, and other bytes where a word is another', async () => {
    const [one, same, other] = await Promise.all([
      renderPdf(document),
      renderPdf({ ...document }),
      renderPdf({ ...document, subtitle: 'Is it worth going on!' }),
    ])
    expect(Buffer.from(one).equals(Buffer.from(same))).toBe(true)
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false)
  })

  it('goes on over as many pages as it needs, each with its number', async () => {
    const line = {
      mark: 'Met',
      tone: 'good',
      text: 'Something that holds',
      notes: ['Once', 'Twice'],
    } as const
    const of = Array.from({ length: 80 }, (_, at) => ({ ...line, text: `Line ${at + 1} of many` }))
    const facts = { kind: 'facts', of: of.map(({ text }) => [text, text] as const) } as const
    const { pages, text } = readPdf(await renderPdf({ ...document, blocks: [{ kind: 'list', of }, facts] }))
    expect(pages).toBeGreaterThan(3)
    for (const [at, page] of text.entries()) expect(page).toContain(`Page ${at + 1} of ${pages}`)
    for (const { text: words } of of) expect(text.join('\n')).toContain(words)
  })
})
