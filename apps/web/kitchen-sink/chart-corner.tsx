import {
  BarChart,
  BubbleChart,
  FrontierChart,
  HeatMap,
  LineChart,
  NetworkChart,
  SankeyChart,
  tornadoRows,
  useFormat,
  waterfallRows,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import * as sample from './chart-samples.ts'

/** Every kind of chart on one page, each with its numbers as a table. */
export function ChartCorner(): ReactNode {
  const format = useFormat()
  const money = (value: number, signed = false): string => {
    const text = format.moneyShort({ amount: value, currency: 'EUR' })
    return signed && value > 0 ? `+${text}` : text
  }
  return (
    <div className="p-sink-charts">
      <h2 className="p-hidden">Charts</h2>
      <LineChart
        title="It lands between March and June"
        unit="EUR"
        series={sample.curve}
        bands={sample.fan}
        marks={[{ name: 'Today', day: sample.today }]}
        height={220}
      />
      <BubbleChart
        title="Late and dear go together"
        bubbles={sample.bubbles}
        along={{ label: 'Slip on baseline', unit: 'days' }}
        up={{ label: 'Cost growth', unit: 'share' }}
        sizeLabel="Cost"
        tones={[
          { tone: 'good', word: 'On track' },
          { tone: 'warn', word: 'At risk' },
          { tone: 'bad', word: 'Off track' },
        ]}
      />
      <BarChart
        title="Integration ate the reserve"
        of="Work package"
        says="Variance at completion"
        rows={waterfallRows(sample.steps, money)}
        write={money}
      />
      <BarChart
        title="The supplier moves the cost most"
        of="Risk"
        says="Cost at completion"
        rows={tornadoRows(sample.causes, sample.base, money)}
        write={money}
        base={sample.base}
      />
      <HeatMap
        title="Architects are short in weeks 49 and 50"
        of="Role"
        rows={sample.roles}
        columns={sample.weeks}
        value={sample.load}
        write={(value) => format.share(value)}
        limit={1}
      />
      <FrontierChart
        title="Another million buys little"
        points={sample.frontier}
        along={{ label: 'Budget', unit: 'EUR' }}
        up={{ label: 'Value', unit: 'EUR' }}
      />
      <SankeyChart
        title="Where the budget goes"
        nodes={sample.places}
        flows={sample.flows}
        of="Budget"
        write={(value) => money(value)}
      />
      <NetworkChart
        title="Five projects wait for one platform"
        nodes={sample.projects}
        edges={sample.waits}
        tones={[
          { tone: 'good', word: 'On track' },
          { tone: 'warn', word: 'At risk' },
          { tone: 'bad', word: 'Off track' },
        ]}
      />
    </div>
  )
}
