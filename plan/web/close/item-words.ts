import { type Tone, useWords } from '@portolan/ui'
import { useCallback } from 'react'
import type { CloseItem } from '../../contract/index.ts'

type Named = Pick<CloseItem, 'kind' | 'title'>

/** What is to be done: the words of an own item, or those of its kind. */
export function useItemName(): (item: Named) => string {
  const say = useWords('close')
  return useCallback(({ kind, title }) => title ?? say(`item.${kind}`), [say])
}

export function toneOf({ state, workdaysLate, must }: CloseItem): Tone {
  if (state !== 'open') return state === 'done' ? 'good' : 'warn'
  if (!must) return 'none'
  return workdaysLate > 0 ? 'bad' : 'warn'
}
