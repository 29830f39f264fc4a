import { addDays, day, daysBetween } from '@portolan/quantity'
import type {
  Gate,
  GivenVerdict,
  HeldRole,
  Keeper,
  KeeperBar,
  Keeping,
  ProjectClass,
} from '../../contract/index.ts'
import { isAskedOf } from '../tailoring/tailor.ts'

type Person = { readonly id: string; readonly name: string }

/** A word that was given at a gate; the newest of a role comes last. */
export type Voice = GivenVerdict & { readonly roleId: string; readonly seatOf: string }

/** That a gate was presented, and what gatekeepers said since. */
export type Presented = {
  readonly by: Person
  readonly at: string
  /** No ruling came since. */
  readonly open: boolean
  readonly voices: readonly Voice[]
}

/** Who rules the gates of a project, and who looks. */
export type Circle = {
  /** The last time that each gate was presented, by its phase. */
  readonly presented: ReadonlyMap<string, Presented>
  /** All accounts of the natural person behind one. */
  readonly accountsOf: (personId: string) => readonly string[]
  /** For whom the one who looks stands in today. */
  readonly standsFor: ReadonlySet<string>
  readonly today: string
}

export type Judged = {
  readonly gate: Pick<Gate, 'gatekeepers' | 'quorum' | 'ruleWithinDays'>
  readonly class: ProjectClass
  readonly roles: ReadonlyMap<string, HeldRole>
  readonly manager: Person | null
  /** Who named the holder of a role. */
  readonly namedBy: (roleId: string) => string | undefined
  readonly presented: Presented | undefined
  readonly circle: Circle
  /** All accounts of the one who looks. */
  readonly me: ReadonlySet<string>
}

/** Who rules a gate, what each has said, and who is missing; nothing where the method names nobody of this class. */
export function keepGate(judged: Judged): Keeping | null {
  const { gate, presented, circle } = judged
  const keepers = gate.gatekeepers.filter((one) => isAskedOf(one, judged.class))
  if (keepers.length === 0) return null
  const seats = keepers.map(({ roleId }, at) => seatOf(roleId, keepers.slice(0, at), judged))
  const asked = seats.map(({ spoke: _, ...seat }, at) => ({
    ...seat,
    mine: speaksFor(seats[at], seats, judged),
  }))
  const needed = Math.min(gate.quorum ?? asked.length, asked.length)
  const agreed = personsWhoAgreed(asked, circle)
  const since = presented?.open === true ? presented.at.slice(0, 10) : null
  return {
    asked,
    needed,
    agreed,
    left: Math.max(0, needed - agreed),
    withinDays: gate.ruleWithinDays,
    ...dueOf(since, gate.ruleWithinDays, circle.today),
  }
}

/** Each natural person once, by whichever accounts the words were given. */
function personsWhoAgreed(asked: readonly Keeper[], { accountsOf }: Circle): number {
  const agreeing = asked.flatMap(({ verdict }) => (verdict?.verdict === 'agree' ? verdict.by.id : []))
  return new Set(agreeing.map((id) => accountsOf(id).toSorted()[0] ?? id)).size
}

/** Who is asked and has yet to say something, each with the role: where nobody may speak for it, that too. */
export function missingKeepers({ asked }: Pick<Keeping, 'asked'>): readonly Keeper[] {
  return asked.filter(({ verdict }) => verdict?.verdict !== 'agree')
}

type Seat = Omit<Keeper, 'mine'> & {
  /** Who spoke for whoever holds the role now, whether that counts or not. */
  readonly spoke: string | undefined
}

function seatOf(roleId: string, before: readonly { readonly roleId: string }[], judged: Judged): Seat {
  const role = judged.roles.get(roleId)
  const person = role?.person ?? null
  const bar = barOf(roleId, before, judged)
  const last = judged.presented?.voices.findLast((voice) => voice.roleId === roleId)
  // Whoever holds the role now has the word: what another said in it is not his.
  const said = last !== undefined && last.seatOf === person?.id ? last : undefined
  const counts = bar === null && said !== undefined && !isOwn(said.by.id, judged)
  const verdict = counts ? toVerdict(said) : null
  return { roleId, role: role?.name ?? roleId, person, bar, verdict, spoke: said?.by.id }
}

/** Who manages or presented says nothing in the place of another either. */
function isOwn(by: string, { manager, presented, circle }: Judged): boolean {
  const self = circle.accountsOf(by)
  return self.includes(manager?.id ?? '') || (presented !== undefined && self.includes(presented.by.id))
}

function toVerdict({ verdict, by, insteadOf, at, words, conditions }: Voice): GivenVerdict {
  return { verdict, by, insteadOf, at, words, conditions }
}

/** Nobody rules what he manages or presented, in a role he gave himself, or twice. */
function barOf(
  roleId: string,
  before: readonly { readonly roleId: string }[],
  { roles, manager, namedBy, presented, circle }: Judged,
): KeeperBar | null {
  const holder = roles.get(roleId)?.person ?? null
  if (holder === null) return 'unnamed'
  const self = new Set(circle.accountsOf(holder.id))
  if (manager !== null && self.has(manager.id)) return 'manages'
  if (presented?.open === true && self.has(presented.by.id)) return 'presented'
  if (self.has(namedBy(roleId) ?? '')) return 'named-oneself'
  const others = before.flatMap((one) => roles.get(one.roleId)?.person?.id ?? [])
  return others.some((id) => self.has(id)) ? 'speaks-already' : null
}

/** Whoever holds the role, or stands in for that person and has no word of his own here. */
function speaksFor(seat: Seat | undefined, seats: readonly Seat[], judged: Judged): boolean {
  const { me, circle, manager, presented } = judged
  if (seat === undefined || seat.bar !== null || seat.person === null || presented?.open !== true)
    return false
  if (manager !== null && me.has(manager.id)) return false
  if (me.has(presented.by.id)) return false
  if (seats.some((one) => one.roleId !== seat.roleId && me.has(one.spoke ?? ''))) return false
  if (me.has(seat.person.id)) return true
  return circle.standsFor.has(seat.person.id) && !seats.some(({ person }) => person && me.has(person.id))
}

function dueOf(
  since: string | null,
  within: number | null,
  today: string,
): Pick<Keeping, 'since' | 'due' | 'daysLate'> {
  if (since === null || within === null) return { since, due: null, daysLate: 0 }
  const due = addDays(day(since), within)
  return { since, due, daysLate: Math.max(0, daysBetween(due, day(today))) }
}
