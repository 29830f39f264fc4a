import type { ReportedRating } from '@portolan/plan/contract'
import type { Attention, CheckedRule } from '../../contract/index.ts'
import type { DayStanding } from '../compute-standings.ts'
import type { StandingInput } from '../standing-input.ts'
import type { ProjectSaid } from '../to-standing-input.ts'
import { type AttentionPicture, type AttentionRule, attentionRuleTable } from './attention-rules.ts'
import type { ScheduleSigns } from './schedule-signs.ts'

/** To be raised with every change of the rules, or of what their sentences are made of: standings are then judged anew. */
export const attentionVersion = 2

/** What a standing keeps of the questions it raises. */
export type KeptAttention = {
  readonly version: number
  readonly closed: boolean
  readonly items: readonly Attention[]
  readonly checked: readonly CheckedRule[]
}

type Known = {
  readonly said: ProjectSaid
  readonly input: StandingInput
  readonly schedule: ScheduleSigns | null
}

/** What a project asks an answer for on its status date. Closed, it asks for nothing. */
export function attentionOf({ said, input, schedule }: Known, standing: DayStanding): KeptAttention {
  if (input.closed) return { version: attentionVersion, closed: true, items: [], checked: [] }
  const reported = newestRating(said)
  return {
    version: attentionVersion,
    closed: false,
    ...checkRules({
      projectId: said.project.id,
      standing,
      policy: input.policy,
      reported,
      explained: isExplained(said, reported),
      schedule,
    }),
  }
}

/** Every rule in turn; what asks stands worst first: what is past a tolerance, then what is farthest past its limit. */
export function checkRules(
  picture: AttentionPicture,
  table: readonly AttentionRule[] = attentionRuleTable,
): Pick<KeptAttention, 'items' | 'checked'> {
  const answers = new Map(table.map(({ id, check }) => [id, check(picture)]))
  const asks = (id: AttentionRule['id']): boolean => typeof answers.get(id) === 'object'
  const items = table.flatMap(({ id: rule, unless }): Attention[] => {
    const answer = answers.get(rule)
    if (typeof answer !== 'object' || (unless !== undefined && asks(unless))) return []
    const { activity, ...asked } = answer
    const subject =
      activity === undefined
        ? { kind: 'project' as const, id: picture.projectId }
        : { kind: 'activity' as const, id: activity }
    return [{ ...asked, rule, subject }]
  })
  const checked = table.map(({ id: rule }): CheckedRule => {
    const answer = answers.get(rule)
    return { rule, answer: typeof answer === 'string' ? answer : 'asks' }
  })
  return { items: items.toSorted(worstFirst), checked }
}

function worstFirst(one: Attention, other: Attention): number {
  return rankOf(one) - rankOf(other) || other.weight - one.weight
}

function rankOf({ urgency }: Attention): number {
  return urgency === 'now' ? 0 : 1
}

/** One that was set by hand counts over a register of the same day. */
function newestRating({ editions, handRating }: ProjectSaid): ReportedRating | null {
  const told = editions.findLast(({ reported }) => reported !== null)?.reported ?? null
  if (handRating === null) return told
  return told === null || handRating.asOf >= told.asOf ? handRating : told
}

/** Words on the rating, of its day or later, are its explanation. */
function isExplained({ editions, explainedOn }: ProjectSaid, reported: ReportedRating | null): boolean {
  if (reported === null) return false
  if (explainedOn !== undefined && explainedOn >= reported.asOf) return true
  return editions.some(
    ({ asOf, narrative }) => asOf >= reported.asOf && (narrative['ratingNarrative'] ?? '').trim() !== '',
  )
}
