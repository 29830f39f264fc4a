import type { Day } from '@portolan/quantity'
import { type ChartPoint, LineChart, Section, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { CurvePoint, EarnedValueShown } from '../../contract/index.ts'
import { forecastBand } from '../../domain/schedule/earned-value/forecast-band.ts'

/** Planned, earned and spent so far, and what is still to come: all added up. */
export function SCurve(props: { of: EarnedValueShown; asOf: string }): ReactNode {
  const say = useWords('truth')
  const { of, asOf } = props
  const points = (name: keyof Omit<CurvePoint, 'day'>): readonly ChartPoint[] =>
    of.curve.map((point) => ({ day: point.day as Day, value: point[name] }))
  const band = forecastBand(of).map((point) => ({ ...point, day: point.day as Day }))
  return (
    <Section>
      <LineChart
        title={say(of.unit === 'minutes' ? 'curve.title-work' : 'curve.title', {
          period: say(`curve.${of.period}`),
        })}
        series={[
          { name: say('curve.planned'), points: points('plannedValue'), tone: 'muted' },
          { name: say('curve.earned'), points: points('earnedValue'), tone: 1 },
          { name: say('curve.spent'), points: points('actualCost'), tone: 'warn' },
          { name: say('curve.forecast'), points: points('forecast'), tone: 'warn', dashed: true },
        ]}
        bands={band.length > 1 ? [{ name: say('curve.band'), points: band }] : []}
        unit={of.unit}
        marks={[{ name: say('curve.status-date'), day: asOf as Day }]}
        height={232}
        fromZero
      />
      <p className="truth-note">
        {say('curve.note')} {band.length > 1 ? say('curve.band-note') : null}
      </p>
    </Section>
  )
}
