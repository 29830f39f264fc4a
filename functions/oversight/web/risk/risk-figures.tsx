import { Figure, FigureBox, FigureStrip, useFormat, useWords } from '@portolan/ui'
import type { Day } from '@portolan/quantity'
import type { ReactNode } from 'react'
import type { RiskFigure, RiskSimulation } from '../../contract/index.ts'
import type { ExplainRisk } from './use-explain-risk.ts'

type Props = { readonly of: RiskSimulation; readonly explain: ExplainRisk }

const ofTime = ['finishP50', 'finishP80', 'finishConfidence', 'timeContingency', 'mergeBias'] as const
const ofMoney = ['costP50', 'costP80', 'costConfidence', 'costContingency', 'jointConfidence'] as const
const signed: ReadonlySet<string> = new Set(['timeContingency', 'costContingency', 'mergeBias'])

/** Where the plan lands, how likely it keeps what was approved, and what that would need. */
export function RiskFigures(props: Props): ReactNode {
  const { basis } = props.of
  return (
    <div className="risk-figures">
      <FigureStrip>
        {ofTime.map((name) => (
          <Box key={name} {...props} name={name} />
        ))}
      </FigureStrip>
      {basis.currency === null ? null : (
        <FigureStrip>
          {ofMoney.map((name) => (
            <Box key={name} {...props} name={name} />
          ))}
        </FigureStrip>
      )}
    </div>
  )
}

function Box({ of, explain, name }: Props & { name: RiskFigure }): ReactNode {
  const say = useWords('risk')
  const { value, unit } = of.played.figures[name]
  const isShare = unit === 'share'
  const low = isShare && typeof value === 'number' && value < 0.5
  return (
    <FigureBox label={say(`figure.${name}`)} note={<Note of={of} name={name} />}>
      <Figure
        value={value}
        unit={unit}
        label={say(`figure.${name}`)}
        size="large"
        signed={signed.has(name)}
        tone={low ? 'bad' : 'plain'}
        explain={value === null ? undefined : explain({ measure: name })}
      />
    </FigureBox>
  )
}

/** What it would be once the risks are answered; for a chance, what is to be kept. */
function Note({ of, name }: { of: RiskSimulation; name: RiskFigure }): ReactNode {
  const say = useWords('risk')
  const format = useFormat()
  const { answered, basis } = of
  const after = answered?.figures[name]
  if (after !== undefined && after.value !== null)
    return <>{say('figure.answered', { value: format.value(after.value, after.unit) })}</>
  if (name === 'finishConfidence')
    return basis.targetFinish === null ? (
      <>{say('figure.no-target')}</>
    ) : (
      <>{say('figure.target', { value: format.day(basis.targetFinish as Day) })}</>
    )
  return null
}
