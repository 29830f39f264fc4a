import { type GridEditing, useProblemWords, useWords, useWriteEach } from '@portolan/ui'
import { useMemo } from 'react'
import { noteDifference } from '../../contract/index.ts'
import type { ReconciledRow } from './reconciliation-columns.tsx'

/** Why ledger and plan differ, typed beside the difference. */
export function useNoteEditing(): GridEditing<ReconciledRow> {
  const say = useWords('ledger')
  const tell = useProblemWords()
  const { write, reread } = useWriteEach(noteDifference)
  return useMemo(
    () => ({
      nameOf: (row) => `${row.project} ${row.category} ${row.period}`,
      onEdits: async (changes) => {
        const refused = await Promise.all(
          changes.map(async ({ row, next }) => {
            const { projectId, category, period } = row
            try {
              await write({ projectId, category, period, words: next.words ?? '' })
              return []
            } catch (problem) {
              const sentence = tell(problem, say('reconciliation.unreachable'))
              return [{ rowId: row.id, columnId: 'words', sentence }]
            }
          }),
        )
        await reread()
        return refused.flat()
      },
    }),
    [say, tell, write, reread],
  )
}
