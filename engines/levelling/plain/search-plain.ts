import type { SearchLimits, Scheme, Search } from '../search/scheme.ts'
import { sampler } from '../search/sampling.ts'
import { type Draw, search } from '../search/search.ts'
import { shapeFor } from '../search/shape.ts'
import { boundOf } from './bound.ts'
import type { PlainNetwork } from './network.ts'
import { drawInParallel } from './parallel.ts'
import { openProfile } from './profile.ts'
import { placeAll } from './serial.ts'

/** How much of the first plans is drawn by the parallel scheme. */
const PARALLEL = 0.4

export function searchPlain(
  network: PlainNetwork,
  limits: SearchLimits,
): Search & { readonly bound: number } {
  const { forward, backward, requests, capacities, horizon } = network
  const bound = boundOf(network)
  const profile = openProfile(requests, capacities, horizon + 1)
  const scheme: Scheme = {
    forward,
    backward,
    weights: weightsOf(network),
    bound,
    place: (view, order) => {
      const starts = new Int32Array(view.count)
      const length = placeAll(view, profile, order, starts)
      return { starts, length, value: length }
    },
  }
  const sample = sampler(forward.count, limits.next)
  const draw: Draw = (order) =>
    limits.next() < PARALLEL
      ? drawInParallel(network, limits.next, order)
      : sample.draw(forward, backward, network.rest, order)
  return { ...search(scheme, draw, shapeFor(forward.count, limits.schedules), limits), bound }
}

function weightsOf({ requests, capacities }: PlainNetwork): Float64Array {
  return Float64Array.from(requests, (amounts) =>
    amounts.reduce((sum, amount, k) => sum + amount / Math.max(1, capacities[k] as number), 0),
  )
}
