import {
  DataGrid,
  EmptyState,
  ErrorState,
  type GridEditing,
  Skeleton,
  useFormat,
  useProblemWords,
  useRead,
  useWords,
  useWriteEach,
} from '@portolan/ui'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { listRanges, setRanges } from '../../contract/index.ts'
import { rangeColumns } from './range-columns.tsx'
import { linesOf, type RangeLine } from './range-line.ts'

/** How sure each activity is, and where that comes from: typed, pasted or filled, and emptied to have none of its own. */
export function RangeGrid({ projectId, editing }: { projectId: string; editing: boolean }): ReactNode {
  const say = useWords('risk')
  const format = useFormat()
  const read = useRead(listRanges, { projectId })
  const lines = useMemo(() => (read.data === undefined ? [] : linesOf(read.data)), [read.data])
  const columns = useMemo(() => rangeColumns({ say, format }), [say, format])
  const edits = useRangeEditing(projectId, read.data?.version)
  if (read.problem)
    return <ErrorState title={say('range.failed')} problem={read.problem} onRetry={read.again} />
  if (read.data === undefined) return <Skeleton rows={6} />
  return (
    <>
      <DataGrid<RangeLine>
        label={say('range.label')}
        columns={columns}
        rows={lines}
        idOf={({ id }) => id}
        editing={editing ? edits : undefined}
        empty={<EmptyState title={say('range.empty')}>{say('range.empty-words')}</EmptyState>}
      />
      {read.data.more > 0 ? (
        <p className="risk-note risk-edge">{say('range.more', { count: read.data.more })}</p>
      ) : null}
    </>
  )
}

/** One act is one call. The next waits for it, and goes on from the version that it left. */
function useRangeEditing(projectId: string, version: number | undefined): GridEditing<RangeLine> {
  const say = useWords('risk')
  const tell = useProblemWords()
  const { write, reread } = useWriteEach(setRanges)
  const known = useRef(0)
  useEffect(() => {
    known.current = Math.max(known.current, version ?? 0)
  }, [version])
  const before = useRef<Promise<unknown>>(Promise.resolve())
  return useMemo<GridEditing<RangeLine>>(
    () => ({
      nameOf: ({ name }) => name,
      onEdits: async (changes) => {
        const ranges = changes.map(({ next }) => ({ activity: next.id, points: next.own }))
        const sent = before.current.then(
          async () => await write({ projectId, ranges }, { ifMatch: known.current }),
        )
        before.current = sent.catch(() => undefined)
        const problem = await sent.then(
          (done) => {
            known.current = done.version
            return undefined
          },
          (cause: unknown) => tell(cause, say('unreachable')),
        )
        await reread()
        if (problem === undefined) return []
        return changes.flatMap(({ row, columns }) =>
          columns.map((columnId) => ({ rowId: row.id, columnId, sentence: problem })),
        )
      },
    }),
    [projectId, say, tell, write, reread],
  )
}
