import type { Ground, Step } from './ground.ts'
import type { Lever } from './levers.ts'
import { betterThan, type Moved } from './nearest-turn.ts'

/**
 * Up to three facts that mend the status together, where none does alone: each is moved until it helps no more, the fewest
 * that do it are kept, and each is then moved back as far as the status stays mended.
 */
export function mendTogether(levers: readonly Lever[], ground: Ground): readonly Moved[] {
  const helping = levers.flatMap((lever) => helpOf(lever, ground))
  const set = [...pairsOf(helping), ...triplesOf(helping)].find((steps) => isMended(steps, ground))
  if (set === undefined) return []
  const least = set.reduce<readonly Step[]>((kept, _step, i) => eased(kept, i, ground), set)
  const status = ground.status(least)
  return least.map((step) => ({ ...step, status }))
}

/** So far as its move makes the reasons weigh least, with the fewest steps; none where it does not help. */
function helpOf(lever: Lever, ground: Ground): readonly Step[] {
  let [best, least]: [Step | undefined, number] = [undefined, ground.burden([])]
  for (const steps of ladderOf(lever)) {
    const burden = ground.burden([{ lever, steps }])
    if (burden >= least) continue
    ;[best, least] = [{ lever, steps }, burden]
  }
  return best === undefined ? [] : [best]
}

function ladderOf({ reach: [down, up] }: Lever): readonly number[] {
  const rungs = (most: number): readonly number[] =>
    [1, 4, 16, 64, 256, most].filter((steps) => steps <= most && steps > 0)
  return [...rungs(down).map((steps) => -steps), ...rungs(up)]
}

function pairsOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.flatMap((first, i) => items.slice(i + 1).map((second) => [first, second]))
}

function triplesOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.flatMap((first, i) => pairsOf(items.slice(i + 1)).map((pair) => [first, ...pair]))
}

function isMended(steps: readonly Step[], ground: Ground): boolean {
  return betterThan(ground.status(steps), ground.now)
}

/** One of them moved back, step by halved step, as far as the status stays mended. */
function eased(set: readonly Step[], which: number, ground: Ground): readonly Step[] {
  const { lever, steps } = set[which] as Step
  const moved = (size: number): readonly Step[] => set.with(which, { lever, steps: Math.sign(steps) * size })
  let [low, high] = [0, Math.abs(steps)]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isMended(moved(middle), ground)) high = middle
    else low = middle
  }
  return moved(high)
}
