import type { Day } from '@portolan/quantity'
import { Chip, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Assessment } from '../../contract/index.ts'

const tones = { confirmed: 'good', proposed: 'accent', declined: 'bad', replaced: 'none' } as const

/** Abilities one below another: level, state, what shows it, who said so. */
export function AssessmentList(props: {
  of: readonly Assessment[]
  named?: boolean
  below?: (assessment: Assessment) => ReactNode
}): ReactNode {
  const say = useWords('abilities')
  const format = useFormat()
  return (
    <ul className="ability-list">
      {props.of.map((one) => (
        <li key={one.id}>
          <span>
            {props.named ? `${one.person.name}: ` : ''}
            <strong>{one.ability.name}</strong> · {say('level')} {one.level}{' '}
            <Chip tone={tones[one.state]}>{say(`state.${one.state}`)}</Chip>
          </span>
          {one.evidence ? <span>{one.evidence}</span> : null}
          {one.link ? (
            <a className="p-link" href={one.link} rel="noreferrer noopener" target="_blank">
              {one.link}
            </a>
          ) : null}
          <span className="p-meta">
            {[
              one.confirmedBy
                ? say('confirmed-by', { name: one.confirmedBy.name })
                : say('told-by', { name: one.toldBy.name }),
              ...(one.until ? [say('until', { day: format.day(one.until as Day) })] : []),
              ...(one.reason ? [one.reason] : []),
            ].join(' · ')}
          </span>
          {props.below?.(one)}
        </li>
      ))}
    </ul>
  )
}
