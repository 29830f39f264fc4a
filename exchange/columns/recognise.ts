import { told, type Told } from '@portolan/quantity'
import { headerWords } from './header-words.ts'
import { type Target } from './target.ts'
import { type TargetId, targets } from './targets.ts'

export type Recognised = { readonly target: TargetId; readonly score: number; readonly reason: Told }

/** Every target a header may mean, best first. Scores: 1 an exact first synonym, 0.75 a pattern. */
export function recognise(header: string): readonly Recognised[] {
  const variant = withMeasure(header)
  if (variant === '') return []
  const reason = told('exchange:why.header')`The header says "${{ header: variant }}".`
  return known
    .map(({ target, rule, synonyms }) => ({ target, score: bestOf(rule, synonyms, variant), reason }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
}

type Known = { readonly target: TargetId; readonly rule: Target; readonly synonyms: readonly string[] }

const known: readonly Known[] = targets.map((rule) => ({
  target: rule.id,
  rule,
  synonyms: rule.synonyms.split(' | '),
}))

/** A percent sign or "days" in the brackets belongs to the name: it tells two variances apart. */
function withMeasure(header: string): string {
  const base = headerWords(header)
  if (/%|percent/i.test(header) && /varianc/.test(base)) return base.includes('%') ? base : `${base} %`
  return /\(in days\)/i.test(header) ? `${base} days` : base
}

/** "Budget EUR", "Cost in T€", "€m budget": the unit of an amount is no part of its name. */
function bestOf(rule: Target, synonyms: readonly string[], variant: string): number {
  const score = scoreOf(rule, synonyms, variant)
  if (score > 0 || rule.kind !== 'money') return score
  const bare = withoutUnit(variant)
  return bare === variant ? 0 : scoreOf(rule, synonyms, bare) * 0.98
}

const unitWord =
  /^(in|of|us|[tkm]?(eur|usd|gbp|chf|cad|aud|nzd|jpy|sek|nok|dkk|pln|czk|inr)|[tkm]?[€£$]|[€£$][kmt]n?|mio|mn|m|k|millions?|thousands?|tsd|000|0|s)$/

function withoutUnit(variant: string): string {
  const words = variant.split(' ')
  while (words.length > 1 && unitWord.test(words.at(-1) ?? '')) words.pop()
  while (words.length > 1 && unitWord.test(words[0] ?? '')) words.shift()
  return words.join(' ')
}

function scoreOf(rule: Target, synonyms: readonly string[], variant: string): number {
  if (rule.unless?.test(variant)) return 0
  const index = synonyms.indexOf(variant)
  if (index >= 0) return 1 - index * 0.01
  return rule.patterns?.some((pattern) => pattern.test(variant)) ? 0.75 : 0
}
