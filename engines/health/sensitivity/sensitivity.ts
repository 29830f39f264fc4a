import type { HealthInput } from '../input.ts'
import { readRecord } from '../project-record.ts'
import type { Status } from '../result.ts'
import { type Ground, groundOf } from './ground.ts'
import { type Lever, leversOf } from './levers.ts'
import { mendTogether } from './mend-together.ts'
import { betterThan, type Moved, nearestTurn } from './nearest-turn.ts'
import { type Change, sayTurn, type Turn } from './say-turn.ts'

export type { Change, Turn } from './say-turn.ts'

const MOST = 3

/**
 * What would turn the colour: up to three facts, each with the smallest change that does it alone, what would mend before
 * what would spoil, and the fewest steps first. Where no fact mends it alone, up to three together that do. Every change is
 * one that was computed anew. None of a closed project, and none without a colour.
 */
export function sensitivity(input: HealthInput): readonly Turn[] {
  if (input.closed === true) return []
  const record = readRecord(input)
  const ground = groundOf(record)
  return ground.now === 'not-enough-data' ? [] : turnsOf(leversOf(record), ground)
}

/** By any way of judging moves. */
export function turnsOf(levers: readonly Lever[], ground: Ground): readonly Turn[] {
  const status = ground.now
  const alone = levers.flatMap((lever) => nearestTurn(lever, ground)).toSorted(by(status))
  const mends = status === 'on-track' || alone.some((moved) => betterThan(moved.status, status))
  const together = mends ? [] : mendTogether(levers, ground)
  const turns = [...(together.length === 0 ? [] : [together]), ...alone.map((moved) => [moved])]
  return turns.slice(0, MOST).map((moves) => sayTurn(moves.map(changeOf), (moves[0] as Moved).status))
}

function by(status: Status): (a: Moved, b: Moved) => number {
  const rank = (moved: Moved): number => (betterThan(moved.status, status) ? 0 : 1)
  return (a, b) => rank(a) - rank(b) || Math.abs(a.steps) - Math.abs(b.steps)
}

function changeOf({ lever, steps }: Moved): Change {
  return { fact: lever.fact, from: lever.from, to: lever.at(steps) }
}
