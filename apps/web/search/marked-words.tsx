import { pieces } from '@portolan/ui'
import type { ReactNode } from 'react'

/** A text in which what was asked for stands out. */
export function MarkedWords(props: { of: string; words: string }): ReactNode {
  return pieces(props.of, props.words).map(({ text, hit }, at) =>
    // Pieces of one text never change their order.
    // oxlint-disable-next-line react/no-array-index-key
    hit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
  )
}
