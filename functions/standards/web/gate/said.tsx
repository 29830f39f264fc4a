import { useWords } from '@portolan/ui'
import type { ReactNode } from 'react'

/** What somebody said, between the quotation marks of the reader's language. */
export function Said({ words }: { words: string | undefined }): ReactNode {
  const say = useWords('gates')
  return words ? <> {say('said', { words })}</> : null
}
