import {
  type EditRefusal,
  type GridEditing,
  useCall,
  useProblemWords,
  useWords,
  useWriteEach,
} from '@portolan/ui'
import { useMemo, useRef } from 'react'
import { enterForecast, type ProjectForecast, showForecast } from '../../contract/index.ts'
import { changedAmounts, type GridRow } from './row-amounts.ts'

type Entered = { category: string; amounts: { period: string; amount: number }[]; reason?: string | null }

/** What is typed or pasted at once is one call, and one follows the other: each begins at the version before it. */
export function useForecastEditing(of: ProjectForecast | undefined): GridEditing<GridRow> {
  const say = useWords('forecast')
  const tell = useProblemWords()
  const call = useCall()
  const { write, reread } = useWriteEach(enterForecast)
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const { projectId, periods = [] } = of ?? {}
  return useMemo(() => {
    const send = async (rows: Entered[]): Promise<void> => {
      if (rows.length === 0 || projectId === undefined) return
      const { version } = await call(showForecast, { projectId })
      await write({ projectId, rows }, { ifMatch: version })
    }
    const inTurn = async (
      rows: Entered[],
      refused: (sentence: string) => EditRefusal[],
    ): Promise<EditRefusal[]> => {
      const mine = turn.current.then(async () => await send(rows))
      turn.current = mine.catch(() => undefined)
      try {
        await mine
        return []
      } catch (problem) {
        return refused(tell(problem, say('unreachable')))
      } finally {
        await reread()
      }
    }
    return {
      nameOf: (row) => row.category,
      onEdits: async (changes) =>
        await inTurn(
          changes.map(({ row, next, columns }) => ({
            category: row.category,
            amounts: changedAmounts(row, next, periods),
            ...(columns.includes('reason') ? { reason: next.reason } : {}),
          })),
          (sentence) =>
            changes.flatMap(({ row, columns }) =>
              columns.map((columnId) => ({ rowId: row.id, columnId, sentence })),
            ),
        ),
      newRow: (index) => ({ ...blank, id: `new-${index}`, isNew: true, amounts: periods.map(() => 0) }),
      newRowLabel: say('new'),
      onNewRows: async (rows) => ({
        refused: await inTurn(
          rows.map((row) => ({
            category: row.category,
            amounts: changedAmounts({ ...row, amounts: [] }, row, periods),
            ...(row.reason ? { reason: row.reason } : {}),
          })),
          (sentence) => rows.map(({ id }) => ({ rowId: id, sentence })),
        ),
      }),
    }
  }, [say, tell, call, write, reread, projectId, periods])
}

const blank: Omit<GridRow, 'id' | 'amounts'> = {
  category: '',
  budget: 0,
  spent: 0,
  last: [],
  toComplete: 0,
  atCompletion: 0,
  lastAtCompletion: null,
  difference: null,
  reason: null,
  reasonNeeded: false,
}
