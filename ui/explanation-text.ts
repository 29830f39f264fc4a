import type { Explanation } from '@portolan/quantity'

type Write = { readonly value: (value: number | string, unit: string, short?: boolean) => string }

/** The whole chain as plain text, for a mail or a ticket. Deeper levels are indented. */
export function explanationAsText(label: string, first: Explanation, format: Write): string {
  const lines = [`${label}: ${written(first, format)}`]
  if (first.formula !== '') lines.push(`  ${first.formula}`)
  addInputs(first, 1, lines, format)
  lines.push(`Rule ${first.rule}${first.asOf ? `, as of ${first.asOf}` : ''}`)
  return lines.join('\n')
}

/** 'earned-value.cpi' → 'Cpi' would help nobody: names of three letters or fewer are abbreviations. */
export function nameOf(measure: string): string {
  const last = measure.slice(measure.lastIndexOf('.') + 1)
  if (/\s/.test(last)) return last
  if (last.length <= 4 && !last.includes('-')) return last.toUpperCase()
  const words = last.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function addInputs(one: Explanation, depth: number, lines: string[], format: Write): void {
  for (const input of one.from) {
    const source = input.source ?? input.rule
    const age = input.asOf ? ` (${input.asOf})` : ''
    lines.push(`${'  '.repeat(depth)}${nameOf(input.measure)} = ${written(input, format)}, ${source}${age}`)
    addInputs(input, depth + 1, lines, format)
  }
}

function written(one: Explanation, format: Write): string {
  return one.value === null ? 'no data' : format.value(one.value, one.unit, false)
}
