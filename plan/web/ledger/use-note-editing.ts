import { type GridEditing, useProblemWords, useWords, useWriteEach } from '@portolan/ui'
import { useMemo } from 'react'
import { noteDifference, setActualsSource } from '../../contract/index.ts'
import type { ReconciledRow } from './reconciliation-columns.tsx'

/** Why ledger and plan differ, typed beside the difference; and whose actuals count for the category. */
export function useNoteEditing(): GridEditing<ReconciledRow> {
  const say = useWords('ledger')
  const tell = useProblemWords()
  const { write, reread } = useWriteEach(noteDifference)
  const { write: choose, reread: rereadAll } = useWriteEach(setActualsSource)
  return useMemo(
    () => ({
      nameOf: (row) => `${row.project} ${row.category} ${row.period}`,
      onEdits: async (changes) => {
        const refused = await Promise.all(
          changes.flatMap(({ row, next, columns }) => {
            const { projectId, category, period } = row
            const { source } = next
            return columns.map(async (columnId) => {
              try {
                if (columnId === 'source') await choose({ projectId, category, source })
                else await write({ projectId, category, period, words: next.words ?? '' })
                return []
              } catch (problem) {
                const sentence = tell(problem, say('reconciliation.unreachable'))
                return [{ rowId: row.id, columnId, sentence }]
              }
            })
          }),
        )
        await reread()
        if (changes.some(({ columns }) => columns.includes('source'))) await rereadAll()
        return refused.flat()
      },
    }),
    [say, tell, write, reread, choose, rereadAll],
  )
}
