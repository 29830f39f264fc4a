import { allows, common, refuse } from '@portolan/contract'
import type { DB, Tx } from '@portolan/platform/database'
import type { Call } from '@portolan/platform/operations'
import type { Day } from '@portolan/quantity'
import { type Selectable, sql } from 'kysely'
import {
  type Dependency,
  type DependencySide,
  type PersonNamed,
  raidRefusals,
  riskPermissions,
} from '../../contract/index.ts'
import { conflictDays } from '../../domain/index.ts'
import { named, namesOf } from '../body/named.ts'
import { agreementBar } from './who-agrees.ts'

export type StoredDependency = Selectable<DB['dependency']>
export type DependencyKey = { readonly projectId: string; readonly dependencyId: string }

/** A dependency of which the project is one of both sides. */
async function readDependency(
  tx: Tx,
  { projectId, dependencyId }: DependencyKey,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<StoredDependency> {
  const row = await tx
    .selectFrom('dependency')
    .selectAll()
    .where('id', '=', dependencyId)
    .where(sql<boolean>`${projectId}::uuid in (investment_id, provider_id)`)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'dependency' })
  return row
}

/** An open one, at the version that an edit names. */
export async function lockOpen(
  tx: Tx,
  key: DependencyKey,
  expectedVersion: number,
): Promise<StoredDependency> {
  const row = await readDependency(tx, key, { lock: true })
  if (row.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'dependency', yours: expectedVersion, current: row.version })
  if (row.state !== 'open') throw refuse(raidRefusals.over, { number: `DP-${row.number}` })
  return row
}

export function sideOf(row: StoredDependency, projectId: string): DependencySide {
  return row.investment_id === projectId ? 'need' : 'offer'
}

type Reading = Pick<Call<unknown>, 'tx' | 'actor'>

export async function showTo(reading: Reading, key: DependencyKey): Promise<Dependency> {
  const { tx } = reading
  const row = await readDependency(tx, key)
  const names = await namesOf(tx, [row.owner_id, row.need_agreed_by, row.offer_agreed_by])
  const need = await showSide(reading, row, { side: 'need', names })
  const offer = await showSide(reading, row, { side: 'offer', names })
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    detail: row.detail,
    ownerId: row.owner_id,
    owner: row.owner_id === null ? null : named(names, row.owner_id),
    need,
    offer,
    conflictDays: conflictDays({
      needDay: row.need_day as Day,
      needPlanned: row.need_planned as Day | null,
      offerDay: row.offer_day as Day | null,
      offerPlanned: row.offer_planned as Day | null,
    }),
    state: (['met', 'dropped'] as const).find((state) => state === row.state) ?? 'open',
    closedAt: row.closed_at,
    version: row.version,
  }
}

type Side = { readonly side: DependencySide; readonly names: ReadonlyMap<string, PersonNamed> }

async function showSide(
  { tx, actor }: Reading,
  row: StoredDependency,
  { side, names }: Side,
): Promise<Dependency['need']> {
  const projectId = side === 'need' ? row.investment_id : row.provider_id
  const project = await tx
    .selectFrom('investment')
    .select(['id', 'code', 'name', 'portfolio_id'])
    .where('id', '=', projectId)
    .executeTakeFirst()
  const { day, activity, planned, by, at } = saidBy(row, side)
  const place = { projectId, portfolioId: project?.portfolio_id }
  const mayWrite =
    row.state === 'open' && project !== undefined && allows(riskPermissions.keepRisks, actor.grants, place)
  return {
    project: project === undefined ? null : { id: project.id, code: project.code, name: project.name },
    day,
    activity,
    planned,
    agreedBy: by === null ? null : named(names, by),
    agreedAt: at,
    mayAgree: mayWrite && at === null && (await agreementBar(tx, actor, row, side)) === undefined,
    mayWrite,
  }
}

function saidBy(row: StoredDependency, side: DependencySide) {
  return side === 'need'
    ? {
        day: row.need_day,
        activity: row.need_activity,
        planned: row.need_planned,
        by: row.need_agreed_by,
        at: row.need_agreed_at,
      }
    : {
        day: row.offer_day,
        activity: row.offer_activity,
        planned: row.offer_planned,
        by: row.offer_agreed_by,
        at: row.offer_agreed_at,
      }
}
