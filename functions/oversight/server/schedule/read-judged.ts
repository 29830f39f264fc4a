import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { SchedulePart } from '@portolan/plan/contract'
import { openVersion, type OpenVersion, readProject } from '@portolan/plan/server'
import { asDay, type Day, type Money, told, type Told } from '@portolan/quantity'
import type { ScheduleDate } from '../../contract/index.ts'
import { describeScheduleDate, judgedParts } from '../../domain/index.ts'
import { readClock } from '../status-clock.ts'

/** A schedule, the project of it that is judged, and the day to which its progress is told. */
export type Judged = OpenVersion & { readonly part: SchedulePart; readonly parts: number; readonly day: Day }

export type Asked = {
  readonly projectId: string
  readonly asOf: ScheduleDate
  readonly version: number
  /** What the record of the project says it costs. */
  readonly recordCost: Money | null
  /** Undefined where there is no schedule, or one without activities. */
  readonly judged: Judged | undefined
}

export type AskedBy = {
  readonly tx: Tx
  readonly tenantId: string
  readonly now: string
}

/** Reads what a question about the schedule of a project is answered from. */
export async function readJudged(
  { tx, tenantId, now }: AskedBy,
  projectId: string,
  number: number | undefined,
): Promise<Asked> {
  const project = await readProject(tx, projectId)
  const clock = await readClock(tx, tenantId, now)
  const open = await openVersion(tx, projectId, number)
  const parts = open === undefined ? [] : judgedParts(open.schedule)
  const [part] = parts
  const asOf = describeScheduleDate(part, clock.day)
  return {
    projectId: project.id,
    asOf,
    version: open?.number ?? 0,
    recordCost: project.cost === null ? null : (project.cost as Money),
    judged:
      open === undefined || part === undefined
        ? undefined
        : { ...open, part, parts: parts.length, day: asOf.day },
  }
}

/** For questions that need a schedule to have an answer. */
export function judgedOr404({ judged }: Asked): Judged {
  if (judged === undefined) throw refuse(common.notFound, { kind: 'schedule' })
  return judged
}

/** Names the version that a figure rests on. */
export function sourceOf({ number, day }: Pick<Judged, 'number' | 'day'>): Told {
  return told('oversight:source.schedule-as-of')`schedule version ${{ number }}, as of ${{ day: asDay(day) }}`
}
