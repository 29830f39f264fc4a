import { type Day, daysBetween } from '@portolan/quantity'
import { Figure, FigureBox, FigureStrip, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { EarnedValueShown } from '../../contract/index.ts'
import type { ExplainEarnedValue } from './use-explain-schedule.ts'

type Measure = keyof EarnedValueShown['measures']

/** Below this an index is past the early-warning mark. */
const mark = 0.95

/** Where cost and finish will land, how the work goes, and how it has to go from here. */
export function MoneyFigures(props: { of: EarnedValueShown; explain: ExplainEarnedValue }): ReactNode {
  const say = useWords('truth')
  const format = useFormat()
  const { of, explain } = props
  const amount = (value: number | string | null | undefined): string =>
    typeof value === 'number' ? format.value(value, of.unit) : '–'
  const figure = (measure: Measure, more: { signed?: boolean; tone?: 'bad' | 'plain' } = {}): ReactNode => {
    const known = of.measures[measure]
    return (
      <Figure
        value={known?.value}
        unit={known?.unit ?? ''}
        label={say(`measure.${measure}`)}
        size="large"
        explain={known?.value == null ? undefined : explain(measure)}
        {...more}
      />
    )
  }
  const index = (measure: Measure): ReactNode => {
    const value = of.measures[measure]?.value
    return figure(measure, { tone: typeof value === 'number' && value < mark ? 'bad' : 'plain' })
  }
  const vac = of.measures.vac?.value
  const { inputs } = of
  return (
    <div className="truth-figures" data-many="">
      <FigureStrip>
        <FigureBox
          label={say('measure.eacCpi')}
          note={say('money.on-budget', { budget: amount(inputs.budgetAtCompletion?.value) })}
        >
          {figure('eacCpi')}
        </FigureBox>
        <FigureBox label={say('measure.vac')} note={say('money.vac-note')}>
          {figure('vac', { signed: true, tone: typeof vac === 'number' && vac < 0 ? 'bad' : 'plain' })}
        </FigureBox>
        <FigureBox
          label={say('measure.cpi')}
          note={say('money.cpi-note', {
            earned: amount(inputs.earnedValue?.value),
            spent: amount(inputs.actualCost?.value),
          })}
        >
          {index('cpi')}
        </FigureBox>
        <FigureBox label={say('measure.spiTime')} note={<TimeNote of={of} />}>
          {index('spiTime')}
        </FigureBox>
        <FigureBox label={say('measure.tcpiBac')} note={say('money.tcpi-note')}>
          {figure('tcpiBac')}
        </FigureBox>
        <FigureBox label={say('money.forecast-finish')} note={<FinishNote of={of} />}>
          <Figure
            value={of.finish.forecast.value}
            unit="day"
            label={say('money.forecast-finish')}
            size="large"
            explain={of.finish.forecast.value === null ? undefined : explain('forecastFinish')}
          />
        </FigureBox>
      </FigureStrip>
    </div>
  )
}

function TimeNote(props: { of: EarnedValueShown }): ReactNode {
  const say = useWords('truth')
  const format = useFormat()
  const { measures, inputs, period } = props.of
  const earned = measures.es?.value
  const passed = inputs.actualTime?.value
  if (typeof earned !== 'number' || typeof passed !== 'number') return null
  return say(`money.time-${period}`, { earned: format.number(earned, 1), passed: format.number(passed, 1) })
}

/** How far from the baseline, else from the plan as it stands. */
function FinishNote(props: { of: EarnedValueShown }): ReactNode {
  const say = useWords('truth')
  const format = useFormat()
  const { finish } = props.of
  const from = finish.baseline.value ?? finish.scheduled.value
  if (typeof from !== 'string') return null
  const which = finish.baseline.value === null ? 'plan' : 'baseline'
  if (typeof finish.forecast.value !== 'string')
    return say(`money.${which}-finish`, { day: format.day(from as Day) })
  const days = daysBetween(from as Day, finish.forecast.value as Day)
  if (days === 0) return say(`money.on-${which}`)
  const key = days > 0 ? `money.later-${which}` : `money.earlier-${which}`
  return say(key, { days: format.value(Math.abs(days), 'days'), day: format.day(from as Day) })
}
