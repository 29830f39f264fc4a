import { type ReactNode, useId } from 'react'

/** A label over some lines of words. */
export function WordsField(props: {
  label: string
  value: string
  rows?: number
  onType: (value: string) => void
}): ReactNode {
  const id = useId()
  return (
    <span className="money-field estimate-wide">
      <label htmlFor={id}>{props.label}</label>
      <textarea
        id={id}
        className="money-input estimate-words"
        rows={props.rows ?? 2}
        maxLength={4_000}
        value={props.value}
        onChange={(event) => props.onType(event.target.value)}
      />
    </span>
  )
}

/** A label over a line with words that were used before. */
export function KnownField(props: {
  label: string
  value: string
  known: readonly string[]
  onType: (value: string) => void
}): ReactNode {
  const id = useId()
  return (
    <span className="money-field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        className="money-input"
        value={props.value}
        list={`${id}-known`}
        maxLength={100}
        onChange={(event) => props.onType(event.target.value)}
      />
      <datalist id={`${id}-known`}>
        {props.known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </span>
  )
}

/** A bare input within a row of a table; its label is for those who hear it. */
export function CellInput(props: {
  label: string
  value: string
  number?: boolean
  onType: (value: string) => void
  onPaste?: (text: string) => boolean
}): ReactNode {
  const { onPaste } = props
  return (
    <input
      className="money-input estimate-cell"
      aria-label={props.label}
      data-number={props.number || undefined}
      inputMode={props.number ? 'decimal' : undefined}
      value={props.value}
      onChange={(event) => props.onType(event.target.value)}
      onPaste={(event) => {
        if (onPaste?.(event.clipboardData.getData('text/plain'))) event.preventDefault()
      }}
    />
  )
}
