import type { PeriodState } from '../../contract/index.ts'

export type PeriodMove = 'close' | 'lock' | 'reopen'

/** How a period goes on; what is not in the table is not possible. */
export const periodMoves: Readonly<Record<PeriodState, Readonly<Partial<Record<PeriodMove, PeriodState>>>>> =
  {
    open: { close: 'closing' },
    closing: { lock: 'locked', reopen: 'open' },
    locked: { reopen: 'open' },
  }
