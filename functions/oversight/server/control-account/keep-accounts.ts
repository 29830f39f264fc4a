import { type EventDefinition, happened, type Happening } from '@portolan/contract'
import { recordEvent } from '@portolan/platform/events'
import { openKept } from '@portolan/plan/server'
import { accountEvents, type AccountRow, setAccountPolicy } from '../../contract/index.ts'
import { describeScheduleDate, judgedParts, measureAccounts, measureEarnedValue } from '../../domain/index.ts'
import { readDocument } from '../schedule/read-schedule-evidence.ts'
import type { Clock } from '../status-clock.ts'
import { readAccountPolicy } from './account-policy.ts'
import { type Keeping, keepReadings, type ReadPlan } from './keep-readings.ts'
import { estimateOf } from './measure-project.ts'
import type { Beside } from './read-beside.ts'
import { readAccountRows, type StoredAccount } from './stored-account.ts'
import { toRow } from './to-row.ts'

/**
 * After standings were computed: what newer plans say of their accounts is kept, and whoever answers for one that is past
 * its threshold is told once in a period that an explanation is asked.
 */
export async function keepAccounts(
  keeping: Keeping,
  projectIds: readonly string[],
  clock: Clock,
): Promise<void> {
  const { tx, tenantId } = keeping
  const held = await tx
    .selectFrom('control_account')
    .select('investment_id as id')
    .distinct()
    .where('tenant_id', '=', tenantId)
    .where('ended_at', 'is', null)
    .execute()
  const wanted = new Set(projectIds)
  for (const { id } of held) if (wanted.has(id)) await keepProject(keeping, id, clock)
}

async function keepProject(keeping: Keeping, projectId: string, clock: Clock): Promise<void> {
  const { tx, tenantId } = keeping
  const accounts = await readAccountRows(tx, { tenantId, projectId })
  const plan = await readPlan(keeping, { projectId, accounts, clock })
  if (plan === undefined) return
  await keepReadings(
    keeping,
    plan,
    accounts.map(({ id }) => id),
  )
  await askAnew(keeping, projectId)
}

type Of = {
  readonly projectId: string
  readonly accounts: readonly StoredAccount[]
  readonly clock: Clock
}

/** Undefined where nothing is newer than what is kept. */
async function readPlan(
  { tx, tenantId }: Keeping,
  { projectId, accounts, clock }: Of,
): Promise<ReadPlan | undefined> {
  const newest = await tx
    .selectFrom('schedule_version')
    .select(['number', 'document_sha256 as sha256'])
    .where('tenant_id', '=', tenantId)
    .where('investment_id', '=', projectId)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  if (newest === undefined) return undefined
  const { number, sha256 } = newest
  const { schedule, computed } = await openKept(
    sha256,
    async () => await readDocument({ tx, tenantId }, sha256),
  )
  const [part] = judgedParts(schedule)
  if (part === undefined) return undefined
  const { day } = describeScheduleDate(part, clock.day)
  if (accounts.every((one) => one.schedule_version === number && one.as_of === day)) return undefined
  const of = { schedule, computed, part }
  const answer = measureEarnedValue(of, { asOf: day, recordCost: null })
  if ('lacking' in answer) return undefined
  const { unit } = answer.value.basis
  const measured = measureAccounts(
    of,
    answer.value,
    accounts.map((one) => ({
      id: one.id,
      activityId: one.activity_id,
      managerEac: estimateOf(one, unit),
    })),
  )
  return { projectId, version: number, asOf: day, unit, measured }
}

async function askAnew(keeping: Keeping, projectId: string): Promise<void> {
  const { tx, tenantId, now } = keeping
  const beside: Beside = {
    policy: await readAccountPolicy(tx, tenantId),
    today: now.slice(0, 10),
    grants: [],
    accountsOf: (id) => [id],
    me: undefined,
    mine: new Set(),
    standsFor: new Set(),
  }
  for (const one of await readAccountRows(tx, { tenantId, projectId })) {
    const row = toRow(one, beside)
    if (row.state !== 'asked' && row.state !== 'late') continue
    const told = await tx
      .updateTable('account_reading')
      .set({ told_period: row.period })
      .where('tenant_id', '=', tenantId)
      .where('account_id', '=', one.id)
      .where((where) => where.or([where('told_period', 'is', null), where('told_period', '<>', row.period)]))
      .returning('account_id')
      .executeTakeFirst()
    if (told !== undefined) await tellAsked(keeping, one, row)
  }
}

async function tellAsked({ tx, tenantId, now }: Keeping, one: StoredAccount, row: AccountRow): Promise<void> {
  const about = { subject: { kind: 'control-account', id: one.id }, projectId: one.investment_id }
  const deed = {
    tenantId,
    actorId: undefined,
    actorKind: 'system',
    throughId: undefined,
    operation: setAccountPolicy.id,
    requestId: `control-account:${one.id}:${row.period}`,
    touches: ['control-account', 'notice'],
    now,
  } as const
  const payload = { code: one.code, name: one.name, period: row.period, tell: [one.manager_id] }
  const event: unknown = accountEvents.accountAsked
  await recordEvent(tx, deed, happened(event as EventDefinition, about, payload) as Happening)
}
