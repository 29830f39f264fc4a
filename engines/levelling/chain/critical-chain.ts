import { type Finding, findingOf, told } from '@portolan/quantity'
import type { LevelInput } from '../input.ts'
import type { LevelResult, PlacedActivity } from '../result.ts'

export type ChainInput = {
  readonly input: Pick<LevelInput, 'activities' | 'links'>
  /** Levelled with focused durations: what it takes if nothing goes wrong. */
  readonly plan: Pick<LevelResult, 'activities'>
  /** What people would promise, with safety, in working time; the focused duration where none is told. */
  readonly safe: readonly { readonly id: string; readonly duration: number }[]
  /** `squares`: √Σ (safe − focused)² (if left out); `half`: half of Σ (safe − focused). */
  readonly sizing?: 'squares' | 'half'
}

export type CriticalChain = {
  /** From the first to the last. */
  readonly activities: readonly string[]
  /** Σ focused durations of the chain. */
  readonly length: number
  /** At the end of the chain. */
  readonly buffer: number
  readonly feeding: readonly FeedingBuffer[]
}

/** Where work beside the chain joins it. */
export type FeedingBuffer = {
  readonly from: string
  readonly into: string
  /** The activities it covers, the first first. */
  readonly activities: readonly string[]
  readonly size: number
  /** Time there is already between the two, on the clock of the plan. */
  readonly room: number
}

export type ChainAnswer = { readonly result: CriticalChain; readonly findings: readonly Finding[] }

/**
 * The chain of activities that the finish waits for, through links and through whoever is shared (Goldratt 1997), the
 * buffer at its end, and a buffer wherever other work joins it.
 */
export function criticalChain({ input, plan, safe, sizing = 'squares' }: ChainInput): ChainAnswer {
  const placed = new Map(plan.activities.map((one) => [one.id, one]))
  const focused = new Map(input.activities.map(({ id, duration }) => [id, duration]))
  const promised = new Map(safe.map(({ id, duration }) => [id, duration]))
  const findings: Finding[] = []
  const safetyOf = (id: string): number => Math.max(0, (promised.get(id) ?? 0) - (focused.get(id) ?? 0))
  for (const { id, duration } of safe) if (duration < (focused.get(id) ?? 0)) findings.push(safeIsShorter(id))
  const sizeOf = (ids: readonly string[]): number => bufferOf(ids.map(safetyOf), sizing)
  const activities = chainOf(plan.activities, placed)
  const onChain = new Set(activities)
  return {
    result: {
      activities,
      length: activities.reduce((sum, id) => sum + (focused.get(id) ?? 0), 0),
      buffer: sizeOf(activities),
      feeding: feedingOf(input, { placed, onChain }).map((one) => ({ ...one, size: sizeOf(one.activities) })),
    },
    findings,
  }
}

/** Rounded up to the whole unit. */
function bufferOf(safeties: readonly number[], sizing: NonNullable<ChainInput['sizing']>): number {
  const sum = safeties.reduce((all, one) => all + (sizing === 'squares' ? one * one : one), 0)
  return Math.ceil(sizing === 'squares' ? Math.sqrt(sum) : sum / 2)
}

type ById = ReadonlyMap<string, PlacedActivity>

/** Back from the last finish: by the link that holds it, or by what ends when it begins and was in its way. */
function chainOf(activities: readonly PlacedActivity[], placed: ById): readonly string[] {
  const chain: string[] = []
  let one = activities.reduce<PlacedActivity | undefined>(
    (last, other) => (last === undefined || other.finish > last.finish ? other : last),
    undefined,
  )
  while (one !== undefined && !chain.includes(one.id)) {
    chain.unshift(one.id)
    one = beforeIt(one, placed)
  }
  return chain
}

function beforeIt({ why, start }: PlacedActivity, placed: ById): PlacedActivity | undefined {
  if (why.kind === 'link') return placed.get(why.activity ?? '')
  const blockers = why.free.flatMap((one) => (one.kind === 'activity' ? (placed.get(one.id) ?? []) : []))
  return blockers
    .filter(({ finish }) => finish <= start)
    .toSorted((a, b) => b.finish - a.finish || (a.id < b.id ? -1 : 1))[0]
}

type Beside = { readonly placed: ById; readonly onChain: ReadonlySet<string> }

function feedingOf(
  { links }: ChainInput['input'],
  { placed, onChain }: Beside,
): readonly Omit<FeedingBuffer, 'size'>[] {
  return links.flatMap(({ predecessor, successor }) => {
    const [from, into] = [placed.get(predecessor), placed.get(successor)]
    if (from === undefined || into === undefined || onChain.has(predecessor) || !onChain.has(successor))
      return []
    const activities: string[] = []
    for (let one: PlacedActivity | undefined = from; one !== undefined && !activities.includes(one.id);) {
      if (onChain.has(one.id)) break
      activities.unshift(one.id)
      one = beforeIt(one, placed)
    }
    return [{ from: predecessor, into: successor, activities, room: Math.max(0, into.start - from.finish) }]
  })
}

function safeIsShorter(id: string): Finding {
  const says = told(
    'levelling:safe-is-shorter',
  )`Activity ${{ id }} is promised in less time than it is planned with; it adds nothing to a buffer. Exchange the two, or plan it shorter.`
  return findingOf('warning', 'safe-is-shorter', ['activity', id, says])
}
