import { common, refuse } from '@portolan/contract'
import { day, type Day, type Money } from '@portolan/quantity'
import {
  type ComputedBeside,
  measures,
  type StatusDraft,
  type StatusFigure,
  statusFigures,
  type StatusReport,
} from '../../contract/index.ts'
import {
  aspectOf,
  type Compared,
  costOf,
  type DayStanding,
  lookAround,
  type ProjectSaid,
  standingDays,
  standingOn,
  topReason,
  toStandingInput,
} from '../../domain/index.ts'
import { readSaid } from '../read-said.ts'
import { readHeldLimits } from '../health-policy/read-limits.ts'
import { readClock } from '../status-clock.ts'
import type { AskedBy } from '../schedule/read-judged.ts'

export type Known = {
  readonly computed: ComputedBeside
  readonly reasons: DayStanding['reasons']
  readonly turns: StatusDraft['turns']
  readonly figures: StatusFigure[]
  readonly compared: Compared
  readonly kept: {
    readonly finish: string | null
    readonly cost: Money | null
    readonly progress: number | null
  }
}

/** Where one project stands now and stood at the last report, from what is known of it: never behind. */
export async function computeKnown(
  by: AskedBy,
  projectId: string,
  { last, since }: { readonly last: StatusReport | null; readonly since: string },
): Promise<Known> {
  const clock = await readClock(by.tx, by.tenantId, by.now)
  const [found] = await readSaid(by, [projectId], clock.day)
  if (found === undefined) throw refuse(common.notFound, { kind: 'project' })
  const limits = await readHeldLimits(by.tx, by.tenantId)
  const input = toStandingInput(found.said, clock.day, limits)
  const standing = standingOn(input, clock.day)
  const earlier = standingDays(input).findLast((one) => one <= since && one < clock.day)
  const before = last === null && earlier !== undefined ? standingOn(input, earlier) : undefined
  const { reasons } = standing
  const aspects = {
    schedule: aspectOf('schedule', reasons),
    cost: aspectOf('cost', reasons),
    scope: aspectOf('scope', reasons),
  }
  const reason = topReason(standing)
  const figures = statusFigures.map((measure): StatusFigure => {
    const { unit, rule } = measures[measure]
    const then = last?.content.figures.find((one) => one.measure === measure)?.now.value
    return {
      measure,
      now: { value: standing.figures[measure] ?? null, unit, rule, asOf: clock.day },
      before: then ?? before?.figures[measure] ?? null,
    }
  })
  const kept = keptOf(found.said)
  return {
    computed: {
      status: standing.status,
      reason: reason === null ? null : { sentence: reason.sentence, wording: reason.wording },
      aspects,
      asOf: clock.day,
    },
    reasons,
    turns: lookAround(input, clock.day).turns.map(({ sentence, wording }) => ({ sentence, wording })),
    figures,
    compared: comparedWith(kept, last?.content.kept ?? earlierOf(found.said, since)),
    kept,
  }
}

function keptOf({ project, editions }: ProjectSaid): Known['kept'] {
  const cost = project.cost
  return {
    finish: project.finish,
    cost: cost === null ? null : (cost as Money),
    progress: editions.findLast(({ progress }) => progress !== null)?.progress ?? null,
  }
}

/** What registers had told by then, for a first report. */
function earlierOf({ editions }: ProjectSaid, since: string): Known['kept'] | null {
  const by = editions.filter(({ asOf }) => asOf <= since)
  if (by.length === 0) return null
  const costing = by.findLast((edition) => costOf(edition) !== null)
  return {
    finish: by.findLast(({ finish }) => finish !== null)?.finish ?? null,
    cost: costing === undefined ? null : costOf(costing),
    progress: by.findLast(({ progress }) => progress !== null)?.progress ?? null,
  }
}

function comparedWith(now: Known['kept'], before: Known['kept'] | null): Compared {
  return {
    finish: [dayOrNothing(before?.finish), dayOrNothing(now.finish)],
    cost: [before?.cost ?? null, now.cost],
    progress: [before?.progress ?? null, now.progress],
  }
}

function dayOrNothing(text: string | null | undefined): Day | null {
  return text === null || text === undefined ? null : day(text)
}
