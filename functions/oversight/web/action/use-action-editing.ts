import {
  type EditRefusal,
  type GridEditing,
  type RowChange,
  useProblemWords,
  useWords,
  useWriteEach,
} from '@portolan/ui'
import { useMemo, useRef } from 'react'
import { type ActionRow, changeAction } from '../../contract/index.ts'

/** Each changed row is one call, at the version that the list showed: a day or an owner for many at once. */
export function useActionEditing(wanted: boolean): GridEditing<ActionRow> | undefined {
  const say = useWords('actions')
  const tell = useProblemWords()
  const { write, reread } = useWriteEach(changeAction)
  const versions = useRef(new Map<string, number>())
  const editing = useMemo<GridEditing<ActionRow>>(() => {
    const writeRow = async ({ row, next, columns }: RowChange<ActionRow>): Promise<EditRefusal[]> => {
      const version = Math.max(row.version, versions.current.get(row.id) ?? 0)
      const input = {
        actionId: row.id,
        ...(columns.includes('title') ? { title: next.title } : {}),
        ...(columns.includes('owner') ? { ownerId: next.owner.id } : {}),
        ...(columns.includes('due') ? { due: next.due } : {}),
      }
      try {
        const done = await write(input, { ifMatch: version })
        versions.current.set(row.id, done.version)
        return []
      } catch (problem) {
        const sentence = tell(problem, say('unreachable'))
        return columns.map((columnId) => ({ rowId: row.id, columnId, sentence }))
      }
    }
    return {
      nameOf: (row) => `A-${row.number}`,
      onEdits: async (changes) => {
        const refused: EditRefusal[] = []
        for (const change of changes) refused.push(...(await writeRow(change)))
        await reread()
        return refused
      },
    }
  }, [say, tell, write, reread])
  return wanted ? editing : undefined
}
