import { allows, type Place, roles, scopeKinds } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import { decidingRoles, permissions, seatRoles } from '../../contract/index.ts'
import {
  type HeldRole,
  type HeldSeat,
  mayVote,
  type MayVote,
  type StandsFor,
  type Voter,
} from '../../domain/index.ts'
import { named, namesOf } from '../body/named.ts'
import { isInOffice, readSeats, type StoredSeat } from '../body/read-bodies.ts'
import { readStandIns, type StoredStandIn } from '../body/select-stand-ins.ts'
import { type AccountsOf, readAccounts } from './natural-persons.ts'
import type { DecisionColumns } from './stored-decision.ts'

export type Looker = {
  readonly personId: string
  /** Who really sits there: what he asked in his own name he does not decide through other eyes. */
  readonly throughId?: string | undefined
  readonly today: string
}

/** What votes on some decisions depend on, read once for all of them. */
export type VotingCircle = {
  readonly voterOf: (decision: DecisionColumns) => Voter | undefined
  readonly mayVote: (decision: DecisionColumns) => MayVote | undefined
  readonly seatsOf: (decision: DecisionColumns) => readonly HeldSeat[]
  readonly accountsOf: AccountsOf
}

export async function readCircle(
  tx: Tx,
  looker: Looker,
  decisions: readonly DecisionColumns[],
): Promise<VotingCircle> {
  const { personId, throughId, today } = looker
  const accountsOf = await readAccounts(tx)
  const askers = decisions.map(({ asked_by }) => asked_by)
  const deciders = decisions.flatMap(({ decider_person_id: id }) => id ?? [])
  const standIns = await readStandIns(tx, [...new Set([personId, ...askers.flatMap(accountsOf)])], today)
  const seats = await readSeats(tx, [...new Set(decisions.flatMap(({ decider_body_id: id }) => id ?? []))])
  const held = await readHeldRoles(tx, deciders)
  const places = await readPlaces(
    tx,
    decisions.flatMap(({ project_id }) => project_id ?? []),
  )
  const names = await namesOf(tx, [...askers, ...deciders, ...standIns.map((one) => one.person_id)])
  const bodies = await readBodyNames(tx)
  const self = [...accountsOf(personId), ...(throughId === undefined ? [] : [throughId])]
  const heldSeats = (decision: DecisionColumns): readonly HeldSeat[] =>
    seats.filter(({ body_id }) => body_id === decision.decider_body_id).map((seat) => toHeldSeat(seat, today))
  const voterOf = (decision: DecisionColumns): Voter | undefined => {
    const asker = named(names, decision.asked_by)
    const accounts = accountsOf(decision.asked_by)
    const of = { personId: asker.id, name: asker.name, accounts }
    const place = decision.project_id === null ? {} : (places.get(decision.project_id) ?? {})
    const decider = deciderOf(decision)
    return (
      decider && {
        personId,
        self,
        asker: of,
        askedAt: decision.asked_at ?? '',
        standInsOfAsker: standingInFor(standIns, accounts),
        standsFor: standsFor(standIns, personId, names),
        decider,
      }
    )
    function deciderOf(one: DecisionColumns): Voter['decider'] | undefined {
      if (one.decider_body_id !== null)
        return {
          kind: 'body',
          id: one.decider_body_id,
          name: bodies.get(one.decider_body_id) ?? '',
          seats: heldSeats(one),
        }
      if (one.decider_person_id === null) return undefined
      const { id, name } = named(names, one.decider_person_id)
      const holding = (held.get(id) ?? []).filter(({ covers }) => covers(place))
      return { kind: 'person', personId: id, name, delegateId: one.delegate_id, roles: holding }
    }
  }
  return {
    voterOf,
    mayVote: (decision) => {
      const voter = voterOf(decision)
      return voter && mayVote(voter)
    },
    seatsOf: heldSeats,
    accountsOf,
  }
}

function toHeldSeat(seat: StoredSeat, today: string): HeldSeat {
  return {
    personId: seat.person_id,
    name: seat.name,
    role: seatRoles.find((role) => role === seat.role) ?? 'member',
    inOffice: isInOffice(seat, today),
    by: seat.seated_by,
    at: seat.seated_at,
  }
}

function standingInFor(standIns: readonly StoredStandIn[], accounts: readonly string[]): readonly string[] {
  return standIns.filter((one) => accounts.includes(one.person_id)).map((one) => one.stand_in_id)
}

function standsFor(
  standIns: readonly StoredStandIn[],
  personId: string,
  names: Parameters<typeof named>[0],
): readonly StandsFor[] {
  return standIns
    .filter((one) => one.stand_in_id === personId)
    .map((one) => ({
      personId: one.person_id,
      name: named(names, one.person_id).name,
      bodyId: one.body_id,
    }))
}

type Held = HeldRole & { readonly covers: (place: Place) => boolean }

/** Roles that decide alone, of people who are here. */
async function readHeldRoles(
  tx: Tx,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly Held[]>> {
  if (people.length === 0) return new Map()
  const rows = await tx
    .selectFrom('role_grant as g')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'g.tenant_id').onRef('p.id', '=', 'g.person_id'),
    )
    .select(['g.person_id', 'g.role', 'g.scope', 'g.scope_id', 'g.granted_by', 'g.granted_at'])
    .where(sql<boolean>`g.person_id = any(${people}::uuid[])`)
    .where('g.role', 'in', [...decidingRoles])
    .where('g.revoked_at', 'is', null)
    .where('g.confirmed_at', 'is not', null)
    .where('p.state', '<>', 'left')
    .execute()
  const held = new Map<string, Held[]>()
  for (const row of rows) {
    const role = decidingRoles.find((one) => one === row.role)
    const known = roles.find((one) => one === row.role)
    const scope = scopeKinds.find((one) => one === row.scope)
    if (role === undefined || known === undefined || scope === undefined) continue
    const grant = { role: known, scope, scopeId: row.scope_id ?? undefined }
    const one = {
      role,
      by: row.granted_by,
      at: row.granted_at,
      covers: (place: Place) => allows(permissions.decideAlone, [grant], place),
    }
    held.set(row.person_id, [...(held.get(row.person_id) ?? []), one])
  }
  return held
}

async function readPlaces(tx: Tx, projectIds: readonly string[]): Promise<ReadonlyMap<string, Place>> {
  if (projectIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('investment')
    .select(['id', 'portfolio_id'])
    .where(sql<boolean>`id = any(${[...new Set(projectIds)]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, { projectId: row.id, portfolioId: row.portfolio_id }]))
}

async function readBodyNames(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.selectFrom('body').select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
