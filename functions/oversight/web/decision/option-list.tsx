import '../page-texts.ts'
import { Section, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Decision, OptionShown } from '../../contract/index.ts'
import { letterOf, valueInWords } from './words.ts'

/** The options under one another, each with what it would change. */
export function OptionList(props: { of: Decision }): ReactNode {
  const say = useWords('decisions')
  return (
    <Section title={say('options.title')}>
      <ul className="decision-options">
        {props.of.options
          .filter(({ number }) => number > 0)
          .map((option) => (
            <li key={option.number}>
              <span className="decision-letter" aria-hidden="true">
                {letterOf(option.number)}
              </span>
              <Option of={option} />
            </li>
          ))}
      </ul>
    </Section>
  )
}

function Option(props: { of: OptionShown }): ReactNode {
  const say = useWords('decisions')
  const status = useWords('oversight')
  const plan = useWords('plan')
  const format = useFormat()
  const { of } = props
  const words = { say, status, plan, format }
  return (
    <div>
      <strong>{of.title}</strong>
      {of.consequences ? <p>{of.consequences}</p> : null}
      {(of.impact?.changes ?? []).map((change) => (
        <p key={`${change.project?.id} ${change.field}`} className="p-meta">
          {say(`field.${change.field}`, { defaultValue: change.field })}:{' '}
          {change.hidden
            ? say('change.hidden')
            : `${valueInWords(change.before, change, words)} → ${valueInWords(change.after, change, words)}`}
        </p>
      ))}
    </div>
  )
}
