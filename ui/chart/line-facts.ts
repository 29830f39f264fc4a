import type { Format } from '../setting.tsx'
import type { ChartFacts } from './chart-table.tsx'
import { daysOf, type LineChartProps } from './series.ts'

type Written = { readonly day: string; readonly none: string; readonly format: Format }

/** The numbers of lines and bands, day by day. */
export function lineFacts(of: LineChartProps, { day, none, format }: Written): ChartFacts {
  const { series, bands = [], unit } = of
  return {
    head: [day, ...series.map(({ name }) => name), ...bands.map(({ name }) => name)],
    rows: daysOf(series, bands).map((on) => [
      format.day(on),
      ...series.map(({ points }) => {
        const value = points.find((point) => point.day === on)?.value
        return value === null || value === undefined ? none : format.value(value, unit)
      }),
      ...bands.map(({ points }) => {
        const range = points.find((point) => point.day === on)
        return range === undefined
          ? none
          : `${format.value(range.low, unit)} – ${format.value(range.high, unit)}`
      }),
    ]),
  }
}
