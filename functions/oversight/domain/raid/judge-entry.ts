import { addDays, type Day, daysBetween } from '@portolan/quantity'
import type { AskedLevel, EntryKind, EntrySign, MatrixPlace, NextStep } from '../../contract/index.ts'

/** How often each is looked at, and when it goes up by itself while nothing is done. */
export const attentionDays = {
  /** An entry is looked at so often; one in the high zone, or critical, sooner. */
  look: 30,
  lookHigh: 14,
  /** Days after which the manager, then the sponsors are asked. */
  toManager: 7,
  toSponsor: 21,
} as const

/** An open entry, as far as it is judged. */
export type OpenEntry = {
  readonly kind: EntryKind
  readonly owned: boolean
  readonly due: Day | null
  readonly written: Day
  readonly looked: Day
  /** Of a risk. */
  readonly inherent: MatrixPlace | null
  readonly residual: MatrixPlace | null
  readonly answered: boolean
  /** The day by which its response is to be in place; null where it is, or none is set. */
  readonly answerDue: Day | null
  /** Of an issue. */
  readonly critical: boolean
  /** Of a dependency. */
  readonly offered: boolean
  readonly conflictDays: number | null
  readonly agreed: { readonly need: boolean; readonly offer: boolean }
}

export type Judgement = {
  readonly sign: EntrySign
  readonly next: NextStep
  /** Since when it is asked for; null where nothing is. */
  readonly since: Day | null
  readonly asked: AskedLevel | null
}

/** What an open entry asks for, what is next, and of whom: the heaviest sign counts. */
export function judgeEntry(entry: OpenEntry, today: Day): Judgement {
  const found = signs.map((sign) => sign(entry, today)).find((one) => one !== undefined)
  if (found === undefined) return { sign: 'calm', next: calmStep(entry), since: null, asked: null }
  return { ...found, asked: askedOf(found, today) }
}

type Found = { readonly sign: EntrySign; readonly next: NextStep; readonly since: Day }
type Rule = (entry: OpenEntry, today: Day) => Found | undefined

const signs: readonly Rule[] = [conflicting, late, overAppetite, unowned, stale]

function conflicting({ conflictDays, looked }: OpenEntry): Found | undefined {
  return conflictDays !== null && conflictDays > 0
    ? { sign: 'conflict', next: 'untangle', since: looked }
    : undefined
}

const pastSteps: Readonly<Record<EntryKind, NextStep>> = {
  risk: 'look-past',
  issue: 'solve',
  assumption: 'test',
  dependency: 'receive',
}

function late({ kind, due, answerDue, offered }: OpenEntry, today: Day): Found | undefined {
  if (answerDue !== null && answerDue < today)
    return { sign: 'late', next: 'finish-response', since: addDays(answerDue, 1) }
  if (due === null || due >= today) return undefined
  const next = kind === 'dependency' && !offered ? 'offer' : pastSteps[kind]
  return { sign: 'late', next, since: addDays(due, 1) }
}

/** The appetite: nothing stays in the high zone once it is answered. */
function overAppetite({ inherent, residual, answered, written }: OpenEntry): Found | undefined {
  const high = answered ? residual?.zone === 'high' : inherent?.zone === 'high'
  return high ? { sign: 'over', next: 'respond', since: written } : undefined
}

function unowned({ owned, written }: OpenEntry): Found | undefined {
  return owned ? undefined : { sign: 'unowned', next: 'own', since: written }
}

function stale(entry: OpenEntry, today: Day): Found | undefined {
  const again = addDays(entry.looked, lookEvery(entry))
  return again < today ? { sign: 'stale', next: 'look', since: addDays(again, 1) } : undefined
}

function lookEvery({ residual, critical }: OpenEntry): number {
  return residual?.zone === 'high' || critical ? attentionDays.lookHigh : attentionDays.look
}

/** What nobody owns is asked of the manager at once. */
function askedOf({ sign, since }: Found, today: Day): AskedLevel {
  const days = daysBetween(since, today)
  if (days >= attentionDays.toSponsor) return 'sponsor'
  return sign === 'unowned' || days >= attentionDays.toManager ? 'manager' : 'owner'
}

function calmStep(entry: OpenEntry): NextStep {
  const { kind, due, offered, agreed, answered, inherent } = entry
  if (kind === 'risk') return !answered && inherent?.zone === 'moderate' ? 'respond' : 'wait'
  if (kind !== 'dependency') return due === null ? 'set-day' : 'wait'
  if (!offered) return 'offer'
  if (!agreed.offer) return 'agree-offer'
  return agreed.need ? 'wait' : 'agree-need'
}
