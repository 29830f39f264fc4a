import {
  type EditRefusal,
  type GridEditing,
  type RowChange,
  useProblemWords,
  useWords,
  useWriteEach,
} from '@portolan/ui'
import { useMemo } from 'react'
import { type NewRoleRate, type RateCard, setRoleRates } from '../../contract/index.ts'
import { minorUnits } from '../money/amounts.ts'
import type { RateLine } from './rate-card-columns.tsx'

/** All cells of one act are one call: a pasted table is set as a whole, or not at all. */
export function useRateCardEditing(card: RateCard | undefined): GridEditing<RateLine> {
  const say = useWords('spending')
  const tell = useProblemWords()
  const { write, reread } = useWriteEach(setRoleRates)
  return useMemo(() => {
    const { id: rateCardId = '', currency = '', version = 0 } = card ?? {}
    const given = ({ role, level, from, price, cost }: RateLine): NewRoleRate => ({
      role,
      level: Number(level),
      from: from ?? '',
      price: price === null ? null : (minorUnits(price, currency) ?? null),
      cost: cost === null ? null : (minorUnits(cost, currency) ?? null),
    })
    const send = async (
      rates: NewRoleRate[],
      rows: readonly EditRefusal[],
    ): Promise<readonly EditRefusal[]> => {
      if (rates.length === 0) return []
      try {
        await write({ rateCardId, rates }, { ifMatch: version })
        return []
      } catch (problem) {
        const sentence = tell(problem, say('refused'))
        return rows.map((row) => ({ ...row, sentence }))
      } finally {
        await reread()
      }
    }
    const cellsOf = ({ row, columns }: RowChange<RateLine>): EditRefusal[] =>
      columns.map((columnId) => ({ rowId: row.id, columnId, sentence: '' }))
    const isWhole = ({ role, level, from, price, cost }: RateLine): boolean =>
      role !== '' && level !== '' && from !== null && price !== null && cost !== null
    return {
      nameOf: ({ role, level }) => `${role} ${level}`,
      onEdits: async (changes) =>
        await send(
          changes.map(({ next }) => given(next)),
          changes.flatMap(cellsOf),
        ),
      newRow: (index) => ({
        id: `new-${index}`,
        role: '',
        level: '',
        from: null,
        until: null,
        price: null,
        cost: null,
        setBy: '',
      }),
      newRowLabel: say('rate.new'),
      onNewRows: async (rows) => {
        const half = rows
          .filter((row) => !isWhole(row))
          .map(({ id }) => ({ rowId: id, columnId: 'role', sentence: say('rate.half') }))
        const whole = rows.filter(isWhole)
        const refused = await send(
          whole.map(given),
          whole.map(({ id }) => ({ rowId: id, sentence: '' })),
        )
        return { refused: [...half, ...refused] }
      },
    }
  }, [card, say, tell, write, reread])
}
