/** One piece of a title, and whether the search hit it. */
export type Piece = { readonly text: string; readonly hit: boolean }

/**
 * How well a title answers what was typed: every typed word must begin a word of the title, or stand within one.
 * Undefined for no match; smaller is better.
 */
export function rank(title: string, typed: string): number | undefined {
  const words = wordsOf(typed)
  const plain = fold(title)
  let sum = 0
  for (const word of words) {
    const at = plain.indexOf(word)
    if (at < 0) return undefined
    const begins = at === 0 || /[\s\-/(]/.test(plain.charAt(at - 1)) || plain.includes(` ${word}`)
    sum += (begins ? 0 : 50) + at
  }
  return sum + plain.length / 100
}

/** The title cut where the search hit it. */
export function pieces(title: string, typed: string): Piece[] {
  const words = wordsOf(typed)
  const plain = fold(title)
  // Folding may change the length of rare letters: then nothing is marked rather than something wrong.
  if (words.length === 0 || plain.length !== title.length) return [{ text: title, hit: false }]
  const marked = Array.from({ length: title.length }, () => false)
  for (const word of words) {
    const at = plain.indexOf(word)
    if (at >= 0) marked.fill(true, at, at + word.length)
  }
  const cut: { text: string; hit: boolean }[] = []
  for (const [index, hit] of marked.entries()) {
    const before = cut.at(-1)
    if (before && before.hit === hit) before.text += title.charAt(index)
    else cut.push({ text: title.charAt(index), hit })
  }
  return cut
}

function wordsOf(typed: string): string[] {
  return fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}
