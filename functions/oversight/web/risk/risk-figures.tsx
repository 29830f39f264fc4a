import { Figure, FigureBox, FigureStrip, Switcher, useFormat, useWords } from '@portolan/ui'
import type { Day } from '@portolan/quantity'
import type { ReactNode } from 'react'
import {
  type FigureShown,
  type MoneyFigure,
  type RiskSide,
  type RiskSimulation,
  riskSides,
  type TimeFigure,
} from '../../contract/index.ts'
import type { ChangeRisk } from './address.ts'
import { sidesOf } from './sides.ts'
import type { ExplainRisk } from './use-explain-risk.ts'

type Props = {
  readonly of: RiskSimulation
  readonly side: RiskSide
  readonly explain: ExplainRisk
  readonly onChange: ChangeRisk
}

type Name = TimeFigure | MoneyFigure

const ofTime = ['finishP50', 'finishP80', 'finishConfidence', 'timeContingency', 'mergeBias'] as const
const ofMoney = ['costP50', 'costP80', 'costConfidence', 'costContingency', 'jointConfidence'] as const
const signed: ReadonlySet<string> = new Set(['timeContingency', 'costContingency', 'mergeBias'])

/** Where the plan lands, how likely it keeps what was approved, and what that would need. */
export function RiskFigures(props: Props): ReactNode {
  const say = useWords('risk')
  const { of, onChange } = props
  const sides = sidesOf(of)
  const side = sides.some((one) => one.side === props.side) ? props.side : 'as-is'
  const shown = { ...props, side }
  return (
    <div className="risk-figures">
      {sides.length < 2 ? null : (
        <div className="risk-bar">
          <Switcher
            label={say('side.label')}
            value={side}
            choices={sides.map((one) => ({ value: one.side, label: say(`side.${one.side}`) }))}
            onChoose={(value) =>
              onChange({ side: riskSides.find((one) => one === value && one !== 'as-is') })
            }
          />
        </div>
      )}
      <FigureStrip>
        {ofTime.map((name) => (
          <Box key={name} {...shown} name={name} />
        ))}
      </FigureStrip>
      {of.basis.currency === null || of.played.money === undefined ? null : (
        <FigureStrip>
          {ofMoney.map((name) => (
            <Box key={name} {...shown} name={name} />
          ))}
        </FigureStrip>
      )}
    </div>
  )
}

function figureOn(of: RiskSimulation, side: RiskSide, name: Name): FigureShown | undefined {
  const played = sidesOf(of).find((one) => one.side === side)?.played
  return ({ ...played?.figures, ...played?.money } as Partial<Record<Name, FigureShown>>)[name]
}

function Box(props: Props & { name: Name }): ReactNode {
  const say = useWords('risk')
  const { of, side, explain, name } = props
  const { value = null, unit = '' } = figureOn(of, side, name) ?? {}
  const low = unit === 'share' && typeof value === 'number' && value < 0.5
  return (
    <FigureBox label={say(`figure.${name}`)} note={<Note {...props} />}>
      <Figure
        value={value}
        unit={unit}
        label={say(`figure.${name}`)}
        size="large"
        signed={signed.has(name)}
        tone={low ? 'bad' : 'plain'}
        explain={value === null ? undefined : explain({ measure: name, side })}
      />
    </FigureBox>
  )
}

/** For a chance, what is to be kept; and what it is on the other side. */
function Note(props: Props & { name: Name }): ReactNode {
  const say = useWords('risk')
  const format = useFormat()
  const { of, side, name } = props
  const other = side === 'as-is' ? 'answered' : 'as-is'
  const compared = figureOn(of, other, name)
  const target = useTarget(props)
  const notes = [
    ...(target === undefined ? [] : [target]),
    ...(compared === undefined || compared.value === null
      ? []
      : [say(`figure.${other}`, { value: format.value(compared.value, compared.unit) })]),
  ]
  return notes.length === 0 ? null : <>{notes.join(' · ')}</>
}

/** What a chance is the chance to keep. */
function useTarget({ of, name }: Props & { name: Name }): string | undefined {
  const say = useWords('risk')
  const format = useFormat()
  const { targetFinish, targetCost, currency } = of.basis
  if (name === 'finishConfidence')
    return targetFinish === null
      ? say('figure.no-target')
      : say('figure.target', { value: format.day(targetFinish as Day) })
  if (name === 'costConfidence' && targetCost !== null && currency !== null)
    return say('figure.target', { value: format.value(targetCost, currency) })
  return undefined
}
