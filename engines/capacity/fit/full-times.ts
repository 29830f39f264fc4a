import type { Built } from './build-network.ts'
import type { TightSets } from './tight-sets.ts'

/** Spans from `from` up to `to`. */
export type Stretch = { readonly from: number; to: number }

/** What a tight set holds: crews that are full in the same stretches stand together. */
export type FullTimes = {
  capacity: number
  readonly groups: readonly { readonly crews: number[]; readonly stretches: readonly Stretch[] }[]
}

/** By tight set, in one pass over the places of its crews. */
export function fullTimes({ sets, setOf, isIn }: TightSets, { network }: Built): readonly FullTimes[] {
  const { crews, spans, capacity } = network
  const full = sets.map(() => ({ capacity: 0, groups: new Map<string, FullTimes['groups'][number]>() }))
  for (let crew = 0; crew < crews; crew++) {
    if (isIn[crew] === 0) continue
    const bySet = new Map<number, Stretch[]>()
    let [open, last]: [number, Stretch | undefined] = [-1, undefined]
    for (let span = 0; span < spans; span++) {
      const place = span * crews + crew
      // Days of which the crew has nothing do not end a stretch: a holiday is no way out.
      if (capacity[place] === 0) continue
      const set = setOf[place] as number
      if (set !== -1) {
        const here = full[set] as (typeof full)[number]
        here.capacity += capacity[place] as number
        if (set === open && last !== undefined) last.to = span + 1
        else last = begin(bySet, set, span)
      }
      open = set
    }
    for (const [set, stretches] of bySet) join(full[set]?.groups, crew, stretches)
  }
  return full.map((one) => ({ capacity: one.capacity, groups: [...one.groups.values()] }))
}

function begin(bySet: Map<number, Stretch[]>, set: number, span: number): Stretch {
  const stretch = { from: span, to: span + 1 }
  const list = bySet.get(set)
  if (list === undefined) bySet.set(set, [stretch])
  else list.push(stretch)
  return stretch
}

type Groups = Map<string, FullTimes['groups'][number]>

function join(groups: Groups | undefined, crew: number, stretches: readonly Stretch[]): void {
  const key = stretches.map(({ from, to }) => `${from} ${to}`).join()
  const found = groups?.get(key)
  if (found === undefined) groups?.set(key, { crews: [crew], stretches })
  else found.crews.push(crew)
}
