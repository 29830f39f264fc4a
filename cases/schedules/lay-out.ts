import type { Plot } from './plots.ts'
import type { Step } from './shape.ts'

/** A link from finish to start with a lag in days of work. */
export type Tie = { readonly from: string; readonly to: string; readonly lag: number }

/** Days of work from the first one, counted from 0: it takes from `begin` up to, not with, `end`. */
export type Place = { readonly begin: number; readonly end: number }

export type Lengths = ReadonlyMap<string, number>

/** The links of a plot: those of its shape, less and more what its planner did. */
export function tiesOf({ flaws }: Plot, steps: readonly Step[]): readonly Tie[] {
  const open = new Set(flaws.flatMap((flaw) => (flaw.kind === 'open-end' ? [flaw.step] : [])))
  return steps.flatMap((step) =>
    step.after
      .filter((from) => !open.has(from))
      .map((from): Tie => {
        const flaw = flaws.find((one) => 'from' in one && one.from === from && one.to === step.key)
        const days = flaw !== undefined && 'days' in flaw ? flaw.days : 0
        return { from, to: step.key, lag: flaw?.kind === 'lead' ? -days : days }
      }),
  )
}

/** Every step as early as its links let it. Steps stand after what they wait for. */
export function layOut(
  steps: readonly Step[],
  ties: readonly Tie[],
  lengths: Lengths,
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const { key } of steps) {
    const begins = ties
      .filter(({ to }) => to === key)
      .map(({ from, lag }) => (places.get(from)?.end ?? 0) + lag)
    const begin = Math.max(0, ...begins)
    places.set(key, { begin, end: begin + (lengths.get(key) ?? 0) })
  }
  return places
}

export function endOf(places: ReadonlyMap<string, Place>): number {
  return Math.max(...[...places.values()].map(({ end }) => end))
}

/** Lengths in whole days of work that make the shape end after exactly so many. */
export function fit(steps: readonly Step[], ties: readonly Tie[], days: number): Lengths {
  const asDrawn = new Map(steps.map(({ key, length }) => [key, length * 100]))
  const scale = (days * 100) / endOf(layOut(steps, ties, asDrawn))
  const lengths = new Map(
    steps.map(({ key, length }) => [key, length === 0 ? 0 : Math.max(1, Math.round(length * scale))]),
  )
  return reach({ steps, ties }, lengths, days)
}

type Network = { readonly steps: readonly Step[]; readonly ties: readonly Tie[] }

/** Changes lengths day by day until the end is reached: those of one step to be later, else those of the chain. */
export function reach(network: Network, from: Lengths, days: number, slips?: string): Lengths {
  const { steps, ties } = network
  let lengths = from
  for (let tries = 0; tries < 2_000; tries += 1) {
    const off = days - endOf(layOut(steps, ties, lengths))
    if (off === 0) return lengths
    const changed = off > 0 && slips !== undefined ? slips : longestOf(chainTo(steps, ties, lengths), lengths)
    lengths = new Map([...lengths, [changed, (lengths.get(changed) ?? 0) + Math.sign(off)]])
  }
  throw new Error(`These steps do not fit into ${days} days of work.`)
}

function longestOf(chain: readonly string[], lengths: Lengths): string {
  return chain.reduce((a, b) => ((lengths.get(b) ?? 0) > (lengths.get(a) ?? 0) ? b : a))
}

/** The steps that make the end as late as it is. */
export function chainTo(steps: readonly Step[], ties: readonly Tie[], lengths: Lengths): readonly string[] {
  const places = layOut(steps, ties, lengths)
  const last = steps.findLast(({ key }) => places.get(key)?.end === endOf(places))
  const chain: string[] = []
  for (let at = last?.key; at !== undefined;) {
    const here: string = at
    chain.push(here)
    at = ties.find(
      ({ from, to, lag }) => to === here && (places.get(from)?.end ?? 0) + lag === places.get(here)?.begin,
    )?.from
  }
  return chain.toReversed()
}
