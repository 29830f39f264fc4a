import {
  type EditRefusal,
  type GridEditing,
  type RowChange,
  useProblemWords,
  useWords,
  useWriteEach,
} from '@portolan/ui'
import { useMemo } from 'react'
import { type NewRate, type RateKind, setCurrencyRates } from '../../contract/index.ts'
import type { RateRow } from './rate-rows.ts'

type Given = Omit<NewRate, 'rate'> & { rate: string | null }

/** All cells of one act are one call: a pasted table is set as a whole, or not at all. */
export function useRateEditing(kind: RateKind, to: string): GridEditing<RateRow> {
  const say = useWords('rates')
  const tell = useProblemWords()
  const { write, reread } = useWriteEach(setCurrencyRates)
  return useMemo(() => {
    const given = (row: RateRow, columns: readonly string[]): Given[] =>
      columns
        .filter((from) => /^[A-Z]{3}$/.test(from))
        .map((from) => ({ from, to, kind, day: row.day ?? '', rate: row.rates[from] ?? null }))
    const send = async (rates: Given[], rows: readonly EditRefusal[]): Promise<readonly EditRefusal[]> => {
      if (rates.length === 0) return []
      try {
        await write({ rates })
        return []
      } catch (problem) {
        const sentence = tell(problem, say('failed'))
        return rows.map((row) => ({ ...row, sentence }))
      } finally {
        await reread()
      }
    }
    const cellsOf = ({ row, columns }: RowChange<RateRow>): EditRefusal[] =>
      columns.map((columnId) => ({ rowId: row.id, columnId, sentence: '' }))
    return {
      nameOf: (row) => row.day ?? say('new'),
      onEdits: async (changes) =>
        await send(
          changes.flatMap(({ next, columns }) => given(next, columns)),
          changes.flatMap(cellsOf),
        ),
      newRow: (index) => ({ id: `new-${index}`, day: null, rates: {}, setBy: null, setAt: null }),
      newRowLabel: say('new'),
      onNewRows: async (rows) => {
        const dated = rows.filter(({ day }) => day !== null)
        const undated = rows
          .filter(({ day }) => day === null)
          .map(({ id }) => ({ rowId: id, columnId: 'day', sentence: say('day-missing') }))
        const rates = dated
          .flatMap((row) => given(row, Object.keys(row.rates)))
          .filter(({ rate }) => rate !== null)
        const refused = await send(
          rates,
          dated.map(({ id }) => ({ rowId: id, sentence: '' })),
        )
        const undo = async (): Promise<void> => {
          await write({ rates: rates.map((one) => ({ ...one, rate: null })) })
          await reread()
        }
        return refused.length > 0 || rates.length === 0
          ? { refused: [...undated, ...refused] }
          : { refused: undated, undo }
      },
    }
  }, [kind, to, say, tell, write, reread])
}
