import { type ChartSeries, LineChart, Section, useSetting, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ContingencyView } from '../../contract/index.ts'
import { heldLines } from './held-lines.ts'

/** What is left against a steady release, and what is drawn against what is done. */
export function BurnCharts({ of }: { of: ContingencyView }): ReactNode {
  const say = useWords('contingency')
  const { today } = useSetting()
  const lines = heldLines(of, today)
  if (lines === undefined) return null
  const marks = [{ name: say('chart.today'), day: today }]
  const known = (all: readonly ChartSeries[]): readonly ChartSeries[] =>
    all.filter(({ points }) => points.length > 1)
  return (
    <div className="contingency-charts">
      <Section>
        <LineChart
          title={say(lines.unit === 'days' ? 'chart.left-days' : 'chart.left')}
          series={known([
            { name: say('chart.release'), points: lines.release, tone: 'muted', dashed: true },
            { name: say('chart.remaining'), points: lines.left, tone: 1, step: true },
          ])}
          unit={lines.unit}
          marks={marks}
          height={200}
          fromZero
        />
        <p className="contingency-note">{say('chart.release-note')}</p>
      </Section>
      <Section>
        <LineChart
          title={say('chart.burn')}
          series={known([
            { name: say('chart.done'), points: lines.progress, tone: 'muted' },
            { name: say('chart.drawn'), points: lines.burn, tone: 'warn', step: true },
          ])}
          unit="share"
          marks={marks}
          height={200}
          fromZero
        />
        <p className="contingency-note">
          {say(of.progressFrom === null ? 'lack.no-progress' : `chart.from-${of.progressFrom}`)}
        </p>
      </Section>
    </div>
  )
}
