import type { Tx } from '@portolan/platform/database'
import { moneyOf } from '@portolan/plan/server'
import type { Day } from '@portolan/quantity'
import { sql } from 'kysely'
import type { Home, ProjectChange, ShownStatus } from '../../contract/index.ts'
import { byWeight, compareStandings, isOtherwise, type Stood } from '../../domain/index.ts'
import { withReasons } from '../dashboard/heaviest-reasons.ts'

type Moves = Pick<Home['changes'], 'projects' | 'moved'>

const mostShown = 6

/**
 * Projects that stand otherwise than at a moment. How each stood then is its last mark before it; of times that no mark
 * reaches back to, what the newest register up to that day told.
 */
export async function readMoves(tx: Tx, since: string): Promise<Moves> {
  const { rows } = await sql<Both>`
    with moved as materialized (
      select investment_id as id from standing_mark where at > ${since}::timestamptz
      union select investment_id from standing where is_register_day and as_of > ${since}::date
      union select id from investment where created_at > ${since}::timestamptz)
    select i.id, i.name, i.code, i.created_at > ${since}::timestamptz as created,
      before.known as marked, register.known as told,
      coalesce(before.status, register.status) as computed_then, coalesce(s.status, 'computing') as computed_now,
      case when before.known then before.reported_raw else register.reported_raw end as rated_then, rating.raw as rated_now,
      case when before.known then before.finish_day else register.finish_day end as finish_then, i.finish_day as finish_now,
      case when before.known then before.cost_amount else register.cost_amount end as cost_then,
      case when before.known then before.cost_currency else register.cost_currency end as currency_then,
      i.cost_amount as cost_now, i.cost_currency as currency_now
    from moved
    join investment i on i.id = moved.id
    left join standing s on s.tenant_id = i.tenant_id and s.investment_id = i.id and s.is_current
    left join lateral (
      select true as known, m.* from standing_mark m where m.tenant_id = i.tenant_id and m.investment_id = i.id
        and m.at <= ${since}::timestamptz order by m.at desc limit 1) before on true
    left join lateral (
      select true as known, t.* from standing t where t.tenant_id = i.tenant_id and t.investment_id = i.id
        and t.is_register_day and t.as_of <= ${since}::date order by t.as_of desc limit 1) register on true
    left join lateral (
      select raw from reported_status r where r.tenant_id = i.tenant_id and r.investment_id = i.id
        order by r.as_of desc, r.id desc limit 1) rating on true`.execute(tx)
  const moved = rows.flatMap(toChange).filter(isOtherwise).toSorted(byWeight)
  return { projects: await withReasons(tx, moved.slice(0, mostShown)), moved: moved.length }
}

type Both = {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly created: boolean
  readonly marked: boolean | null
  readonly told: boolean | null
  readonly computed_then: ShownStatus | null
  readonly computed_now: ShownStatus
  readonly rated_then: string | null
  readonly rated_now: string | null
  readonly finish_then: string | null
  readonly finish_now: string | null
  readonly cost_then: number | null
  readonly currency_then: string | null
  readonly cost_now: number | null
  readonly currency_now: string | null
}

/** Of a project that was there, and of which nothing was kept, nothing can be said to have changed. */
function toChange(row: Both): readonly ProjectChange[] {
  const { id, name, code } = row
  const known = row.marked === true || row.told === true
  if (!known && !row.created) return []
  const then: Stood = {
    computed: row.computed_then ?? 'not-enough-data',
    reported: row.rated_then,
    finish: row.finish_then as Day | null,
    cost: moneyOf(row.cost_then, row.currency_then),
  }
  const now: Stood = {
    computed: row.computed_now,
    reported: row.rated_now,
    finish: row.finish_now as Day | null,
    cost: moneyOf(row.cost_now, row.currency_now),
  }
  return [compareStandings({ id, name, code, topReason: null, topWording: null }, known ? then : null, now)]
}

const mostDecided = 5

/** What was decided since then, the newest first. */
export async function readDecided(tx: Tx, since: string): Promise<Home['changes']['decided']> {
  const { rows } = await sql<
    Omit<Home['changes']['decided'][number], 'project'> & {
      project_id: string | null
      project_name: string | null
    }
  >`
    select d.id, d.number, d.question, d.state, o.title as chosen, d.decided_at as at, i.id as project_id, i.name as project_name
    from decision d
    left join decision_option o on o.tenant_id = d.tenant_id and o.decision_id = d.id and o.number = d.chosen_option
    left join investment i on i.tenant_id = d.tenant_id and i.id = d.project_id
    where d.decided_at > ${since}::timestamptz
    order by d.decided_at desc, d.id limit ${mostDecided}`.execute(tx)
  return rows.map(({ project_id: id, project_name: name, ...row }) => ({
    ...row,
    project: id === null || name === null ? null : { id, name },
  }))
}

type Talk = {
  readonly projectId: string
  readonly comments: number
  readonly by: string
  readonly at: string
}

/** Where people talked, with the names of their projects; the wall has left what is not seen. */
export async function nameTalks(tx: Tx, talks: readonly Talk[]): Promise<Home['changes']['talks']> {
  if (talks.length === 0) return []
  const ids = talks.map(({ projectId }) => projectId)
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from investment where id = any(${ids}::uuid[])`.execute(tx)
  const names = new Map(rows.map((row) => [row.id, row.name]))
  return talks.flatMap(({ projectId: id, comments, by, at }) => {
    const name = names.get(id)
    return name === undefined ? [] : [{ project: { id, name }, comments, by, at }]
  })
}
