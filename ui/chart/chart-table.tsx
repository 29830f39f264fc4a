import type { ReactNode } from 'react'
import { useFormat } from '../setting.tsx'
import { useWords } from '../words.ts'
import { daysOf, type LineChartProps } from './series.ts'

/** The numbers of a chart, day by day. */
export function ChartTable(props: LineChartProps): ReactNode {
  const say = useWords()
  const format = useFormat()
  const days = daysOf(props.series)
  return (
    <div className="p-chart-table" tabIndex={0} role="region" aria-label={props.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('chart.day')}</th>
            {props.series.map((series) => (
              <th key={series.name} scope="col">
                {series.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day}>
              <th scope="row">{format.day(day)}</th>
              {props.series.map((series) => {
                const value = series.points.find((point) => point.day === day)?.value
                return (
                  <td key={series.name}>
                    {value === null || value === undefined
                      ? say('figure.none')
                      : format.value(value, props.unit)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
