import { earnedValue, type EarnedValueResult } from '@portolan/earned-value'
import type { AccountFigures } from '../../contract/index.ts'
import { curveOf, type CurveDay } from '../schedule/earned-value/curve.ts'
import type { MeasuredSchedule, MeasuredValue } from '../schedule/earned-value/index.ts'
import { headcount, pathOf, peopleFinder, summariesOf, sumsOf } from '../schedule/earned-value/packages.ts'
import { isWithheld } from '../schedule/earned-value/show-earned-value.ts'
import { lineSpreader } from '../schedule/earned-value/spread-lines.ts'
import type { WorkLine } from '../schedule/earned-value/work-lines.ts'
import { accountFigures } from './figures.ts'
import { hiddenGroups } from './hidden-groups.ts'

/** An account as it was named: which line it stands on, and what its manager last said that it will cost. */
type AccountOfPlan = {
  readonly id: string
  readonly activityId: string
  readonly managerEac: number | null
}

export type MeasuredAccount = {
  readonly lines: readonly WorkLine[]
  readonly figures: AccountFigures
  readonly withheld: boolean
  /** The whole project narrowed to the account: what explains the one explains the other. */
  readonly value: MeasuredValue
}

export type MeasuredAccounts = {
  /** Without those whose line is not in the plan any more. */
  readonly byId: ReadonlyMap<string, MeasuredAccount>
  /** What no account holds. */
  readonly outside: MeasuredAccount | undefined
  readonly total: Pick<MeasuredAccount, 'figures' | 'withheld'>
  readonly curveOf: (account: MeasuredAccount) => readonly CurveDay[]
}

/** Every activity counts once: in the account above it, else outside. So accounts and outside add up to the project. */
export function measureAccounts(
  of: MeasuredSchedule,
  value: MeasuredValue,
  accounts: readonly AccountOfPlan[],
): MeasuredAccounts {
  const groups = groupsOf(of, value, accounts)
  const sums = sumsOf(groups, value)
  const people = peopleFinder(of.schedule)
  const hidden = hiddenGroups(of, value, groups)
  const eacs = new Map(accounts.map(({ id, managerEac }) => [id, managerEac]))
  const measured = [...groups].map(([id, lines]) => {
    const answer = earnedValue({
      subject: id ?? 'outside',
      asOf: value.asOf,
      ...inputsOf(sums(id)),
      bottomUpEtc: totalOf(lines.map(({ remaining }) => remaining)),
      managerEac: id === null ? null : (eacs.get(id) ?? null),
    })
    return [
      id,
      accountOf(value, lines, {
        result: answer.result,
        people: headcount([people(lines)]),
        withheld: hidden.has(id),
      }),
    ] as const
  })
  const all = { people: headcount([people(value.lines)]), ...countsOf(value.lines) }
  return {
    byId: new Map(measured.flatMap(([id, one]) => (id === null ? [] : [[id, one] as const]))),
    outside: measured.find(([id]) => id === null)?.[1],
    total: { figures: accountFigures(value.result, all), withheld: isWithheld(of, value) },
    curveOf: (account) => curveOfAccount(of, account),
  }
}

type Groups = ReadonlyMap<string | null, readonly WorkLine[]>

function groupsOf(
  { schedule }: MeasuredSchedule,
  { lines }: MeasuredValue,
  accounts: readonly AccountOfPlan[],
): Groups {
  const summaries = summariesOf(schedule)
  const byLine = new Map(accounts.map(({ id, activityId }) => [activityId, id]))
  const known = new Set(schedule.activities.map(({ id }) => id))
  const groups = new Map<string | null, WorkLine[]>(
    accounts.flatMap(({ id, activityId }) => (known.has(activityId) ? [[id, []] as const] : [])),
  )
  for (const line of lines) {
    const { activity } = line
    const on = [activity.id, ...pathOf(activity, summaries)].find((one) => byLine.has(one))
    const id = on === undefined ? null : (byLine.get(on) ?? null)
    groups.set(id, [...(groups.get(id) ?? []), line])
  }
  return groups
}

function inputsOf({
  budget,
  plannedValue,
  earnedValue: earned,
  actualCost,
}: ReturnType<ReturnType<typeof sumsOf>>) {
  return {
    budgetAtCompletion: budget ?? 0,
    plannedValue: plannedValue ?? null,
    earnedValue: earned ?? null,
    actualCost: actualCost ?? null,
  }
}

function accountOf(
  value: MeasuredValue,
  lines: readonly WorkLine[],
  of: { readonly result: EarnedValueResult; readonly people: number; readonly withheld: boolean },
): MeasuredAccount {
  const ours = new Set(lines.map(({ activity }) => activity.id))
  const { result, people, withheld } = of
  const activities = value.earned.activities.filter(({ id }) => ours.has(id))
  return {
    lines,
    withheld,
    figures: accountFigures(result, { people, ...countsOf(lines) }),
    value: {
      ...value,
      lines,
      result,
      earned: { ...value.earned, activities, earnedValue: result.inputs.earnedValue },
    },
  }
}

function countsOf(lines: readonly WorkLine[]): Pick<AccountFigures, 'activities' | 'untold'> {
  return { activities: lines.length, untold: lines.filter(({ actual }) => actual === null).length }
}

function curveOfAccount(
  { schedule }: MeasuredSchedule,
  { lines, value }: MeasuredAccount,
): readonly CurveDay[] {
  const { time, earned, result } = value
  const spread = lineSpreader(schedule, time.grid.start, time.cuts)
  const planned = spread(lines.map((line) => ({ line, amount: line.budget, span: line.planned })))
  return curveOf({ lines, time, planned, earned, result }, spread)
}

/** Unknown if one of them is: a smaller sum would look like a fact. */
function totalOf(amounts: readonly (number | null)[]): number | null {
  return amounts.reduce<number | null>((so, one) => (so === null || one === null ? null : so + one), 0)
}
