import type { Day } from '@portolan/quantity'
import { Facts, Figure, Section, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { scopeAmounts, type ScopeFigure, scopeMeasures, type ScopeValue } from '../../contract/index.ts'
import type { ExplainScope } from './use-explain-scope.ts'

const sizes = ['scope', 'accepted', 'remaining', 'planned', 'unestimated'] as const
const days = ['finishBest', 'finishLikely', 'finishWorst', 'plannedFinish'] as const
const signed: ReadonlySet<string> = new Set(['cv', 'sv', 'vac'])

type Props = { readonly of: ScopeValue; readonly asOf: string; readonly explain: ExplainScope }

/** All that was measured, each with what it rests on a click away. */
export function Measures(props: Props): ReactNode {
  const say = useWords('scope-value')
  const format = useFormat()
  const { of, asOf } = props
  return (
    <div className="scope-value-panel">
      <Section title={say(`measures.sizes-${of.unit}`)} flush>
        <Facts of={sizes.map((name) => figureFact(props, name, say))} />
      </Section>
      <Section title={say('measures.finish')} flush>
        <Facts of={days.map((name) => figureFact(props, name, say))} />
        <p className="truth-note truth-edge">{say('measures.finish-note')}</p>
      </Section>
      {of.money === null ? null : (
        <Section title={say('measures.money')} flush>
          <Money {...props} money={of.money} />
          <p className="truth-note truth-edge">
            {say(`measures.budget-${of.money.budgetFrom}`)}{' '}
            {of.money.costAsOf === null
              ? null
              : say('measures.cost-as-of', { day: format.day(of.money.costAsOf as Day) })}
          </p>
        </Section>
      )}
      <p className="truth-note truth-edge">{say('measures.as-of', { day: format.day(asOf as Day) })}</p>
    </div>
  )
}

function figureFact(
  { of, explain }: Props,
  name: ScopeFigure,
  say: (key: string) => string,
): readonly [string, ReactNode] {
  const { value, unit } = of.figures[name]
  // A velocity that is known and nothing leads to no day at all: that is no lack of data.
  const never = name === 'finishWorst' && value === null && of.figures.velocityLowest.value === 0
  if (never) return [say(`figure.${name}`), say('note.never')]
  return [
    say(`figure.${name}`),
    <Figure
      key={name}
      value={value}
      unit={unit === 'points' || unit === 'items' ? 'number' : unit}
      label={say(`figure.${name}`)}
      explain={value === null ? undefined : explain(name)}
    />,
  ]
}

function Money({ money, explain }: Props & { money: NonNullable<ScopeValue['money']> }): ReactNode {
  const say = useWords('scope-value')
  return (
    <Facts
      of={[...scopeAmounts, ...scopeMeasures].map((name) => {
        const { value, unit } = money.figures[name]
        return [
          say(`figure.${name}`),
          <Figure
            key={name}
            value={value}
            unit={unit}
            label={say(`figure.${name}`)}
            signed={signed.has(name)}
            explain={value === null ? undefined : explain(name)}
          />,
        ] as const
      })}
    />
  )
}
