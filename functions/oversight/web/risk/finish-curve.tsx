import type { Day } from '@portolan/quantity'
import { type ChartMark, type ChartPoint, LineChart, Section, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { RiskSimulation } from '../../contract/index.ts'

type Side = RiskSimulation['played']

/** How likely the plan is over by each day: as the risks stand, and once they are answered. */
export function FinishCurve({ of }: { of: RiskSimulation }): ReactNode {
  const say = useWords('risk')
  const { played, answered } = of
  const series = [
    { name: say('curve.as-is'), points: pointsOf(played), tone: 1 as const },
    ...(answered === null
      ? []
      : [{ name: say('curve.answered'), points: pointsOf(answered), tone: 2 as const, dashed: true }]),
  ]
  const marks = (['plannedFinish', 'finishP50', 'finishP80'] as const).flatMap((name): ChartMark[] => {
    const { value } = played.figures[name]
    return typeof value === 'string' ? [{ name: say(`curve.${name}`), day: value as Day }] : []
  })
  return (
    <Section>
      <LineChart
        title={say('curve.title')}
        series={series}
        unit="share"
        marks={marks}
        height={248}
        fromZero
        nameless
      />
      <p className="risk-note">{say('curve.note')}</p>
    </Section>
  )
}

/** The last share of each day: by its end so many of 100 are over. */
function pointsOf({ curve }: Side): readonly ChartPoint[] {
  const byDay = new Map(curve.map(({ day, share }) => [day, share]))
  return [...byDay].map(([day, value]) => ({ day: day as Day, value }))
}
