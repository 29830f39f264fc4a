import type { DatedReading, OnDay } from '@portolan/platform/dated'
import { readPeriods } from '@portolan/plan/server'
import { asCount, asPeriod, day, told, type Told } from '@portolan/quantity'
import type { ReportedPeriod } from '../../contract/index.ts'
import { judgePeriod } from '../../domain/index.ts'
import { isExpected } from './list-period-status.ts'
import { type OwedRow, readOwedOf } from './owed-status.ts'
import { readPolicy } from './status-policy.ts'

/** The days by which projects say how they stand: one for each period, with how many have not said it. */
export async function datedStatus(reading: DatedReading): Promise<readonly OnDay[]> {
  const { tx, actor, from, to, today } = reading
  const policy = await readPolicy(tx, actor.tenantId)
  const periods = (await readPeriods(tx))
    .filter(({ cutOff }) => cutOff >= from && cutOff <= to)
    .map((period): ReportedPeriod => ({ ...period, due: period.cutOff }))
    .filter((period) => isExpected(period, policy))
  const ended = periods.filter(({ to }) => to <= today)
  const owedOf = await readOwedOf(tx, actor.tenantId, ended)
  return periods.map((period): OnDay => {
    const owed = owedOf.get(period.name) ?? []
    const missing = owed.filter((row) => isMissing(row, period, today))
    return {
      id: period.name,
      day: period.due,
      mine: missing.some(({ managerId }) => managerId !== null && managerId === actor.personId),
      doneOn: owed.length > 0 && missing.length === 0 ? lastWord(owed, period) : null,
      opens: `/status?period=${period.name}`,
      ...sayStatus(period, { ended: period.to <= today, missing: missing.length }),
    }
  })
}

function isMissing(row: OwedRow, { due }: ReportedPeriod, today: string): boolean {
  const { state } = judgePeriod({
    expected: true,
    due: day(due),
    today: day(today),
    confirmed: row.confirmedAt !== null,
    waiting: row.waitingFrom !== null,
    told: row.told !== null,
    excused: row.excused,
  })
  return state === 'open' || state === 'late'
}

/** The day of the last word that was given; what a register told carries none of its own. */
function lastWord(owed: readonly OwedRow[], { due }: ReportedPeriod): string {
  return (
    owed
      .flatMap(({ confirmedAt }) => confirmedAt?.slice(0, 10) ?? [])
      .toSorted()
      .at(-1) ?? due
  )
}

function sayStatus(
  { name }: ReportedPeriod,
  { ended, missing }: { readonly ended: boolean; readonly missing: number },
): Told {
  const period = asPeriod(name)
  if (!ended) return told('oversight:dated.status-ahead')`All that runs says how it stood in ${{ period }}.`
  if (missing === 0) return told('oversight:dated.status-all')`Everything said how it stood in ${{ period }}.`
  return told(
    'oversight:dated.status',
  )`${{ projects: asCount(missing, 'project has', 'projects have') }} yet to say how it stood in ${{ period }}.`
}
