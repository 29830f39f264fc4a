import { health } from '../health.ts'
import type { HealthInput } from '../input.ts'
import { readRecord } from '../project-record.ts'
import type { HealthResult, Status } from '../result.ts'
import { leversOf } from './levers.ts'
import { mendTogether } from './mend-together.ts'
import { betterThan, type Moved, nearestTurn, type Ground } from './nearest-turn.ts'
import { type Change, sayTurn, type Turn } from './say-turn.ts'

export type { Change, Turn } from './say-turn.ts'

const MOST = 3

/**
 * What would turn the colour: up to three facts, each with the smallest change that does it alone, what would mend before
 * what would spoil, and the fewest steps first. Where no fact mends it alone, up to three together that do. Every change is
 * one that was computed anew. None of a closed project, and none without a colour. Some 200 × the work of `health`.
 */
export function sensitivity(input: HealthInput): readonly Turn[] {
  const record = readRecord(input)
  const judge = (changed: HealthInput): HealthResult => health(changed).result
  const ground: Ground = { input: { ...input, editions: record.editions }, result: judge(input), judge }
  const { status } = ground.result
  if (input.closed === true || status === 'not-enough-data') return []
  const levers = leversOf(record)
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
