import type { Day } from '@portolan/quantity'
import { type ChartPoint, LineChart, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Account } from '../../contract/index.ts'

type Series = 'plannedValue' | 'earnedValue' | 'actualCost' | 'forecast'

/** Planned, earned and spent of the account so far, and what is still to come. */
export function AccountCurve({ of }: { of: Account }): ReactNode {
  const say = useWords('accounts')
  if (of.curve.length < 2) return null
  const points = (name: Series): readonly ChartPoint[] =>
    of.curve.map((point) => ({ day: point.day as Day, value: point[name] }))
  return (
    <section className="account-part">
      <LineChart
        title={say(`curve.${of.curvePeriod}`)}
        series={[
          { name: say('curve.planned'), points: points('plannedValue'), tone: 'muted' },
          { name: say('curve.earned'), points: points('earnedValue'), tone: 1 },
          { name: say('curve.spent'), points: points('actualCost'), tone: 'warn' },
          { name: say('curve.forecast'), points: points('forecast'), tone: 'warn', dashed: true },
        ]}
        unit={of.unit}
        marks={[{ name: say('curve.status-date'), day: of.asOf as Day }]}
        height={180}
        fromZero
      />
    </section>
  )
}
