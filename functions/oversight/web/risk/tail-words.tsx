import { Figure, Section, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { RiskSide, RiskSimulation } from '../../contract/index.ts'
import { sidesOf } from './sides.ts'
import type { ExplainRisk } from './use-explain-risk.ts'

type Props = { readonly of: RiskSimulation; readonly side: RiskSide; readonly explain: ExplainRisk }

/** What lies beyond P80: how late and how dear the worst ten and the worst one of a hundred get, and what no draw can show. */
export function TailWords({ of, side, explain }: Props): ReactNode {
  const say = useWords('risk')
  const format = useFormat()
  const sides = sidesOf(of)
  const { played } = sides.find((one) => one.side === side) ?? sides[0] ?? { played: of.played }
  const at = sides.some((one) => one.side === side) ? side : 'as-is'
  const { finishP90 } = played.figures
  const costP90 = played.money?.costP90
  const worstDay = played.curve.find(({ share }) => share === 0.99)?.day
  const worstCost = played.costs?.find(({ share }) => share === 0.99)?.cost
  return (
    <Section title={say('tail.title')}>
      <table className="risk-tail">
        <thead>
          <tr>
            <th scope="col">{say('tail.of')}</th>
            <th scope="col">{say('tail.finish')}</th>
            {costP90 === undefined || costP90.value === null ? null : <th scope="col">{say('tail.cost')}</th>}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say('tail.ten')}</th>
            <td>
              <Figure
                value={finishP90.value}
                unit={finishP90.unit}
                label={say('tail.p90')}
                explain={explain({ measure: 'finishP90', side: at })}
              />
            </td>
            {costP90 === undefined || costP90.value === null ? null : (
              <td>
                <Figure
                  value={costP90.value}
                  unit={costP90.unit}
                  label={say('tail.cost-p90')}
                  explain={explain({ measure: 'costP90', side: at })}
                />
              </td>
            )}
          </tr>
          <tr>
            <th scope="row">{say('tail.one')}</th>
            <td>
              <Figure value={worstDay ?? null} unit="day" label={say('tail.p99')} />
            </td>
            {costP90 === undefined || costP90.value === null ? null : (
              <td>
                <Figure value={worstCost ?? null} unit={costP90.unit} label={say('tail.cost-p99')} />
              </td>
            )}
          </tr>
        </tbody>
      </table>
      <p className="risk-note">{say('tail.words', { iterations: format.number(of.iterations) })}</p>
    </Section>
  )
}
