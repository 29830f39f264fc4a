import { told, type Told } from '@portolan/quantity'

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
export function nameDifference(a: string, b: string): readonly Told[] {
  if (a.trim() === b.trim()) return [told('exchange:name.ends')`spaces at the ends`]
  if (a.trim().toLowerCase() === b.trim().toLowerCase()) return [letterCase]
  const parts: Told[] = []
  if (caseDiffers(a, b)) parts.push(letterCase)
  if (a.includes('&') !== b.includes('&')) parts.push(told('exchange:name.and')`"&" for "and"`)
  if (accents(a) !== accents(b)) parts.push(told('exchange:name.accents')`accents`)
  parts.push(told('exchange:name.signs')`spaces or punctuation`)
  return parts
}

const letterCase = told('exchange:name.case')`letter case`

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
