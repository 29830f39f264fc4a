import { useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { LimitChange } from '../../contract/index.ts'
import { changeText } from './limit-words.ts'

/** What is otherwise in a version, limit by limit. */
export function Changes({ of }: { of: readonly LimitChange[] }): ReactNode {
  const say = useWords('limits')
  const format = useFormat()
  return (
    <ul className="limits-differences">
      {of.map((one) => (
        <li key={`${one.rule} ${one.line} ${one.side}`}>{changeText(one, say, format)}</li>
      ))}
    </ul>
  )
}
