import '../page-texts.ts'
import { type Day, minorDigits } from '@portolan/quantity'
import { type ChartPoint, LineChart, Section, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Standing } from '../../contract/index.ts'
import { type FinishMoves, finishMoves } from './finish-moves.ts'

type Past = Standing['history'][number]

/** How the forecast finish and the cost moved from register to register. Two points make a line; one does not. */
export function Charts(props: { of: Standing }): ReactNode {
  const say = useWords('oversight')
  const cost = costsOf(props.of.history)
  const finish = finishMoves(props.of)
  if (!finish && !cost) return null
  return (
    <div className="oversight-charts">
      {finish ? (
        <Section>
          <FinishChart of={finish} />
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

function FinishChart(props: { of: FinishMoves }): ReactNode {
  const say = useWords('overview')
  const format = useFormat()
  const { reference, first, unit, points, days } = props.of
  const title = days > 0 ? 'finish.later' : days < 0 ? 'finish.earlier' : 'finish.same'
  return (
    <LineChart
      title={say(title, { day: format.day(reference), size: format.value(Math.abs(days), 'days') })}
      series={[{ name: say('finish.forecast'), points }]}
      unit={unit}
      limits={[
        { name: say('finish.reference'), value: 0 },
        ...(first === undefined
          ? []
          : [{ name: say('finish.first', { day: format.day(first.day) }), value: first.at }]),
      ]}
    />
  )
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
