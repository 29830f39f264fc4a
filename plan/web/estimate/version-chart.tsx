import { BarChart, type BarRow, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Estimate, EstimateVersion, Points } from '../../contract/index.ts'
import { figureUnit, roundAmount } from './amounts.ts'

/** The range of each version one below the other, and what it took; each bar changes its colour at the most likely value. */
export function VersionChart(props: { of: Estimate; shown: EstimateVersion }): ReactNode {
  const say = useWords('estimates')
  const format = useFormat()
  const { of, shown } = props
  const unit = figureUnit(of)
  const write = (value: number): string => format.value(roundAmount(value, of), unit, true)
  // Work is drawn in hours, so that the axis has whole ones.
  const scale = of.unit === 'work' ? 60 : 1
  const range = ({ low, likely, high }: Points): BarRow['bars'] => [
    { from: low / scale, to: likely / scale, tone: 'base' },
    { from: likely / scale, to: high / scale, tone: 'other' },
  ]
  const rows: BarRow[] = [
    ...of.versions.toReversed().map(({ number, points }) => ({
      id: `version ${number}`,
      name: say('version', { number }),
      bars: range(points),
      text: `${write(points.low)} · ${write(points.likely)} · ${write(points.high)}`,
    })),
    ...shown.lines.map((line, at) => ({
      id: `line ${at}`,
      name: line.title,
      bars: range(line),
      text: `${write(line.low)} · ${write(line.likely)} · ${write(line.high)}`,
    })),
    ...(of.outcome
      ? [
          {
            id: 'actual',
            name: say('actual'),
            bars: [
              {
                from: 0,
                to: of.outcome.actual / scale,
                tone: of.outcome.inside ? 'less' : 'more',
              } as const,
            ],
            text: write(of.outcome.actual),
          },
        ]
      : []),
  ]
  return (
    <div className="estimate-chart">
      <BarChart
        title={say('chart.title')}
        of={say('chart.of')}
        says={say('chart.says')}
        rows={rows}
        write={(value) => write(value * scale)}
        base={shown.expected / scale}
      />
    </div>
  )
}
