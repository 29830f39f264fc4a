import { type InputOf, type OutputOf, refuse } from '@portolan/contract'
import type { Call } from '@portolan/platform/operations'
import { day } from '@portolan/quantity'
import {
  type listPeriodStatus,
  periodStatusStates,
  type PeriodStatusRow,
  type PeriodStatusState,
  type ReportedPeriod,
  type StatusPolicy,
  statusRefusals,
} from '../../contract/index.ts'
import { judgePeriod } from '../../domain/index.ts'
import { type OwedRow, readOwed } from './owed-status.ts'
import { readEnded } from './reported-period.ts'
import { readPolicy } from './status-policy.ts'

type Listing = Call<InputOf<typeof listPeriodStatus>>

export async function listPeriod(call: Listing): Promise<OutputOf<typeof listPeriodStatus>> {
  const { tx, actor, input, now } = call
  const today = now.slice(0, 10)
  const ended = await readEnded(tx, today)
  const period = input.period === undefined ? ended[0] : ended.find(({ name }) => name === input.period)
  if (period === undefined && input.period !== undefined)
    throw refuse(statusRefusals.noSuchPeriod, { period: input.period })
  const policy = await readPolicy(tx, actor.tenantId)
  const all =
    period === undefined
      ? []
      : (await readOwed(tx, actor.tenantId, period)).map((row) =>
          toRow(row, { period, policy, today, reader: actor.personId ?? null }),
        )
  const searched = all.filter((row) => fits(row, input))
  return {
    period: period ?? null,
    periods: ended.map(({ name }) => name),
    expected: period !== undefined && isExpected(period, policy),
    counts: countStates(searched),
    items: searched
      .filter(({ state }) => input.state === undefined || input.state.includes(state))
      .toSorted((one, other) => rankOf(one) - rankOf(other)),
    policy,
  }
}

export function isExpected({ from }: ReportedPeriod, { asksFrom }: StatusPolicy): boolean {
  return asksFrom !== null && from >= asksFrom
}

function fits(row: PeriodStatusRow, { mine, search }: Listing['input']): boolean {
  const words = search?.toLowerCase() ?? ''
  const text = `${row.project} ${row.code ?? ''} ${row.manager ?? ''}`.toLowerCase()
  return (mine !== true || row.mine) && text.includes(words)
}

function rankOf({ state }: PeriodStatusRow): number {
  return periodStatusStates.indexOf(state)
}

function countStates(rows: readonly PeriodStatusRow[]): Record<PeriodStatusState, number> {
  const count = (state: PeriodStatusState): number => rows.filter((row) => row.state === state).length
  return {
    late: count('late'),
    open: count('open'),
    waiting: count('waiting'),
    confirmed: count('confirmed'),
    told: count('told'),
    excused: count('excused'),
  }
}

type Judging = {
  readonly period: ReportedPeriod
  readonly policy: StatusPolicy
  readonly today: string
  readonly reader: string | null
}

function toRow(row: OwedRow, { period, policy, today, reader }: Judging): PeriodStatusRow {
  const { state, workdaysLate } = judgePeriod({
    expected: isExpected(period, policy),
    due: day(period.due),
    today: day(today),
    confirmed: row.statusId !== null,
    waiting: row.waitingFrom !== null,
    told: row.told !== null,
    excused: row.excused,
  })
  const seen = row.statusId !== null
  return {
    projectId: row.projectId,
    project: row.project,
    code: row.code,
    manager: row.manager,
    mine: row.managerId !== null && row.managerId === reader,
    state,
    colour: seen ? row.colour : null,
    statusId: row.statusId,
    confirmedAt: row.confirmedAt,
    visibleFrom: row.waitingFrom,
    workdaysLate,
    steps: seen ? row.steps : null,
    thought: row.thought ?? '',
  }
}
