import type { ReactNode } from 'react'

/** A name with what stands under it, for rows of two lines; `code` before it in the tertiary tone. */
export function NameCell(props: {
  name: ReactNode
  code?: string | undefined
  note?: ReactNode
  shape?: ReactNode
}): ReactNode {
  const line = (
    <>
      {props.shape}
      {props.code ? <span className="p-cell-code">{props.code}</span> : null}
      <span className="p-cut" title={textOf(props.name)}>
        {props.name}
      </span>
    </>
  )
  if (props.note === undefined) return line
  return (
    <span className="p-cell-two">
      <span className="p-cell-line">{line}</span>
      <span className="p-meta p-cut" title={textOf(props.note)}>
        {props.note}
      </span>
    </span>
  )
}

/** In full on hover, should the cell be too narrow for it. */
function textOf(words: ReactNode): string | undefined {
  return typeof words === 'string' ? words : undefined
}
