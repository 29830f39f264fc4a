/**
 * A name without what people write differently from year to year: case, accents, spaces, punctuation, "&" for
 * "and", typographic quotes. Words are never dropped: "Phase 1" and "Phase 2" stay two projects.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’‘`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What had to be set aside to see two names as one, in words. */
export function nameDifference(a: string, b: string): string {
  if (a.trim() === b.trim()) return 'spaces at the ends'
  if (a.trim().toLowerCase() === b.trim().toLowerCase()) return 'letter case'
  const parts: string[] = []
  if (caseDiffers(a, b)) parts.push('letter case')
  if (a.includes('&') !== b.includes('&')) parts.push('"&" for "and"')
  if (accents(a) !== accents(b)) parts.push('accents')
  parts.push('spaces or punctuation')
  return parts.join(', ')
}

function caseDiffers(a: string, b: string): boolean {
  return letters(a) !== letters(b)
}

function letters(text: string): string {
  const bare = text.normalize('NFKD').replace(/&/g, 'and')
  return bare.replace(/[^\p{L}\p{N}]/gu, '')
}

function accents(text: string): number {
  return text.normalize('NFKD').match(/\p{M}/gu)?.length ?? 0
}
