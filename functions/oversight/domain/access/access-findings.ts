import { addDays, asCount, asDay, type Day, daysBetween, told, type Told } from '@portolan/quantity'
import type { AccessFinding, AccessRule } from '../../contract/index.ts'

export type HeldGrant = {
  readonly role: string
  readonly scope: string
  readonly waiting: boolean
  readonly since: string
}

/** What is known of those who have access. */
export type AccessFacts = {
  readonly holders: readonly {
    readonly id: string
    readonly name: string
    readonly left: boolean
    readonly active: boolean
    readonly known: string
    readonly leftOn: string | null
    /** When they last did anything here. */
    readonly lastDay: string | null
    /** What they did to projects in half a year, and to how many. */
    readonly deeds: number
    readonly projects: number
    readonly grants: readonly HeldGrant[]
  }[]
  readonly tokens: readonly {
    readonly id: string
    readonly name: string
    readonly reach: string
    readonly made: string
    readonly ends: string
    readonly used: string | null
    readonly personId: string
    readonly person: string
    readonly left: boolean
  }[]
  /** In office, with an end. */
  readonly seats: readonly {
    readonly id: string
    readonly body: string
    readonly personId: string
    readonly person: string
    readonly to: string
  }[]
  /** Who sits in a body and has asked it something. */
  readonly deciders: readonly {
    readonly personId: string
    readonly person: string
    readonly body: string
    readonly asked: number
    readonly last: string
  }[]
}

type Holder = AccessFacts['holders'][number]
type Token = AccessFacts['tokens'][number]

/** A quarter of a year without a sign of life. */
export const unusedDays = 90
/** A token that goes on for longer outlives most reasons for it. */
const longDays = 180
const waitingDays = 14
const endsSoonDays = 45
/** Fewer deeds say nothing about where somebody works. */
const fewestDeeds = 5

/** What an auditor would ask about, rule by rule. */
export function accessFindings(facts: AccessFacts, today: Day): AccessFinding[] {
  const { holders, tokens, seats, deciders } = facts
  return [
    ...holders.filter(({ left }) => left).map(ofLeaver),
    ...tokens.filter(({ left }) => left).map(ofLeaversToken),
    ...holders.flatMap((one) => ofUnused(one, today)),
    ...holders.flatMap(ofWide),
    ...deciders.map(({ personId, person, body, asked, last }): AccessFinding => ({
      ...finding('asks-and-decides', `${personId} ${body}`, { id: personId, name: person }, last),
      ...told(
        'oversight:access.asks-and-decides',
      )`${{ person }} votes in “${{ body }}” and asked it for ${{ asked: asCount(asked, 'decision') }} in half a year.`,
    })),
    ...holders.flatMap((one) => ofWaiting(one, today)),
    ...tokens.filter(({ left }) => !left).flatMap((one) => ofToken(one, today)),
    ...seats
      .filter(({ to }) => to <= addDays(today, endsSoonDays))
      .map(({ id, body, personId, person, to }): AccessFinding => ({
        ...finding('term-ends', id, { id: personId, name: person }, null),
        ...told(
          'oversight:access.term-ends',
        )`The seat of ${{ person }} in “${{ body }}” ends on ${{ day: asDay(to) }}.`,
      })),
  ]
}

function ofLeaver({ id, name, leftOn, grants }: Holder): AccessFinding {
  return {
    ...finding('leaver', id, { id, name }, leftOn),
    ...told(
      'oversight:access.leaver',
    )`${{ person: name }} has left and still holds ${{ grants: asCount(grants.length, 'role') }}.`,
  }
}

function ofLeaversToken({ id, personId, person, name, made }: Token): AccessFinding {
  return {
    ...finding('leaver', id, { id: personId, name: person }, made),
    ...told(
      'oversight:access.leaver-token',
    )`${{ person }} has left, and the token “${{ token: name }}” still works.`,
  }
}

/** Whoever was never invited cannot have used anything. Counted from the later of the last deed and the day from which on they might have done something. */
function ofUnused({ id, name, active, known, lastDay, grants }: Holder, today: Day): AccessFinding[] {
  const since = [lastDay ?? known, ...grants.map((grant) => grant.since)].toSorted().at(-1) ?? known
  const days = daysBetween(since as Day, today)
  if ((!active && lastDay === null) || days < unusedDays) return []
  return [
    {
      ...finding('unused', id, { id, name }, lastDay ?? known),
      ...(lastDay === null
        ? told(
            'oversight:access.never-used',
          )`${{ person: name }} holds ${{ grants: asCount(grants.length, 'role') }} and has never done anything here.`
        : told(
            'oversight:access.unused',
          )`${{ person: name }} holds ${{ grants: asCount(grants.length, 'role') }} and last did something here on ${{ day: asDay(lastDay) }}.`),
    },
  ]
}

/** Roles that are also given over one project or one portfolio. */
const narrowable = ['project-manager', 'team-member', 'sponsor', 'portfolio-manager']

function ofWide({ id, name, left, deeds, projects, grants }: Holder): AccessFinding[] {
  const wide = grants.filter(
    ({ role, scope, waiting }) => scope === 'organisation' && !waiting && narrowable.includes(role),
  )
  if (left || wide.length === 0 || projects !== 1 || deeds < fewestDeeds) return []
  return [
    {
      ...finding('wide', id, { id, name }, wide[0]?.since ?? null),
      ...told(
        'oversight:access.wide',
      )`${{ person: name }} holds a role over the whole organisation, and all that they did in half a year (${{ deeds: asCount(deeds, 'deed') }}) was in one project.`,
    },
  ]
}

function ofWaiting({ id, name, left, grants }: Holder, today: Day): AccessFinding[] {
  const waiting = grants.find((one) => one.waiting && daysBetween(one.since as Day, today) >= waitingDays)
  if (left || waiting === undefined) return []
  return [
    {
      ...finding('waiting', id, { id, name }, waiting.since),
      ...told(
        'oversight:access.waiting',
      )`A role that ${{ person: name }} took has waited for a second administrator since ${{ day: asDay(waiting.since) }}.`,
    },
  ]
}

function ofToken({ id, personId, person, name, made, ends, used }: Token, today: Day): AccessFinding[] {
  const of = { id: personId, name: person }
  const idle = daysBetween((used ?? made) as Day, today)
  const found: AccessFinding[] = []
  if (idle >= unusedDays)
    found.push({
      ...finding('token-unused', id, of, used ?? made),
      ...told(
        'oversight:access.token-unused',
      )`The token “${{ token: name }}” of ${{ person }} was not used since ${{ day: asDay(used ?? made) }}.`,
    })
  if (daysBetween(today, ends as Day) > longDays)
    found.push({
      ...finding('token-long', id, of, made),
      ...told(
        'oversight:access.token-long',
      )`The token “${{ token: name }}” of ${{ person }} works until ${{ day: asDay(ends) }}.`,
    })
  return found
}

type Found = Omit<AccessFinding, keyof Told>

function finding(rule: AccessRule, id: string, person: AccessFinding['person'], since: string | null): Found {
  const opens = `/administration/access?person=${person.id}`
  return { rule, id: `${rule} ${id}`, person, since, opens }
}
