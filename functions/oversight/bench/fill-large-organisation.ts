import type { Role } from '@portolan/contract'
import { commitSchedule, previewSchedule } from '@portolan/plan/contract'
import { type Database, openDatabase } from '@portolan/platform/database'
import type { Actor } from '@portolan/platform/operations'
import { addPerson, openTestRoom, type TestRoom } from '../server/testing/index.ts'
import { type Seeded, seedOrganisation } from '../server/testing/seed.ts'
import { mspdiOf } from './large-schedule.ts'

/**
 * Fills the data folder of a server that was started once: 5,000 projects with registers of four years, a million
 * activities, schedules of some. The first administrator becomes a person who sees 30 % of them. Prints what stands.
 */
const PROJECTS = 5000
const ACTIVITIES_EACH = 200
const SCHEDULES = 20
const verbs = ['Design', 'Build', 'Test', 'Review', 'Order', 'Install', 'Migrate', 'Approve']
const objects = [
  'racks',
  'network',
  'interfaces',
  'ledger',
  'training',
  'reports',
  'cut-over',
  'archive',
  'payroll',
]

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new TypeError('Say which data folder to fill.')
const database = await openDatabase({ dataFolder: folder, log: (line) => console.error(line) })
try {
  console.log(JSON.stringify(await fill(database)))
} finally {
  await database.stop()
}

type Filled = {
  readonly tenantId: string
  readonly personId: string
  readonly projects: number
  readonly activities: number
  readonly schedules: number
}

async function fill({ owner, app, appNeedsSetRole }: Database): Promise<Filled> {
  const seeded = await seedOrganisation(owner, { projects: PROJECTS, seed: 3, name: 'Large' })
  const { tenantId } = seeded
  const seeing = await addPerson(
    owner,
    tenantId,
    'Sees 30 %',
    seeded.portfolios
      .slice(0, 3)
      .map((scopeId) => ({ role: 'portfolio-manager' as Role, scope: 'portfolio', scopeId })),
  )
  const lead = await addPerson(owner, tenantId, 'Sees all', [{ role: 'pmo-lead', scope: 'organisation' }])
  const room = openTestRoom({ owner, app, appNeedsSetRole })
  room.now = new Date().toISOString()
  await bringSchedules(room, lead, seeded)
  await fillActivities(owner, tenantId)
  await room.refresh(tenantId)
  await owner.query('vacuum analyze')
  const personId = await seat(owner, seeing)
  const { rows } = await owner.query<{ activities: number }>(
    'select count(*)::integer as activities from activity',
  )
  return {
    tenantId,
    personId,
    projects: PROJECTS,
    activities: rows[0]?.activities ?? 0,
    schedules: SCHEDULES,
  }
}

async function bringSchedules(room: TestRoom, lead: Actor, { projects }: Seeded): Promise<void> {
  for (const projectId of projects.slice(0, SCHEDULES)) {
    const upload = Buffer.from(mspdiOf(ACTIVITIES_EACH))
    const { id, version } = await room.ask(
      lead,
      previewSchedule,
      { projectId, fileName: 'plan.xml' },
      { upload },
    )
    await room.ask(lead, commitSchedule, { projectId, importId: id }, { expectedVersion: version })
  }
}

/** Made where they are stored: a million rows take seconds; the indexes of words are built after them. */
async function fillActivities(owner: Database['owner'], tenantId: string): Promise<void> {
  await owner.query('drop index activity_words, activity_late_words')
  await owner.query(
    `insert into activity (tenant_id, investment_id, position, id, code, name, kind, start_at, finish_at, total_float, critical, inactive, percent)
     select i.tenant_id, i.id, n, n::text, 'A' || n, v.word || ' ' || o.word || ' ' || (n / 40 + 1),
       case when n % 25 = 0 then 'milestone' else 'task' end, coalesce(i.start_day, '2021-01-01')::timestamp + n * interval '1 day',
       coalesce(i.start_day, '2021-01-01')::timestamp + (n + 5) * interval '1 day', (n % 7) * 480, n % 7 = 0, false, least(100, n)
     from investment i cross join generate_series(1, $2::integer) as n
     join unnest($3::text[]) with ordinality as v (word, at) on v.at = 1 + n % 8
     join unnest($4::text[]) with ordinality as o (word, at) on o.at = 1 + (n / 3) % 9
     where i.tenant_id = $1 and not exists (select 1 from activity a where a.tenant_id = i.tenant_id and a.investment_id = i.id)`,
    [tenantId, ACTIVITIES_EACH, verbs, objects],
  )
  await owner.query('create index activity_words on activity using gin (name gin_trgm_ops)')
  await owner.query('create index activity_late_words on activity using gin (name gin_trgm_ops) where late')
}

/** The link that the server prints leads to the person of whoever signed in first: that is this person now. */
async function seat(owner: Database['owner'], actor: Actor): Promise<string> {
  const { tenantId, personId } = actor as { tenantId: string; personId: string }
  await owner.query('update auth."user" set "homeTenantId" = $1', [tenantId])
  await owner.query(
    'update person set sign_in_id = (select id::text from auth."user" limit 1) where id = $1',
    [personId],
  )
  return personId
}
