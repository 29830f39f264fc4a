import './texts.ts'
import { useFormat, useWords } from '@portolan/ui'
import { useCallback } from 'react'

/** A sentence about so many: the number chooses its form, and stands in it as the reader's language writes numbers. */
export function useCounted(): (key: string, count: number) => string {
  const say = useWords('scope')
  const { number } = useFormat()
  return useCallback((key, count) => say(key, { count, shown: number(count) }), [say, number])
}
