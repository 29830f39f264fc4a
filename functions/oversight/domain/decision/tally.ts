import type { BodyRule, SeatRole } from '../../contract/index.ts'

/** A seat in office that may vote on this question, and what stands for it. */
export type VotingSeat = { readonly personId: string; readonly role: Exclude<SeatRole, 'adviser'> }
export type CastVote = { readonly seatOf: string; readonly option: number }

export type Tally =
  | { readonly kind: 'decided'; readonly option: number }
  | { readonly kind: 'open'; readonly votes: number }
  | { readonly kind: 'no-quorum'; readonly votes: number }
  | { readonly kind: 'undecided'; readonly votes: number }

export type Counting = {
  readonly rule: BodyRule
  readonly quorum: number
  readonly seats: readonly VotingSeat[]
  /** In the order in which they were cast: the last one of a seat counts. */
  readonly votes: readonly CastVote[]
}

/**
 * What the votes come to. Only seats that are in office now count: a vote of somebody whose term ended is no vote.
 * Before all have voted a body has decided only where no further vote could change it.
 */
export function tally(counting: Counting): Tally {
  const standing = standingVotes(counting)
  const votes = standing.size
  if (votes < counting.quorum) return { kind: 'open', votes }
  const certain = certainOption(counting, standing)
  if (certain !== undefined) return { kind: 'decided', option: certain }
  if (votes < counting.seats.length) return { kind: 'open', votes }
  const option = agreedOption(counting, standing)
  return option === undefined ? { kind: 'open', votes } : { kind: 'decided', option }
}

/** What they come to when the chair closes the voting: those who did not vote are not waited for. */
export function tallyAtClosing(counting: Counting): Tally {
  const standing = standingVotes(counting)
  const votes = standing.size
  if (votes < counting.quorum) return { kind: 'no-quorum', votes }
  const option = agreedOption(counting, standing)
  return option === undefined ? { kind: 'undecided', votes } : { kind: 'decided', option }
}

/**
 * What they come to in a session: the quorum is of the voting members who are there, and only their votes count. Who
 * is there and does not vote abstains; where all must agree, nobody may.
 */
export function tallyInSession(counting: Counting, present: ReadonlySet<string>): Tally {
  const seats = counting.seats.filter(({ personId }) => present.has(personId))
  if (seats.length < counting.quorum) return { kind: 'no-quorum', votes: seats.length }
  const inSession = { ...counting, seats }
  const standing = standingVotes(inSession)
  const abstains = counting.rule === 'unanimous' && standing.size < seats.length
  const option = abstains ? undefined : agreedOption(inSession, standing)
  return option === undefined ? { kind: 'undecided', votes: standing.size } : { kind: 'decided', option }
}

function standingVotes({ seats, votes }: Counting): ReadonlyMap<string, number> {
  const inOffice = new Set(seats.map(({ personId }) => personId))
  return new Map(
    votes.filter(({ seatOf }) => inOffice.has(seatOf)).map(({ seatOf, option }) => [seatOf, option]),
  )
}

type Standing = ReadonlyMap<string, number>

/** An option that wins whatever is still voted. */
function certainOption({ rule, seats }: Counting, standing: Standing): number | undefined {
  if (rule === 'chair') return chairsOption(seats, standing)
  if (rule === 'unanimous') return standing.size === seats.length ? unanimous(standing) : undefined
  const best = ranked(standing)[0]
  return best !== undefined && best.votes * 2 > seats.length ? best.option : undefined
}

/** The option on which the votes that were cast agree by the rule; on a tie the chair's vote breaks it. */
function agreedOption({ rule, seats }: Counting, standing: Standing): number | undefined {
  if (rule === 'chair') return chairsOption(seats, standing)
  if (rule === 'unanimous') return unanimous(standing)
  const [best, second] = ranked(standing)
  if (best === undefined) return undefined
  if (second === undefined || best.votes > second.votes)
    return best.votes * 2 > standing.size ? best.option : undefined
  const chairs = chairsOption(seats, standing)
  const tied = ranked(standing).filter(({ votes }) => votes === best.votes)
  const halves = tied.length === 2 && best.votes * 2 === standing.size
  return halves && tied.some(({ option }) => option === chairs) ? chairs : undefined
}

function chairsOption(seats: Counting['seats'], standing: Standing): number | undefined {
  const chair = seats.find(({ role }) => role === 'chair')
  return chair === undefined ? undefined : standing.get(chair.personId)
}

function unanimous(standing: Standing): number | undefined {
  const options = new Set(standing.values())
  return options.size === 1 ? [...options][0] : undefined
}

function ranked(standing: Standing): readonly { readonly option: number; readonly votes: number }[] {
  const counts = new Map<number, number>()
  for (const option of standing.values()) counts.set(option, (counts.get(option) ?? 0) + 1)
  return [...counts]
    .map(([option, votes]) => ({ option, votes }))
    .toSorted((a, b) => b.votes - a.votes || a.option - b.option)
}
