import type { Day } from '@portolan/quantity'

export type ChartPoint = { readonly day: Day; readonly value: number | null }

export type ChartSeries = {
  readonly name: string
  readonly points: readonly ChartPoint[]
  readonly tone?: 1 | 2 | 3 | 4 | 5 | 'warn' | 'muted'
  readonly step?: boolean
  /** For what is only expected. */
  readonly dashed?: boolean
}

export type ChartLimit = { readonly name: string; readonly value: number; readonly tone?: 'bad' | 'muted' }

/** A range that widens with time, as a forecast does: P20 to P80. */
export type ChartBand = {
  readonly name: string
  readonly points: readonly { readonly day: Day; readonly low: number; readonly high: number }[]
}

/** A day that matters to all lines, as a status date does. */
export type ChartMark = { readonly name: string; readonly day: Day }

export type LineChartProps = {
  /** The statement the chart makes, as its title: 'Cost performance by month'. */
  readonly title: string
  readonly series: readonly ChartSeries[]
  readonly bands?: readonly ChartBand[]
  readonly unit: string
  readonly limits?: readonly ChartLimit[]
  readonly marks?: readonly ChartMark[]
  readonly height?: number
  readonly fromZero?: boolean
  /** Names stand in the legend alone, where the lines end beside each other. */
  readonly nameless?: boolean
}

/** All days of all lines and bands, in order. */
export function daysOf(series: readonly ChartSeries[], bands: readonly ChartBand[] = []): Day[] {
  return [...new Set([...series, ...bands].flatMap((one) => one.points.map((point) => point.day)))].toSorted()
}
