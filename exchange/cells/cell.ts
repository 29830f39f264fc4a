import type { Told } from '@portolan/quantity'

/** Why a cell holds no value. The raw text is always kept beside it. */
export type Absence = 'blank' | 'exempt' | 'not-collected' | 'not-applicable' | 'imprecise'

export type Present<T> = {
  readonly value: T
  readonly raw: string
  /** What had to be assumed to read it. */
  readonly doubt?: Told
}
export type Absent = { readonly absent: Absence; readonly raw: string }
export type Wrong = { readonly wrong: Told; readonly code: string; readonly raw: string }

export type Cell<T> = Present<T> | Absent | Wrong

const blank = /^[\s\u00a0]*$/
const exempt = /\bexempt(ed|ion)?\b|freedom of information|^(confidential|restricted|withheld|redacted)\b/i
const notCollected = [
  /^(tbc|tbd|tba|unknown|pending|n\.?k\.?|#n\/a)$/i,
  /^to be (confirmed|determined|advised|decided)\b/i,
  /\bnot (yet )?(been )?(collected|provided|available|supplied|reported|recorded|known|given|set)\b/i,
  /\bno (departmental )?(narrative|data|information|dca)\b/i,
  /\bdid not provide\b|\bnot (yet )?in a position to\b|\bearly planning\b|^not rated\b/i,
]
const notApplicable = [
  /^(n\.?\/?a\.?|nil return|none|null|nan|[-+]?inf(inity)?|[-–—.?]+|#div\/0!|#(ref|value|name|num)[!?])$/i,
  /^not (applicable|required)\b/i,
  /^no (start|end|finish) date\b/i,
  /^re-?set$/i,
  /\b(cannot|can't) (calculate|be calculated)\b|\beither zero or no\b/i,
]

/** Tells the many ways of writing "no value" apart; undefined where the text may be one. */
export function readAbsence(raw: string): Absent | undefined {
  if (blank.test(raw)) return { absent: 'blank', raw }
  // A value is short and the reasons below are words: digits first, since most cells are numbers.
  if (/^[\s£$€(+-]*\d[\d.,]*\s*$/.test(raw)) return undefined
  const text = raw.trim()
  if (exempt.test(text)) return { absent: 'exempt', raw }
  if (notCollected.some((pattern) => pattern.test(text))) return { absent: 'not-collected', raw }
  if (notApplicable.some((pattern) => pattern.test(text))) return { absent: 'not-applicable', raw }
  return undefined
}

export function isPresent<T>(cell: Cell<T> | undefined): cell is Present<T> {
  return cell !== undefined && 'value' in cell
}
