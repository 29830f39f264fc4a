import type { Plot } from './plots.ts'
import type { Step } from './shape.ts'

/** A link from finish to start with a lag in days of work. */
export type Tie = {
  readonly from: string
  readonly to: string
  readonly lag: number
  /** False where the planner wrote a date in the place of the link. */
  readonly drawn: boolean
}

/**
 * Days of work from the first one, counted from 0: it takes from `begin` up to, not with, `end`. What is done on a
 * weekend takes no day of work: it stands before the day that follows, `hours` after that weekend's work began.
 */
export type Place = {
  readonly begin: number
  readonly end: number
  readonly hours?: { readonly begin: number; readonly end: number }
}

export type Lengths = ReadonlyMap<string, number>

export type Network = {
  readonly steps: readonly Step[]
  readonly ties: readonly Tie[]
  /** The first day of work at or after one that a weekend stands before. */
  readonly mondayFrom: (day: number) => number
}

/** The links of a plot at a month: those of its shape, less and more what its planner did up to then. */
export function tiesOf({ flaws, replans }: Plot, steps: readonly Step[], month: number): readonly Tie[] {
  const open = new Set(flaws.flatMap((flaw) => (flaw.kind === 'open-end' ? [flaw.step] : [])))
  const known = replans.filter((replan) => replan.month <= month)
  const joins = known.flatMap(({ join }) => join)
  const isCut = (from: string, to: string): boolean =>
    known.some(({ cut }) => cut.some((one) => one.from === from && one.to === to))
  return steps.flatMap((step) => {
    const from = step.after.filter((one) => !open.has(one) && !isCut(one, step.key))
    const added = joins.filter(({ to }) => to === step.key).map((join) => join.from)
    return [...from, ...added].map((one) => tieOf({ flaws }, one, step.key))
  })
}

function tieOf({ flaws }: Pick<Plot, 'flaws'>, from: string, to: string): Tie {
  const flaw = flaws.find((one) => 'from' in one && one.from === from && one.to === to)
  const days = flaw !== undefined && 'days' in flaw ? flaw.days : 0
  return { from, to, lag: flaw?.kind === 'lead' ? -days : days, drawn: flaw?.kind !== 'date-for-link' }
}

/** Every step as early as its links let it. Steps stand after what they wait for. */
export function layOut(network: Network, lengths: Lengths): ReadonlyMap<string, Place> {
  const before = byTarget(network.ties)
  const places = new Map<string, Place>()
  for (const step of network.steps) {
    const waits = (before.get(step.key) ?? []).map(({ from, lag }) => ({ place: places.get(from), lag }))
    const begin = Math.max(0, ...waits.map(({ place, lag }) => (place?.end ?? 0) + lag))
    places.set(
      step.key,
      step.hours === undefined
        ? { begin, end: begin + (lengths.get(step.key) ?? 0) }
        : onWeekend(network.mondayFrom(begin), step.hours, waits),
    )
  }
  return places
}

function onWeekend(
  monday: number,
  hours: number,
  waits: readonly { readonly place: Place | undefined }[],
): Place {
  const begun = Math.max(0, ...waits.map(({ place }) => place?.hours?.end ?? 0))
  return { begin: monday, end: monday, hours: { begin: begun, end: begun + hours } }
}

export function endOf(places: ReadonlyMap<string, Place>): number {
  return Math.max(...[...places.values()].map(({ end }) => end))
}

/** Lengths in whole days of work that make the shape end after exactly so many. */
export function fit(network: Network, days: number): Lengths {
  const { steps } = network
  const asDrawn = new Map(steps.map(({ key, length }) => [key, length * 100]))
  const scale = (days * 100) / endOf(layOut({ ...network, mondayFrom: (day) => day }, asDrawn))
  const lengths = new Map(
    steps.map(({ key, length }) => [key, length === 0 ? 0 : Math.max(1, Math.round(length * scale))]),
  )
  return reach(network, lengths, { days })
}

export type Aim = {
  /** After how many days of work it ends. */
  readonly days: number
  /** The step that takes the change. */
  readonly step?: string
  /** What is over: nothing changes there. */
  readonly over?: ReadonlySet<string>
}

/** Changes lengths day by day until the end is reached: those of the named step, else those of the longest chain. */
export function reach(network: Network, from: Lengths, aim: Aim): Lengths {
  let lengths = from
  for (let tries = 0; tries < 2_000; tries += 1) {
    const off = aim.days - endOf(layOut(network, lengths))
    if (off === 0) return lengths
    const changed = changedBy(Math.sign(off), network, lengths, aim)
    lengths = new Map([...lengths, [changed, (lengths.get(changed) ?? 0) + Math.sign(off)]])
  }
  throw new Error(`These steps do not fit into ${aim.days} days of work.`)
}

/** What was pushed past a weekend is taken back after it, for before it a day would change nothing. */
function changedBy(by: number, network: Network, lengths: Lengths, { step, over }: Aim): string {
  const chain = chainTo(network, lengths)
  const weekend = chain.findLastIndex((key) => network.steps.some((one) => one.key === key && one.hours))
  const late = weekend < 0 ? chain : chain.slice(weekend + 1)
  if (step !== undefined && by > 0) return step
  if (step !== undefined && late.includes(step) && (lengths.get(step) ?? 0) > 1) return step
  const free = late.filter((key) => over?.has(key) !== true && (lengths.get(key) ?? 0) > 1)
  return longestOf(free.length > 0 ? free : late, lengths)
}

function longestOf(chain: readonly string[], lengths: Lengths): string {
  return chain.reduce((a, b) => ((lengths.get(b) ?? 0) > (lengths.get(a) ?? 0) ? b : a))
}

/** The steps that make the end as late as it is. */
export function chainTo(network: Network, lengths: Lengths): readonly string[] {
  const places = layOut(network, lengths)
  const end = endOf(places)
  const before = byTarget(network.ties)
  const last = network.steps.findLast(({ key }) => places.get(key)?.end === end)
  const chain: string[] = []
  for (let at = last?.key; at !== undefined;) {
    const here: string = at
    chain.push(here)
    const ends = (before.get(here) ?? []).map(({ from, lag }) => ({
      from,
      end: (places.get(from)?.end ?? 0) + lag,
    }))
    at = ends.toSorted((a, b) => b.end - a.end)[0]?.from
  }
  return chain.toReversed()
}

function byTarget(ties: readonly Tie[]): ReadonlyMap<string, readonly Tie[]> {
  const groups = new Map<string, Tie[]>()
  for (const tie of ties) {
    const group = groups.get(tie.to)
    if (group) group.push(tie)
    else groups.set(tie.to, [tie])
  }
  return groups
}
