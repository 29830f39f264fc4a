/** What was typed, word by word, in small letters; beyond six nobody types to find something. */
export function wordsOf(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return [...new Set(words)].slice(0, mostWords)
}

const mostWords = 6

/** Whether a word begins in a text as this one does. */
export function beginsIn(text: string, word: string): boolean {
  const plain = text.toLowerCase()
  for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(plain.charAt(at - 1))) return true
  return false
}
