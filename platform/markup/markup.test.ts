import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf, cleanWords, mentionsIn, plainWords } from './index.ts'

const person = '01936f5a-5c00-7000-8000-00000000dead'

describe('what somebody typed', () => {
  it('becomes paragraphs, lists, bold words and links', () => {
    expect(
      blocksOf('The **environment** is up.\n\n- first\n- second, see https://example.org/a.\n\n1. one'),
    ).toEqual([
      {
        kind: 'paragraph',
        spans: [{ text: 'The ' }, { text: 'environment', bold: true }, { text: ' is up.' }],
      },
      {
        kind: 'list',
        ordered: false,
        items: [
          [{ text: 'first' }],
          [
            { text: 'second, see ' },
            { text: 'https://example.org/a', href: 'https://example.org/a' },
            { text: '.' },
          ],
        ],
      },
      { kind: 'list', ordered: true, items: [[{ text: 'one' }]] },
    ])
  })

  it('names people by their id, each once', () => {
    expect(mentionsIn(`<@${person}> and again <@${person}>`)).toEqual([person])
    expect(blocksOf(`Ask <@${person}>`)).toEqual([
      { kind: 'paragraph', spans: [{ text: 'Ask ' }, { text: '', person }] },
    ])
    expect(plainWords(`Ask **<@${person}>**\n- now`, () => 'Jonas')).toBe('Ask @Jonas\n\n– now')
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'https://bank.example@evil.example/',
    ' javascript:alert(1)',
  ])('is no link to %s', (target) => {
    const spans = blocksOf(`[here](${target})`).flatMap((block) =>
      block.kind === 'paragraph' ? block.spans : [],
    )
    expect(spans.filter(({ href }) => href !== undefined)).toEqual([])
    expect(spans.map(({ text }) => text).join('')).toContain('here')
  })

  it('loses signs that turn or hide the words behind them', () => {
    expect(cleanWords('pay \u202Ecba\u202C \u0007now\u200B\uFEFF')).toBe('pay cba now')
  })

  it('keeps every word, whatever it is, and makes only links that are safe', () => {
    const signs = fc.constantFrom(
      '*',
      '**',
      '[',
      ']',
      '(',
      ')',
      'https://a.b/',
      '<@',
      '>',
      '\n',
      '- ',
      '1. ',
      'x',
      ' ',
      '<b>',
    )
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (parts) => {
        const typed = parts.join('')
        const spans = blocksOf(typed).flatMap((block) =>
          block.kind === 'paragraph' ? block.spans : block.items.flat(),
        )
        for (const { href } of spans) if (href !== undefined) expect(href).toMatch(/^(https?|mailto):/)
        const kept = spans.map(({ text }) => text).join('')
        expect((kept.match(/x/g) ?? []).length).toBe((typed.match(/x/g) ?? []).length)
      }),
    )
  })
})
