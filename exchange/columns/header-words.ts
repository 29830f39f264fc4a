/**
 * A header as plain lower-case words: "totalBudget", "total_budget" and "Total Budget (£m)\n(including …)" all
 * become "total budget". What stands in brackets is explanation, not name.
 */
export function headerWords(header: string): string {
  const outside = header.slice(0, 2_000).replace(/\([^)]*\)?/g, ' ')
  const words = plainWords(outside)
  return words === '' ? plainWords(header) : words
}

function plainWords(text: string): string {
  return text
    .slice(0, 400)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/([a-z])(\d)/g, '$1 $2')
    .replace(/(\d)([a-z])/g, '$1 $2')
    .replace(/[^\p{L}\p{N}%£€$]+/gu, ' ')
    .trim()
}
