import type { Day } from '@portolan/quantity'
import { type ChartPoint, LineChart, Section, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { BurnUpPoint, ScopeValue } from '../../contract/index.ts'

/** The scope as it grows, what of it is accepted, what was planned, and where the velocity leads. */
export function BurnUp(props: { of: ScopeValue; asOf: string }): ReactNode {
  const say = useWords('scope-value')
  const { of, asOf } = props
  if (of.burnUp.length === 0) return null
  const points = (name: keyof Omit<BurnUpPoint, 'day'>): readonly ChartPoint[] =>
    of.burnUp.flatMap((point) =>
      point[name] === null ? [] : [{ day: point.day as Day, value: point[name] }],
    )
  const series = [
    { name: say('chart.scope'), points: points('scope'), tone: 'warn' as const },
    { name: say('chart.accepted'), points: points('accepted'), tone: 1 as const },
    { name: say('chart.planned'), points: points('planned'), tone: 'muted' as const },
    { name: say('chart.forecast'), points: points('forecast'), tone: 1 as const, dashed: true },
  ]
  return (
    <Section>
      <LineChart
        title={say(`chart.title-${of.unit}`)}
        series={series.filter((one) => one.points.length > 0)}
        unit="number"
        marks={[{ name: say('chart.as-of'), day: asOf as Day }]}
        height={248}
        fromZero
      />
      <p className="truth-note">
        {say(`plan.start-${of.plan?.startFrom ?? 'none'}`)}{' '}
        {say(`plan.finish-${of.plan?.finishFrom ?? 'none'}`)} {say('chart.note')}
      </p>
    </Section>
  )
}
