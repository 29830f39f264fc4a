import type { Span } from '@portolan/ui'
import type { ActivityRow } from '../../../contract/index.ts'
import { spanOf } from './minutes.ts'
import { type Beside, hasReach } from './plan-bars.ts'

/**
 * From the first moment to the last of all that the bars of these lines would show. No bar is made for that: moments
 * are in order as they are written.
 */
export function spanOfBars(rows: readonly ActivityRow[], { ghostOf, otherOf }: Beside): Span | undefined {
  let [first, last] = [LATEST, '']
  let span: Span | undefined
  const take = (from: string, to: string): void => {
    if (from < first) first = from
    if (from > last) last = from
    if (to > last) last = to
  }
  for (const row of rows) {
    const { start, finish, baselineStart, baselineFinish, lateFinish } = row
    if (start === null || finish === null) continue
    take(start, finish)
    if (lateFinish !== null && hasReach(row)) take(start, lateFinish)
    if (otherOf !== undefined) span = around(span, otherOf(row.id))
    if (ghostOf !== undefined) span = around(span, ghostOf(row.id))
    else if (baselineStart !== null && baselineFinish !== null) take(baselineStart, baselineFinish)
  }
  return first === LATEST ? undefined : around(span, spanOf(first, last))
}

const LATEST = '9999-12-31T23:59'

function around(one: Span | undefined, other: Span | undefined): Span | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) }
}
