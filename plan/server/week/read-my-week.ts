import { nameKey } from '@portolan/exchange'
import type { Tx } from '@portolan/platform/database'
import type { Call } from '@portolan/platform/operations'
import { day } from '@portolan/quantity'
import { sql } from 'kysely'
import type { MyWeek, ProgressReport } from '../../contract/index.ts'
import { type Assigned, myWeek, weeksOf } from '../../domain/index.ts'
import { openVersion } from '../schedule/schedule-versions.ts'
import { selectReports, toReport } from './progress-rows.ts'

type Asking = Pick<Call<unknown>, 'tx' | 'actor' | 'now'>

/** Found by what stands beside each activity; only the plans that name the person are opened. */
export async function readMyWeek({ tx, actor, now }: Asking): Promise<MyWeek> {
  const today = day(now.slice(0, 10))
  const personId = actor.personId ?? ''
  const weeks = weeksOf(today).map((one) => ({ ...one }))
  const named = await readName(tx, personId)
  if (named.alike > 1) return { today, weeks, known: 'ambiguous', items: [], later: 0, days: [] }
  const assigned = await readAssigned(tx, named.key)
  const { items, later, days } = myWeek(assigned, today)
  const reports = await readOwnReports(tx, personId)
  return {
    today,
    weeks,
    known: assigned.length === 0 ? 'unknown' : 'by-name',
    items: items.map((item) => ({
      ...item,
      report: reports.get(keyOf(item.project.id, item.activity)) ?? null,
    })),
    later,
    days: days.map((one) => ({ ...one, activities: [...one.activities] })),
  }
}

/** Plans know people by their names. Where two are called alike, nobody is guessed. */
export async function readName(
  tx: Tx,
  personId: string,
): Promise<{ readonly key: string; readonly alike: number }> {
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where((where) => where.or([where('state', '<>', 'left'), where('id', '=', personId)]))
    .execute()
  const key = nameKey(rows.find(({ id }) => id === personId)?.name ?? '')
  return { key, alike: rows.filter(({ name }) => nameKey(name) === key).length }
}

type Project = { readonly id: string; readonly name: string; readonly code: string | null }

async function readAssigned(tx: Tx, key: string): Promise<readonly Assigned[]> {
  if (key === '') return []
  const { rows } = await sql<Project>`
    select i.id, i.name, i.code from investment i
    where i.state in ('active', 'on-hold') and exists (
      select 1 from activity a where a.tenant_id = i.tenant_id and a.investment_id = i.id
        and a.resources @> array[${key}]::text[] and a.actual_finish_at is null and not a.inactive)
    order by i.name_key, i.id`.execute(tx)
  const assigned: Assigned[] = []
  for (const { id, name, code } of rows) {
    const open = await openVersion(tx, id, undefined)
    if (open === undefined) continue
    const mine = open.schedule.resources.filter((one) => nameKey(one.name) === key)
    const { schedule, computed } = open
    assigned.push({
      project: { id, name, code },
      schedule,
      computed,
      resources: new Set(mine.map((one) => one.id)),
    })
  }
  return assigned
}

/** The newest of each activity, as long as it waits or was refused. */
async function readOwnReports(tx: Tx, personId: string): Promise<ReadonlyMap<string, ProgressReport>> {
  const rows = await selectReports(tx)
    .where('r.person_id', '=', personId)
    .orderBy('r.reported_at')
    .orderBy('r.id')
    .limit(500)
    .execute()
  const newest = new Map(rows.map((row) => [keyOf(row.investment_id, row.activity_id), toReport(row)]))
  return new Map([...newest].filter(([, { state }]) => state === 'waiting' || state === 'refused'))
}

function keyOf(projectId: string, activity: string): string {
  return `${projectId} ${activity}`
}
