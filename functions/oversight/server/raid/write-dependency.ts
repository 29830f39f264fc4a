import { type EventDefinition, happened, type Happening, type InputOf, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { openVersion, readProject } from '@portolan/plan/server'
import {
  type addDependency,
  type changeDependency,
  type Dependency,
  type DependencySide,
  raidEvents,
  raidRefusals,
} from '../../contract/index.ts'
import { plannedDay } from '../../domain/index.ts'
import { requirePresent } from '../body/named.ts'
import { lockOpen, showTo, sideOf, type StoredDependency } from './dependencies.ts'
import { nextNumber } from './next-number.ts'

export async function add(call: Call<InputOf<typeof addDependency>>): Promise<Written<Dependency>> {
  const { tx, actor, input, now } = call
  const { projectId, providerId, needActivity, ownerId } = input
  await readProject(tx, projectId)
  await requireProvider(tx, input)
  if (ownerId !== null) await requirePresent(tx, ownerId)
  const id = uuidv7(Date.parse(now))
  await tx
    .insertInto('dependency')
    .values({
      tenant_id: actor.tenantId,
      id,
      number: await nextNumber(tx, 'dependency'),
      investment_id: projectId,
      provider_id: providerId,
      title: input.title,
      detail: input.detail,
      need_day: input.needDay,
      need_activity: needActivity,
      need_planned: await plannedOf(tx, { projectId, activity: needActivity, side: 'need' }),
      owner_id: ownerId,
      looked_at: now,
      created_by: actor.personId ?? '',
      created_at: now,
    })
    .execute()
  const output = await showTo(call, { projectId, dependencyId: id })
  return { output, happening: told(raidEvents.dependencyAdded, output, projectId) }
}

type Adding = InputOf<typeof addDependency>

async function requireProvider(tx: Tx, { projectId, providerId }: Adding): Promise<void> {
  if (providerId === projectId) throw refuse(raidRefusals.sameProject, {})
  const provider = await tx
    .selectFrom('investment')
    .select('id')
    .where('id', '=', providerId)
    .executeTakeFirst()
  if (provider === undefined) throw refuse(raidRefusals.providerUnknown, {})
}

type Changing = Call<InputOf<typeof changeDependency>>

/** Each side writes its own fields; then both agree anew, for it is another promise. */
export async function change(call: Changing): Promise<Written<Dependency>> {
  const { tx, input, now, expectedVersion } = call
  const { projectId, dependencyId, ...fields } = input
  await readProject(tx, projectId)
  const before = await lockOpen(tx, { projectId, dependencyId }, expectedVersion)
  const side = sideOf(before, projectId)
  refuseOfOther(side, fields)
  if (fields.ownerId != null && fields.ownerId !== before.owner_id) await requirePresent(tx, fields.ownerId)
  const set = side === 'need' ? await needSet(tx, before, fields) : await offerSet(tx, before, fields)
  const promised = set.promised
    ? { need_agreed_by: null, need_agreed_at: null, offer_agreed_by: null, offer_agreed_at: null }
    : {}
  await tx
    .updateTable('dependency')
    .set({ ...set.columns, ...promised, looked_at: now, version: before.version + 1 })
    .where('id', '=', dependencyId)
    .execute()
  const output = await showTo(call, { projectId, dependencyId })
  return { output, happening: told(raidEvents.dependencyChanged, output, projectId) }
}

type Fields = Omit<InputOf<typeof changeDependency>, 'projectId' | 'dependencyId'>

const ofNeed = ['title', 'detail', 'needDay', 'needActivity', 'ownerId'] as const
const ofOffer = ['offerDay', 'offerActivity'] as const

function refuseOfOther(side: DependencySide, fields: Fields): void {
  const others = side === 'need' ? ofOffer : ofNeed
  if (others.some((name) => fields[name] !== undefined)) throw refuse(raidRefusals.otherSide, {})
}

/** Who looks after it is no part of what was promised. */
async function needSet(tx: Tx, before: StoredDependency, fields: Fields) {
  const {
    title = before.title,
    detail = before.detail,
    needDay = before.need_day,
    needActivity = before.need_activity,
    ownerId = before.owner_id,
  } = fields
  const at = { projectId: before.investment_id, activity: needActivity, side: 'need' } as const
  const planned = await plannedOf(tx, at)
  return {
    columns: {
      title,
      detail,
      need_day: needDay,
      need_activity: needActivity,
      need_planned: planned,
      owner_id: ownerId,
    },
    promised:
      title !== before.title ||
      detail !== before.detail ||
      needDay !== before.need_day ||
      needActivity !== before.need_activity,
  }
}

async function offerSet(tx: Tx, before: StoredDependency, fields: Fields) {
  const { offerDay = before.offer_day, offerActivity = before.offer_activity } = fields
  const at = { projectId: before.provider_id, activity: offerActivity, side: 'offer' } as const
  const planned = await plannedOf(tx, at)
  return {
    columns: { offer_day: offerDay, offer_activity: offerActivity, offer_planned: planned },
    promised: offerDay !== before.offer_day || offerActivity !== before.offer_activity,
  }
}

type Tied = { readonly projectId: string; readonly activity: string | null; readonly side: DependencySide }

async function plannedOf(tx: Tx, { projectId, activity, side }: Tied): Promise<string | null> {
  if (activity === null) return null
  const open = await openVersion(tx, projectId, undefined)
  if (open === undefined || !open.schedule.activities.some(({ id }) => id === activity))
    throw refuse(raidRefusals.noSuchActivity, { activity })
  return plannedDay(open.computed, activity, side)
}

type Happened = typeof raidEvents.dependencyAdded

/** An event of the side in whose name it was done. */
export function told(event: unknown, { id, number, title }: Dependency, projectId: string): Happening {
  const about = { subject: { kind: 'dependency', id }, projectId }
  return happened(event as EventDefinition & Happened, about, { number, title }) as unknown as Happening
}
