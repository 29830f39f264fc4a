import { Figure, Section, StatusChip, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { type EarnedValueShown, statisticalEstimates } from '../../contract/index.ts'
import type { ExplainEarnedValue } from './use-explain-schedule.ts'

/** What each way of reckoning assumes of the rest, and the range within which an estimate is realistic. */
export function Estimates(props: { of: EarnedValueShown; explain: ExplainEarnedValue }): ReactNode {
  const say = useWords('truth')
  const format = useFormat()
  const { of, explain } = props
  const highest = Math.max(
    1,
    ...[...statisticalEstimates, 'eacBottomUp' as const].map((name) => Number(of.measures[name]?.value ?? 0)),
    Number(of.inputs.budgetAtCompletion?.value ?? 0),
  )
  const known = of.inputs.budgetAtCompletion?.value
  const budget = typeof known === 'number' ? known : null
  const line = (name: keyof EarnedValueShown['measures']): ReactNode => {
    const value = of.measures[name]?.value
    return (
      <li key={name}>
        <span className="truth-estimate-name">{say(`estimate.${name}`)}</span>
        <Figure
          value={value}
          unit={of.unit}
          label={say(`estimate.${name}`)}
          explain={value == null ? undefined : explain(name)}
        />
        <span className="truth-estimate-bar" aria-hidden="true">
          {typeof value === 'number' ? <span style={{ width: `${(value / highest) * 100}%` }} /> : null}
          {budget === null ? null : <i style={{ left: `${(budget / highest) * 100}%` }} />}
        </span>
        <span className="truth-estimate-words">
          {say(`assumes.${name}`)}
          {outside(of, value) === undefined ? null : (
            <>
              {' '}
              <StatusChip bare tone="warn" word={say(`estimates.outside-${outside(of, value)}`)} />
            </>
          )}
        </span>
      </li>
    )
  }
  return (
    <Section>
      <ul className="truth-estimates">
        {statisticalEstimates.map(line)}
        {line('eacBottomUp')}
      </ul>
      {budget === null ? null : (
        <p className="truth-note">{say('estimates.budget', { budget: format.value(budget, of.unit) })}</p>
      )}
      <Realism of={of} explain={explain} />
    </Section>
  )
}

/** An estimate that no view of the performance so far bears out. */
function outside(
  { range }: EarnedValueShown,
  value: number | string | null | undefined,
): 'below' | 'above' | undefined {
  if (range === null || typeof value !== 'number') return undefined
  return value < range.lowest ? 'below' : value > range.highest ? 'above' : undefined
}

function Realism(props: { of: EarnedValueShown; explain: ExplainEarnedValue }): ReactNode {
  const say = useWords('truth')
  const format = useFormat()
  const { of, explain } = props
  if (of.range === null) return <p className="truth-note">{say('realism.none')}</p>
  const between = {
    lowest: format.value(of.range.lowest, of.unit),
    highest: format.value(of.range.highest, of.unit),
  }
  const estimate = of.inputs.managerEac?.value
  if (of.realism === null || typeof estimate !== 'number')
    return <p className="truth-note">{say('realism.range', between)}</p>
  const { realistic, gap } = of.realism
  return (
    <div className="truth-realism">
      <p>
        <StatusChip
          tone={realistic ? 'good' : 'warn'}
          word={say(realistic ? 'realism.realistic' : 'realism.doubtful')}
        />{' '}
        {say('realism.record')}{' '}
        <Figure
          value={estimate}
          unit={of.unit}
          label={say('realism.record')}
          explain={explain('managerEac')}
        />
      </p>
      <p className="truth-note">
        {say(`realism.${of.realism.place}`, between)}
        {gap === null ? null : (
          <>
            {' '}
            {say('realism.gap')}{' '}
            <Figure value={gap} unit="ratio" label={say('realism.gap')} signed explain={explain('tcpiGap')} />
          </>
        )}
      </p>
    </div>
  )
}
