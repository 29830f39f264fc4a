import type { Say } from '@portolan/ui'
import { type ReactNode, useId } from 'react'

/** One version out of all, by its number. */
export function VersionChoice(props: {
  say: Say
  label: string
  versions: readonly { readonly number: number }[]
  value: number
  onChoose: (number: number) => void
}): ReactNode {
  const id = useId()
  return (
    <span className="schedule-choice">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        className="schedule-input"
        value={props.value}
        onChange={(event) => props.onChoose(Number(event.target.value))}
      >
        {props.versions.map(({ number }) => (
          <option key={number} value={number}>
            {props.say('versions.number', { number })}
          </option>
        ))}
      </select>
    </span>
  )
}
