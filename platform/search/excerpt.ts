const before = 48
const most = 160

/** Up to 160 signs of a text round the first of these words that it holds; nothing of one that holds none. */
export function excerptOf(text: string, words: readonly string[]): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  const lower = plain.toLowerCase()
  const at = words
    .map((word) => lower.indexOf(word))
    .filter((place) => place >= 0)
    .reduce((first, place) => Math.min(first, place), Number.POSITIVE_INFINITY)
  if (!Number.isFinite(at)) return ''
  const from = at <= before ? 0 : wordBegin(plain, at - before)
  const until = from + most >= plain.length ? plain.length : wordEnd(plain, from + most)
  return `${from > 0 ? '…' : ''}${plain.slice(from, until)}${until < plain.length ? '…' : ''}`
}

function wordBegin(text: string, from: number): number {
  const space = text.indexOf(' ', from)
  return space < 0 || space - from > before / 2 ? from : space + 1
}

function wordEnd(text: string, until: number): number {
  const space = text.lastIndexOf(' ', until)
  return space < until - before / 2 ? until : space
}

/** What was typed, word by word as the index knows them: letters and digits, each once, the first eight. */
export function askedWords(text: string): readonly string[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  return [...new Set(words.filter((word) => word !== ''))].slice(0, 8)
}
