import type { Tx } from '@portolan/platform/database'
import { addDays, day, daysBetween } from '@portolan/quantity'
import { sql } from 'kysely'
import type { FoundLine } from '../../contract/index.ts'
import {
  eventLines,
  type Happening,
  lineOfDate,
  lineOfReached,
  linesOfEvents,
  nextDates,
} from '../../domain/index.ts'
import type { Judged } from '../schedule/read-judged.ts'

const mostEvents = 500
/** So far ahead is told what is due, and so much of it. */
const aheadDays = 45
const mostDates = 4

/** What the log tells of a project since an instant, as far as the reader sees it. */
export async function readEventLines(
  tx: Tx,
  projectId: string,
  since: string,
): Promise<readonly FoundLine[]> {
  const { rows } = await sql<Happening & { readonly subjectId: string }>`
    select name, subject_id as "subjectId", payload from (
      select seq, name, subject_id, payload from event
      where project_id = ${projectId}::uuid and at > ${since}::timestamptz and name = any(${Object.keys(eventLines)}::text[])
      order by seq desc limit ${sql.lit(mostEvents)}) newest
    order by seq`.execute(tx)
  return linesOfEvents(projectId, rows)
}

/** Milestones that were reached since a day, and what is due next. */
export function linesOfSchedule(
  projectId: string,
  judged: Judged | undefined,
  { since, today }: { readonly since: string; readonly today: string },
): readonly FoundLine[] {
  if (judged === undefined) return []
  const reached = judged.schedule.activities.flatMap(({ id, name, kind, actualFinish, part }) => {
    const on = actualFinish?.slice(0, 10)
    const isReached =
      kind.endsWith('milestone') && part === judged.part.id && on !== undefined && on > since && on <= today
    return isReached ? [lineOfReached(projectId, { activity: id, name, day: on })] : []
  })
  const horizon = addDays(day(today), aheadDays)
  const due = nextDates(judged)
    .filter(({ kind, day: on, critical }) => on <= horizon && (kind === 'milestone' || critical))
    .slice(0, mostDates)
    .map(({ activity, name, day: on, baseline }) =>
      lineOfDate(projectId, {
        activity,
        name,
        day: on,
        late: baseline === null ? 0 : daysBetween(day(baseline), day(on)),
      }),
    )
  return [...reached, ...due]
}
