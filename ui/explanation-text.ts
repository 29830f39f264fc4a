import type { Explanation } from '@portolan/quantity'
import type { ToldSentence } from './told.tsx'

/** How an explanation is written in the reader's language. */
export type Write = {
  readonly tell: (of: ToldSentence) => string
  readonly value: (value: number | string, unit: string) => string
  readonly none: string
  /** 'Rule health/cpi, as of 3 Mar 2026' */
  readonly rule: (of: Explanation) => string
}

/** The whole chain as plain text, for a mail or a ticket. Deeper levels are indented. */
export function explanationAsText(label: string, first: Explanation, write: Write): string {
  const lines = [`${label}: ${written(first, write)}`]
  if (first.formula !== '') lines.push(`  ${write.tell(measureFormula(first))}`)
  addInputs(first, 1, { lines, write })
  lines.push(write.rule(first))
  return lines.join('\n')
}

/** A measure has its name and its formula under the engine that computes it, in every language but English. */
export function measureFormula({ measure, rule, formula, formulaWording }: Spoken): ToldSentence {
  return {
    sentence: formula,
    wording: formulaWording ?? { key: `${engineOf(rule)}:formula.${measure}`, values: {} },
  }
}

export function measureName({
  measure,
  rule,
  name,
}: Pick<Explanation, 'measure' | 'rule' | 'name'>): ToldSentence {
  return {
    sentence: name ?? spellOut(measure),
    wording: { key: `${engineOf(rule)}:measure.${measure}`, values: {} },
  }
}

/** Where an input comes from: what said it, or the formula of one that was computed itself. */
export function measureSource(one: Explanation): ToldSentence {
  return one.source === undefined ? measureFormula(one) : { sentence: one.source, wording: one.sourceWording }
}

/** 'off-track' → 'Off track' */
export function statusWord(status: string): ToldSentence {
  return { sentence: spellOut(status), wording: { key: `health:status.${status}`, values: {} } }
}

type Spoken = Pick<Explanation, 'measure' | 'rule' | 'formula' | 'formulaWording'>

function engineOf(rule: string): string {
  return rule.slice(0, rule.indexOf('/'))
}

/** 'schedule-slip' → 'Schedule slip', 'daysLeft' → 'Days left'; names of up to four letters are abbreviations: 'CPI'. */
function spellOut(measure: string): string {
  if (/\s/.test(measure)) return measure
  if (measure.length <= 4 && !measure.includes('-')) return measure.toUpperCase()
  const words = measure
    .replaceAll('-', ' ')
    .replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function addInputs(
  one: Explanation,
  depth: number,
  to: { readonly lines: string[]; readonly write: Write },
): void {
  const { lines, write } = to
  for (const input of one.from) {
    const age = input.asOf ? ` (${input.asOf})` : ''
    const [name, source] = [write.tell(measureName(input)), write.tell(measureSource(input))]
    lines.push(`${'  '.repeat(depth)}${name} = ${written(input, write)}, ${source}${age}`)
    addInputs(input, depth + 1, to)
  }
}

function written(one: Explanation, write: Write): string {
  return one.value === null ? write.none : write.value(one.value, one.unit)
}
