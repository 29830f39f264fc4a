import type { Bar, Bars, Span } from '@portolan/ui'
import type { ActivityRow } from '../../../contract/index.ts'
import { minuteOf, spanOf } from './minutes.ts'

/** Where activities stood in something else: a baseline, another version. */
export type SpanOf = (activity: string) => Span | undefined

/** What stands beside the dates of the lines; without `ghostOf` it is the baseline that they carry themselves. */
export type Beside = { readonly ghostOf?: SpanOf | undefined; readonly otherOf?: SpanOf | undefined }

/** One bar for each line of the plan that has dates, made when it is looked at. */
export function barsOf(rows: readonly ActivityRow[], beside: Beside): Bars {
  const made: (Bar | undefined)[] = []
  return {
    count: rows.length,
    at: (place) => {
      const row = rows[place]
      return (made[place] ??= row === undefined ? undefined : barOf(row, beside))
    },
  }
}

export function barOf(row: ActivityRow, given: Beside): Bar | undefined {
  const span = spanOf(row.start, row.finish)
  if (span === undefined) return undefined
  const ghost = given.ghostOf ? given.ghostOf(row.id) : spanOf(row.baselineStart, row.baselineFinish)
  const deadline = minuteOf(row.deadline)
  return {
    ...span,
    id: row.id,
    shape: row.kind === 'summary' ? 'bracket' : row.kind.endsWith('milestone') ? 'diamond' : 'bar',
    tone: toneOf(row),
    done: row.actualFinish === null ? (row.percent ?? 0) / 100 : 1,
    label: row.name,
    ghost,
    other: given.otherOf?.(row.id),
    reach: reachOf(row, span),
    flag: deadline === undefined ? undefined : { at: deadline, missed: span.to > deadline },
  }
}

function toneOf({ critical, inactive, kind, actualFinish }: ActivityRow): Bar['tone'] {
  if (inactive) return 'faint'
  return critical && kind !== 'summary' && actualFinish === null ? 'strong' : 'plain'
}

/** How far the finish may move before it delays the project. */
function reachOf(row: ActivityRow, { to }: Span): number | undefined {
  const late = hasReach(row) ? minuteOf(row.lateFinish) : undefined
  return late === undefined || late <= to ? undefined : late
}

export function hasReach({ kind, totalFloat, inactive }: ActivityRow): boolean {
  return kind !== 'summary' && !inactive && totalFloat !== null && totalFloat > 0
}
