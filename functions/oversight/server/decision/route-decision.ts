import { allows, refuse, roles, scopeKinds } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { placeOf } from '@portolan/plan/server'
import type { Money } from '@portolan/quantity'
import { sql } from 'kysely'
import {
  askingRefusals,
  type DecidingRole,
  decidingRoles,
  type Impact,
  permissions,
  type RouteStep,
} from '../../contract/index.ts'
import { countingSeats, exceedsIn, type Reach, routeUp, type Weight } from '../../domain/index.ts'
import { readReaches } from '../body/authorities.ts'
import { requirePresent } from '../body/named.ts'
import { inOwn, readRates } from '../read-rates.ts'
import { readCircle } from './read-voter.ts'
import type { StoredDecision } from './stored-decision.ts'

export type Routing = {
  readonly tx: Tx
  readonly tenantId: string
  readonly now: string
  readonly decision: StoredDecision
}

export type RoutedTo = {
  readonly personId: string | null
  readonly bodyId: string | null
  readonly name: string
  readonly steps: readonly RouteStep[]
}

/** The most that any of these options would do. */
export function weightOf(impacts: readonly Impact[], operations: readonly string[], none: Money): Weight {
  const costs = impacts.map(({ cost }) => cost)
  const known = costs.filter((cost) => cost !== null)
  const most = known.reduce((a, b) => (b.amount > a.amount ? b : a), none)
  return {
    cost: known.length < costs.length ? null : most,
    slipDays: Math.max(0, ...impacts.map(({ slipDays }) => slipDays ?? 0)),
    operations: [...new Set(operations)],
  }
}

/** To whom a question goes: whoever was asked, or the first body above whose limits it keeps. */
export async function routeDecision(routing: Routing, impacts: readonly Impact[]): Promise<RoutedTo> {
  const { tx, decision } = routing
  const { decider_person_id: personId, decider_body_id: bodyId } = decision
  const operations = decision.options.flatMap(({ calls }) => calls.map(({ operation }) => operation))
  const { reaches, weight } = await weigh(routing, { impacts, operations })
  const first = await reachOfAsked(routing, reaches, weight)
  const routed = routeUp(first, reaches.bodies, weight)
  if (!routed.found) throw refuse(askingRefusals.nobodyAbove, { name: routed.holder })
  const to = routed.bodyId ?? bodyId
  if (to === null) return { personId, bodyId: null, name: first.holder, steps: routed.steps }
  const name = reaches.bodies.get(to)?.holder ?? ''
  await refuseWithoutQuorum(tx, routing, { bodyId: to, name })
  return { personId: null, bodyId: to, name, steps: routed.steps }
}

type Weighed = { readonly reaches: Awaited<ReturnType<typeof readReaches>>; readonly weight: Weight }

async function weigh(
  { tx, tenantId, now }: Routing,
  { impacts, operations }: { readonly impacts: readonly Impact[]; readonly operations: readonly string[] },
): Promise<Weighed> {
  const rates = await readRates(tx, tenantId, now.slice(0, 10))
  const weight = weightOf(impacts, operations, { amount: 0, currency: rates.currency })
  const { bodies, roles: ofRoles } = await readReaches(tx)
  const converted = <R extends Omit<Reach, 'holder'>>(reach: R): R => {
    const { cost } = reach.limits
    return { ...reach, limits: { ...reach.limits, cost: cost && (inOwn(cost, rates) ?? cost) } }
  }
  return {
    weight,
    reaches: {
      bodies: new Map([...bodies].map(([id, reach]) => [id, converted(reach)])),
      roles: new Map([...ofRoles].map(([role, reach]) => [role, converted(reach)])),
    },
  }
}

async function reachOfAsked(routing: Routing, reaches: Weighed['reaches'], weight: Weight): Promise<Reach> {
  const { tx, decision } = routing
  const { decider_person_id: personId, decider_body_id: bodyId } = decision
  if (personId === null) return reaches.bodies.get(bodyId ?? '') ?? withoutLimits('')
  const person = await requirePresent(tx, personId)
  await refuseAsker(routing, { id: personId, name: person.name })
  const held = await rolesThatDecide(tx, personId, decision.project_id)
  if (held.length === 0) throw refuse(askingRefusals.deciderMayNot, { name: person.name })
  const all = held.map((role): Reach => {
    const reach = reaches.roles.get(role)
    return reach === undefined ? withoutLimits(person.name) : { ...reach, holder: person.name }
  })
  return all.find((reach) => exceedsIn(reach, weight) === undefined) ?? all[0] ?? withoutLimits(person.name)
}

function withoutLimits(holder: string): Reach {
  return { holder, limits: { cost: null, slipDays: null, operations: null }, nextBodyId: null }
}

/** Nobody decides what he asks for, nor does a stand-in of his: then there is no use in asking him. */
export async function refuseAsker(
  { tx, decision, now }: Omit<Routing, 'tenantId'>,
  who: { readonly id: string; readonly name: string },
): Promise<void> {
  const today = now.slice(0, 10)
  const as = { ...decision, decider_person_id: who.id, decider_body_id: null, asked_at: now }
  const voter = (await readCircle(tx, { personId: who.id, today }, [as])).voterOf(as)
  if (voter === undefined) return
  const same = voter.self.some(
    (id) => voter.asker.accounts.includes(id) || voter.standInsOfAsker.includes(id),
  )
  if (same) throw refuse(askingRefusals.deciderAskedIt, { name: who.name })
}

async function rolesThatDecide(
  tx: Tx,
  personId: string,
  projectId: string | null,
): Promise<readonly DecidingRole[]> {
  const place = projectId === null ? {} : ((await placeOf(tx, projectId)) ?? {})
  const rows = await tx
    .selectFrom('role_grant')
    .select(['role', 'scope', 'scope_id'])
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('confirmed_at', 'is not', null)
    .execute()
  return decidingRoles.filter((role) =>
    rows.some((row) => {
      const known = roles.find((one) => one === row.role)
      const scope = scopeKinds.find((one) => one === row.scope)
      if (known !== role || scope === undefined) return false
      return allows(permissions.decideAlone, [{ role, scope, scopeId: row.scope_id ?? undefined }], place)
    }),
  )
}

async function refuseWithoutQuorum(
  tx: Tx,
  { decision, now }: Routing,
  { bodyId, name }: { readonly bodyId: string; readonly name: string },
): Promise<void> {
  const as = { ...decision, decider_person_id: null, decider_body_id: bodyId, asked_at: now }
  const circle = await readCircle(tx, { personId: decision.asked_by, today: now.slice(0, 10) }, [as])
  const asker = { accounts: circle.accountsOf(decision.asked_by) }
  const seats = countingSeats(circle.seatsOf(as), asker, now)
  const { quorum } = await tx
    .selectFrom('body')
    .select('quorum')
    .where('id', '=', bodyId)
    .executeTakeFirstOrThrow()
  if (seats.length < quorum)
    throw refuse(askingRefusals.bodyWithoutQuorum, { name, seats: seats.length, quorum })
  const { project_id: projectId } = decision
  if (projectId === null) return
  const seeing = await countSeeing(
    tx,
    seats.map(({ personId }) => personId),
    projectId,
  )
  if (seeing < quorum) throw refuse(askingRefusals.deciderSeesNothing, { name })
}

/** How many of these see a project; a body decides only what enough of it can read. */
export async function countSeeing(tx: Tx, people: readonly string[], projectId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from person p where p.id = any(${people}::uuid[]) and (
      exists (select 1 from role_grant g where g.person_id = p.id and g.scope = 'organisation' and g.revoked_at is null
        and g.confirmed_at is not null and g.role <> 'administrator')
      or exists (select 1 from visible_project v where v.person_id = p.id and v.project_id = ${projectId}::uuid))`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

/**
 * Whether what was chosen still keeps the limits of whoever decides it, as they are now. It is tried only where there
 * is a limit that it might exceed.
 */
export async function keepsLimits(
  routing: Routing,
  operations: readonly string[],
  tried: () => Promise<Impact>,
): Promise<boolean> {
  const still = await weigh(routing, { impacts: [], operations })
  const { limits } = await reachOfAsked(routing, still.reaches, still.weight)
  const without = Object.values(limits).every((limit) => limit === null)
  if (without) return true
  const impact = await tried()
  // What cannot be carried out is found so when it is, and kept with its reason.
  if (!impact.possible) return true
  const { reaches, weight } = await weigh(routing, { impacts: [impact], operations })
  return exceedsIn(await reachOfAsked(routing, reaches, weight), weight) === undefined
}
