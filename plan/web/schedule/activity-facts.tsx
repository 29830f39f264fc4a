import { Facts, Figure, Money } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ActivityRow } from '../../contract/index.ts'
import {
  ConstraintCell,
  DeadlineCell,
  durationOf,
  FloatCell,
  PercentCell,
  type PlanSetting,
  TotalFloatCell,
  VarianceCell,
} from './activity-cells.tsx'
import { MomentText } from './moment-text.tsx'

type Fact = readonly [name: string, value: ReactNode]

/** What was entered of an activity, and what was computed from it; what it does not have is left out. */
export function ActivityFacts(props: { of: ActivityRow; setting: PlanSetting }): ReactNode {
  const { of, setting } = props
  const { say } = setting
  const facts: readonly (Fact | false)[] = [
    [say('column.start'), <MomentText key="s" of={of.start} />],
    [say('column.finish'), <MomentText key="f" of={of.finish} end />],
    [say('column.duration'), durationOf(of, of.duration, setting)],
    [say('column.percent'), <PercentCell key="p" of={of} say={say} />],
    of.remaining !== null &&
      of.actualFinish === null && [say('column.remaining'), durationOf(of, of.remaining, setting)],
    [say('column.totalFloat'), <TotalFloatCell key="t" of={of} setting={setting} />],
    of.freeFloat !== null && [
      say('column.freeFloat'),
      <FloatCell key="ff" of={of} minutes={of.freeFloat} setting={setting} />,
    ],
    of.constraint !== null && [
      say('column.constraint'),
      <ConstraintCell key="c" of={of.constraint} say={say} />,
    ],
    of.deadline !== null && [say('column.deadline'), <DeadlineCell key="d" of={of} say={say} />],
    span(setting, 'baseline', [of.baselineStart, of.baselineFinish]),
    of.baselineFinish !== null && [say('column.variance'), <VarianceCell key="v" of={of} say={say} />],
    span(setting, 'early', [of.earlyStart, of.earlyFinish]),
    span(setting, 'late', [of.lateStart, of.lateFinish]),
    span(setting, 'actual', [of.actualStart, of.actualFinish]),
    of.calendar !== null && [say('column.calendar'), setting.calendars.get(of.calendar) ?? of.calendar],
    of.resources.length > 0 && [say('column.resources'), of.resources.join(', ')],
    ...amounts(of, setting),
  ]
  return <Facts of={facts.filter((fact) => fact !== false)} />
}

function span(
  { say }: PlanSetting,
  which: 'baseline' | 'early' | 'late' | 'actual',
  [from, to]: readonly [string | null, string | null],
): Fact | false {
  if (from === null && to === null) return false
  return [
    say(`panel.${which}-dates`),
    <span key={which}>
      <MomentText of={from} /> – <MomentText of={to} end />
    </span>,
  ]
}

const told = ['planned', 'actual', 'remaining'] as const

/** Left out where nothing was ever planned or spent: a row of noughts says nothing. */
function amounts({ work, cost }: ActivityRow, { say, currency }: PlanSetting): readonly Fact[] {
  const works = told.map((kind): Fact => [
    say(`panel.work-${kind}`),
    <Figure key={kind} value={work[kind]} unit="minutes" label={say(`panel.work-${kind}`)} />,
  ])
  const costs = told.map((kind): Fact => {
    const amount = cost?.[kind]
    return [
      say(`panel.cost-${kind}`),
      <Money key={kind} of={amount == null || currency === null ? null : { amount, currency }} full />,
    ]
  })
  return [
    ...(told.some((kind) => work[kind]) ? works : []),
    ...(currency !== null && told.some((kind) => cost?.[kind]) ? costs : []),
  ]
}
