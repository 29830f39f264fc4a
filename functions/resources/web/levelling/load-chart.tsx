import type { Day } from '@portolan/quantity'
import { LineChart, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { LoadWeek } from '../../contract/index.ts'

/** Hours of all people by week: what there is, what is planned now, and what would be. */
export function LoadChart(props: { weeks: readonly LoadWeek[] }): ReactNode {
  const say = useWords('levelling')
  const { weeks } = props
  const line = (of: 'capacity' | 'before' | 'after') =>
    weeks.map((week) => ({ day: week.monday as Day, value: Math.round(week[of] / 60) }))
  return (
    <LineChart
      title={say('chart.title')}
      unit="hours"
      fromZero
      height={200}
      series={[
        { name: say('chart.before'), points: line('before'), step: true, tone: 'warn' },
        { name: say('chart.after'), points: line('after'), step: true, tone: 1 },
        { name: say('chart.capacity'), points: line('capacity'), step: true, tone: 'muted', dashed: true },
      ]}
    />
  )
}
