import { publishHealthPolicy, showHealthPolicy, writeHealthPolicy } from '@portolan/oversight/contract'
import { addDays, type Day, daysBetween } from '@portolan/quantity'
import { firstDay } from '../exceptions/exception-deeds.ts'
import type { MoneyStage } from '../money/money-stage.ts'
import { firmDayFrom } from '../schedules/firm-days.ts'
import type { Course } from '../unfold.ts'
import { answerAll, nameOwners, raiseAll } from './challenge-deeds.ts'

export type LimitDeed = {
  readonly what: 'question'
  readonly day: Day
  readonly hour: number
  readonly tell: (stage: MoneyStage) => Promise<void>
}

/** Who looks at all projects, and drafts by which limits they are judged. */
const author = 'Priya Raman'

/**
 * Half a year ago the firm set two limits of its own; another change waits for whoever leads the office. Figures are said
 * to be wrong once there are some: on the day after the first computation.
 */
export function limitDeeds(courses: readonly Course[], monday: Day): readonly LimitDeed[] {
  const on = (before: number, hour: number, tell: LimitDeed['tell']): LimitDeed => ({
    what: 'question',
    day: firmDayFrom(addDays(monday, -before)),
    hour,
    tell,
  })
  const computed = daysBetween(firstDay(courses, monday), monday)
  return [
    on(182, 10, draftFirst),
    on(175, 15, publishFirst),
    on(computed, 18, nameOwners),
    on(computed - 1, 14, raiseAll),
    on(computed - 3, 10, answerAll),
    on(4, 16, draftNext),
  ]
}

type Given = Parameters<typeof writeAs>[1]

const first: Given = {
  reason:
    'Our projects report every month. Half a year without an edition is no evidence of ours, and what ends in four months without known progress is late enough to look at.',
  limits: [
    { rule: 'evidence-age', line: 'value', atRisk: 180, offTrack: 800 },
    { rule: 'end-near', line: 'value', atRisk: 120, offTrack: null },
  ],
}

const next: Given = {
  reason:
    'The critical path alone coloured projects whose managers had nothing to answer: it should speak beside another sign, not by itself. And a finish that passed over a long weekend is an unanswered mail, not an alarm.',
  limits: [{ rule: 'overdue', line: 'value', atRisk: 8, offTrack: 60 }],
  weights: [{ rule: 'critical-path-length', weight: 0.4 }],
}

async function writeAs(
  { acting, ids, founder, now }: MoneyStage,
  given: {
    readonly reason: string
    readonly limits: readonly {
      readonly rule: 'evidence-age' | 'end-near' | 'overdue'
      readonly line: 'value'
      readonly atRisk: number
      readonly offTrack: number | null
    }[]
    readonly weights?: readonly { readonly rule: 'critical-path-length'; readonly weight: number }[]
  },
): Promise<void> {
  const by = ids.get(author) ?? founder
  const { version } = await acting.act(showHealthPolicy, by, now, {})
  const { reason, limits, weights = [] } = given
  const input = { reason, limits: [...limits], weights: [...weights] }
  await acting.act(writeHealthPolicy, by, now, input, { version })
}

const draftFirst = async (stage: MoneyStage): Promise<void> => await writeAs(stage, first)
const draftNext = async (stage: MoneyStage): Promise<void> => await writeAs(stage, next)

async function publishFirst({ acting, founder, now }: MoneyStage): Promise<void> {
  const { version } = await acting.act(showHealthPolicy, founder, now, {})
  await acting.act(publishHealthPolicy, founder, now, {}, { version })
}
