import type { Block, Span } from './contract/index.ts'

/**
 * The one way from what somebody typed to what others are shown. No HTML is made: what comes out is paragraphs, lists
 * and runs of words, so there is nothing that a page could run. What is not understood stays as it was typed.
 */
export function blocksOf(typed: string): readonly Block[] {
  const blocks: Block[] = []
  for (const part of cleanWords(typed).split(/\n{2,}/)) {
    const lines = part.split('\n').filter((line) => line.trim() !== '')
    let paragraph: string[] = []
    const endParagraph = (): void => {
      if (paragraph.length > 0) blocks.push({ kind: 'paragraph', spans: spansOf(paragraph.join('\n')) })
      paragraph = []
    }
    for (const line of lines) {
      const item = /^\s*(?:[-*•]|(\d{1,3})[.)])\s+(.*)$/.exec(line)
      if (item === null) {
        if (blocks.at(-1)?.kind === 'list' && /^\s{2,}/.test(line) && paragraph.length === 0)
          appendToItem(blocks, line.trim())
        else paragraph.push(line)
        continue
      }
      endParagraph()
      addItem(blocks, { ordered: item[1] !== undefined, words: item[2] ?? '', first: line === lines[0] })
    }
    endParagraph()
  }
  return blocks
}

type Item = { readonly ordered: boolean; readonly words: string; readonly first: boolean }

function addItem(blocks: Block[], { ordered, words, first }: Item): void {
  const last = blocks.at(-1)
  if (last?.kind === 'list' && last.ordered === ordered && !first)
    blocks[blocks.length - 1] = { ...last, items: [...last.items, spansOf(words)] }
  else blocks.push({ kind: 'list', ordered, items: [spansOf(words)] })
}

function appendToItem(blocks: Block[], words: string): void {
  const last = blocks.at(-1)
  if (last?.kind !== 'list') return
  const items = last.items.map((item, at) =>
    at === last.items.length - 1 ? [...item, { text: ' ' }, ...spansOf(words)] : item,
  )
  blocks[blocks.length - 1] = { ...last, items }
}

/** Signs that are not seen, or turn the direction of what follows, could make words look like others. */
export function cleanWords(typed: string): string {
  return typed
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])[\p{Cc}\u200b\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

const mention = '<@([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})>'

/** The people who are named in a text, each once. */
export function mentionsIn(typed: string): readonly string[] {
  return [...new Set([...typed.matchAll(new RegExp(mention, 'g'))].map((found) => found[1] ?? ''))]
}

function spansOf(words: string): Span[] {
  return words
    .split(/(\*\*[^*\n]{1,2000}\*\*)/)
    .filter((part) => part !== '')
    .flatMap((part) => {
      const isBold = part.length > 4 && part.startsWith('**') && part.endsWith('**')
      return isBold
        ? linkedSpans(part.slice(2, -2)).map((span) => ({ ...span, bold: true }))
        : linkedSpans(part)
    })
}

const linked = new RegExp(
  `${mention}|\\[([^\\[\\]\\n]{1,300})\\]\\(([^()\\s]{1,1000})\\)|(https?:\\/\\/[^\\s<>"'()\\[\\]]{1,1000})`,
  'g',
)

function linkedSpans(words: string): Span[] {
  const spans: Span[] = []
  let from = 0
  for (const found of words.matchAll(linked)) {
    if (found.index > from) spans.push({ text: words.slice(from, found.index) })
    from = found.index + found[0].length
    const [whole, person, label, target, bare] = found
    if (person !== undefined) spans.push({ text: '', person })
    else spans.push(...linkOf({ whole, label, target: target ?? bare ?? '' }))
  }
  if (from < words.length) spans.push({ text: words.slice(from) })
  return spans
}

type Written = { readonly whole: string; readonly label: string | undefined; readonly target: string }

/** A sentence often ends behind a bare address: its last sign is not part of it. */
function linkOf({ whole, label, target }: Written): Span[] {
  const end = label === undefined ? (/[.,;:!?]+$/.exec(target)?.[0] ?? '') : ''
  const href = safeAddress(target.slice(0, target.length - end.length))
  if (href === undefined) return [{ text: whole }]
  const text = label ?? target.slice(0, target.length - end.length)
  return [{ text, href }, ...(end === '' ? [] : [{ text: end }])]
}

const schemes = ['https:', 'http:', 'mailto:']

/** Only addresses that a browser opens without running anything, and none that hides a name before the host. */
function safeAddress(target: string): string | undefined {
  if (!URL.canParse(target)) return undefined
  const url = new URL(target)
  return schemes.includes(url.protocol) && url.username === '' && url.password === '' ? url.href : undefined
}

/** The same words without any look, for a line of a list and for mail. Mentions are given by name. */
export function plainWords(typed: string, nameOf: (person: string) => string): string {
  const wordsOf = (spans: readonly Span[]): string =>
    spans.map((span) => (span.person === undefined ? span.text : `@${nameOf(span.person)}`)).join('')
  return blocksOf(typed)
    .map((block) =>
      block.kind === 'paragraph'
        ? wordsOf(block.spans)
        : block.items.map((item) => `– ${wordsOf(item)}`).join('\n'),
    )
    .join('\n\n')
}
