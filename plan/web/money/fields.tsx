import './fields.css'
import { type ReactNode, useId } from 'react'

/** A label over one of few choices, as the browser offers them. */
export function ChoiceField(props: {
  label: string
  value: string
  choices: readonly (readonly [value: string, label: string])[]
  onChoose: (value: string) => void
}): ReactNode {
  const id = useId()
  return (
    <span className="money-field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        className="money-input"
        value={props.value}
        onChange={(event) => props.onChoose(event.target.value)}
      >
        {props.choices.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </span>
  )
}

/** A label over a number; NaN while nothing is typed. */
export function NumberField(props: {
  label: string
  value: number
  onType: (value: number) => void
}): ReactNode {
  const id = useId()
  return (
    <span className="money-field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type="number"
        className="money-input"
        value={Number.isNaN(props.value) ? '' : props.value}
        onChange={(event) =>
          props.onType(event.target.value === '' ? Number.NaN : Number(event.target.value))
        }
      />
    </span>
  )
}

/** A label over a line of text, or a day. */
export function TextField(props: {
  label: string
  value: string
  type?: 'text' | 'date'
  help?: string
  onType: (value: string) => void
}): ReactNode {
  const id = useId()
  return (
    <span className="money-field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type={props.type ?? 'text'}
        className="money-input"
        value={props.value}
        aria-describedby={props.help ? `${id}-help` : undefined}
        onChange={(event) => props.onType(event.target.value)}
      />
      {props.help ? (
        <span className="p-meta" id={`${id}-help`}>
          {props.help}
        </span>
      ) : null}
    </span>
  )
}
