import { type Day, daysBetween, minorDigits } from '@portolan/quantity'
import { type ChartPoint, LineChart, Section, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Standing } from '../../contract/index.ts'

type Past = Standing['history'][number]

const daysAMonth = 30.44

/** How the forecast finish and the cost moved from register to register. Two points make a line; one does not. */
export function Charts(props: { of: readonly Past[] }): ReactNode {
  const say = useWords('oversight')
  const format = useFormat()
  const finish = finishMoves(props.of)
  const cost = costsOf(props.of)
  if (!finish && !cost) return null
  return (
    <div className="oversight-charts">
      {finish ? (
        <Section>
          <LineChart
            title={say('chart.finish', { day: format.day(finish.first) })}
            series={[{ name: say('chart.forecast'), points: finish.points }]}
            unit="count"
            limits={[{ name: say('chart.first-forecast'), value: 0 }]}
          />
        </Section>
      ) : null}
      {cost ? (
        <Section>
          <LineChart
            title={say('chart.cost', { unit: say(`chart.${cost.size}`, { currency: cost.currency }) })}
            series={[{ name: say('chart.whole-life'), points: cost.points, tone: 2 }]}
            unit="count"
            fromZero
          />
        </Section>
      ) : null}
    </div>
  )
}

/** Months between each forecast and the first one. */
function finishMoves(history: readonly Past[]): { first: Day; points: readonly ChartPoint[] } | undefined {
  const said = history.flatMap((one) =>
    one.finish === null ? [] : [{ asOf: one.asOf as Day, finish: one.finish as Day }],
  )
  const first = said[0]
  if (!first || said.length < 2) return undefined
  const points = said.map(({ asOf, finish }) => ({
    day: asOf,
    value: Math.round((daysBetween(first.finish, finish) / daysAMonth) * 10) / 10,
  }))
  return { first: first.finish, points }
}

type Costs = { currency: string; size: 'billions' | 'millions'; points: readonly ChartPoint[] }

/** In the currency of the newest register; amounts in another would not stand on the same axis. */
function costsOf(history: readonly Past[]): Costs | undefined {
  const currency = history.findLast((one) => one.cost !== null)?.cost?.currency
  if (currency === undefined) return undefined
  const units = 10 ** (minorDigits(currency) ?? 2)
  const said = history.flatMap(({ asOf, cost }) =>
    cost?.currency === currency ? [{ day: asOf as Day, amount: cost.amount / units }] : [],
  )
  if (said.length < 2) return undefined
  const most = Math.max(...said.map(({ amount }) => Math.abs(amount)))
  const [size, by] = most >= 1e9 ? (['billions', 1e9] as const) : (['millions', 1e6] as const)
  return {
    currency,
    size,
    points: said.map(({ day, amount }) => ({ day, value: Math.round((amount / by) * 100) / 100 })),
  }
}
