import type { Status } from '../result.ts'
import type { Ground, Step } from './ground.ts'
import type { Lever } from './levers.ts'

/** A lever moved so far, and the status that was computed there. */
export type Moved = Step & { readonly status: Status }

const ORDER: readonly Status[] = ['off-track', 'at-risk', 'on-track']

/** Better is nearer to on track; without enough data nothing is better or worse. */
export function betterThan(status: Status, than: Status): boolean {
  return ORDER.indexOf(status) > ORDER.indexOf(than)
}

/** The nearest way up and the nearest down that ends in another colour; none if neither does. */
export function nearestTurn(lever: Lever, ground: Ground): readonly Moved[] {
  const [down, up] = lever.reach
  const found = [turnBy(lever, -1, { ...ground, most: down }), turnBy(lever, 1, { ...ground, most: up })]
  const turned = found.filter((moved) => moved !== undefined)
  return turned.toSorted((a, b) => Math.abs(a.steps) - Math.abs(b.steps))
}

type Reaching = Ground & { readonly most: number }

/** Steps grow fourfold until the colour turns; then the first step that turns it is sought between the last two. */
function turnBy(lever: Lever, way: 1 | -1, ground: Reaching): Moved | undefined {
  const at = (steps: number): Moved => ({
    lever,
    steps: way * steps,
    status: ground.status([{ lever, steps: way * steps }]),
  })
  let held = 0
  for (let steps = 1; held < ground.most; steps *= 4) {
    const moved = at(Math.min(steps, ground.most))
    if (isTurned(moved, ground)) return firstTurned([held, moved], at, ground)
    held = Math.abs(moved.steps)
  }
  return undefined
}

function isTurned({ status }: Moved, ground: Ground): boolean {
  return status !== ground.now && status !== 'not-enough-data'
}

/** Between a step that holds the colour and one that turns it. */
function firstTurned(
  between: readonly [held: number, turned: Moved],
  at: (steps: number) => Moved,
  ground: Ground,
): Moved {
  let [low, best] = between
  while (Math.abs(best.steps) - low > 1) {
    const middle = at(Math.floor((low + Math.abs(best.steps)) / 2))
    if (isTurned(middle, ground)) best = middle
    else low = Math.abs(middle.steps)
  }
  return best
}
