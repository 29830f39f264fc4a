import type { Day } from '@portolan/quantity'
import { Facts, Figure, Section, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { EarnedValueShown, EarnedValueView } from '../../contract/index.ts'
import type { ExplainEarnedValue } from './use-explain-schedule.ts'

const amounts = ['budgetAtCompletion', 'plannedValue', 'earnedValue', 'actualCost'] as const
const indices = ['cv', 'sv', 'spi', 'tspi'] as const

/** What all of it starts from, and how old that is. */
export function Footing(props: {
  of: EarnedValueView
  value: EarnedValueShown
  explain: ExplainEarnedValue
}): ReactNode {
  const say = useWords('truth')
  const format = useFormat()
  const { of, value, explain } = props
  const input = (name: (typeof amounts)[number]): readonly [string, ReactNode] => [
    say(`measure.${name}`),
    <Figure
      key={name}
      value={value.inputs[name]?.value}
      unit={value.unit}
      label={say(`measure.${name}`)}
      explain={explain(name)}
    />,
  ]
  const measure = (name: (typeof indices)[number]): readonly [string, ReactNode] => {
    const known = value.measures[name]
    const signed = name === 'cv' || name === 'sv'
    const asked = known?.value == null ? undefined : explain(name)
    return [
      say(`measure.${name}`),
      <Figure
        key={name}
        value={known?.value}
        unit={known?.unit ?? ''}
        label={say(`measure.${name}`)}
        signed={signed}
        explain={asked}
      />,
    ]
  }
  return (
    <section className="truth-footing">
      <Section title={say('footing.title')} flush>
        <Facts of={[...amounts.map(input), ...indices.map(measure)]} />
      </Section>
      <p className="truth-note truth-edge">
        {say(`date.${of.asOf.because}`)} {format.day(of.asOf.day as Day)},{' '}
        {say('date.version', { version: of.version, part: value.part })}.{' '}
        {say(`footing.budget-${value.budgetFrom}`)} {say(`footing.dates-${value.datesFrom}`)}
      </p>
    </section>
  )
}
