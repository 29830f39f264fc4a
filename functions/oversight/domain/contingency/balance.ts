import type { ContingencyPool, MoveKind } from '../../contract/index.ts'

/** A movement as it is kept: without a sign, as its kind has it. */
export type HeldMove = {
  readonly pool: ContingencyPool
  readonly kind: MoveKind
  readonly amount: number
  readonly days: number
}

/** `held` is opening + top-ups − returns, `drawn` the sum of drawdowns; what is left is the one less the other. */
export type Balance = {
  readonly opened: boolean
  readonly held: number
  readonly drawn: number
  readonly left: number
  readonly heldDays: number
  readonly drawnDays: number
  readonly leftDays: number
}

const empty: Balance = {
  opened: false,
  held: 0,
  drawn: 0,
  left: 0,
  heldDays: 0,
  drawnDays: 0,
  leftDays: 0,
}

export function balanceOf(moves: readonly HeldMove[], pool: ContingencyPool): Balance {
  return moves.filter((move) => move.pool === pool).reduce(moved, empty)
}

/** What its pool held after each movement, in their order. */
export function balancesOver(moves: readonly HeldMove[]): readonly Balance[] {
  const pools: Record<ContingencyPool, Balance> = { contingency: empty, reserve: empty }
  return moves.map((move) => {
    pools[move.pool] = moved(pools[move.pool], move)
    return pools[move.pool]
  })
}

export type DatedBalance = Balance & { readonly day: string }

/** Of one pool, after the last movement of each day on which there was one. */
export function balancesByDay(
  moves: readonly (HeldMove & { readonly day: string })[],
  pool: ContingencyPool,
): readonly DatedBalance[] {
  const own = moves.filter((move) => move.pool === pool)
  const after = balancesOver(own)
  const days = new Map<string, Balance>()
  for (const [at, { day }] of own.entries()) days.set(day, after[at] ?? empty)
  return [...days].map(([day, balance]) => ({ day, ...balance }))
}

function moved(from: Balance, { kind, amount, days }: HeldMove): Balance {
  const drawn = kind === 'drawdown'
  const sign = kind === 'return' ? -1 : 1
  const held = from.held + (drawn ? 0 : sign * amount)
  const heldDays = from.heldDays + (drawn ? 0 : sign * days)
  const spent = from.drawn + (drawn ? amount : 0)
  const spentDays = from.drawnDays + (drawn ? days : 0)
  return {
    opened: true,
    held,
    drawn: spent,
    left: held - spent,
    heldDays,
    drawnDays: spentDays,
    leftDays: heldDays - spentDays,
  }
}
