import { allows } from '@portolan/contract'
import { recentTalks } from '@portolan/platform/comments'
import { type DutyKind, readDuties } from '@portolan/platform/duties'
import type { Call } from '@portolan/platform/operations'
import { permissions as planPermissions } from '@portolan/plan/contract'
import { readCloseOutlook } from '@portolan/plan/server'
import { instantOf, type Money } from '@portolan/quantity'
import { sql } from 'kysely'
import type { Home } from '../../contract/index.ts'
import {
  describeStatusDate,
  homePartsOf,
  looksOverAll,
  type Owning,
  sectionOrder,
} from '../../domain/index.ts'
import { countAsked, readWaiting } from '../decision/list-decisions.ts'
import { readClock } from '../status-clock.ts'
import { nameTalks, readDecided, readMoves } from './read-changes.ts'
import { readSurprises } from './read-surprises.ts'

type Asking = Pick<Call<unknown>, 'tx' | 'actor' | 'now'>

/** All of it in one transaction, in the name of the one who asks: what the walls hide has no part in it. */
export async function show(asking: Asking, kinds: readonly DutyKind[]): Promise<Home> {
  const { tx, actor, now } = asking
  const personId = actor.personId ?? ''
  const clock = await readClock(tx, actor.tenantId, now)
  const { empty, ...owning } = await readOwning(asking)
  const parts = homePartsOf(actor.grants, owning)
  const scope = looksOverAll(parts, owning.manages) ? 'seen' : 'managed'
  const decisions = await decisionsOf(asking)
  const duties = await dutiesOf(asking, kinds)
  const surprises = await readSurprises(tx, { personId, scope, clock })
  const changes = await changesOf(asking)
  const close = await closeOf(asking)
  const changed = changes.moved + changes.decided.length + changes.talks.length > 0
  return {
    at: now,
    asOf: describeStatusDate(clock),
    parts: [...parts],
    empty,
    order: sectionOrder(parts, {
      decisions: { overdue: decisions.overdue > 0, filled: decisions.all > 0 },
      duties: { overdue: duties.overdue > 0, filled: duties.all > 0 },
      surprises: { overdue: false, filled: surprises.asking > 0 },
      close: { overdue: close?.overdue ?? false, filled: false },
      changes: { overdue: false, filled: changed },
    }).filter((section) => section !== 'close' || close !== null),
    decisions,
    duties,
    surprises,
    changes,
    close,
  }
}

async function readOwning({ tx, actor, now }: Asking): Promise<Owning & Pick<Home, 'empty'>> {
  const { rows } = await sql<Owning & Pick<Home, 'empty'>>`
    select not exists (select 1 from investment) as empty,
      (select count(*)::integer from investment where manager_id = ${actor.personId}::uuid and state <> 'closed') as manages,
      (select count(*)::integer from body_member where person_id = ${actor.personId}::uuid and role <> 'adviser'
        and from_day <= ${now.slice(0, 10)}::date and (to_day is null or to_day > ${now.slice(0, 10)}::date)) as seats`.execute(
    tx,
  )
  return rows[0] ?? { manages: 0, seats: 0, empty: true }
}

const mostDecisions = 8

async function decisionsOf(asking: Asking): Promise<Home['decisions']> {
  const waiting = (await readWaiting(asking)).map(({ row }) => row)
  const sorted = waiting.toSorted(
    (one, other) =>
      (one.due ?? '9999').localeCompare(other.due ?? '9999') ||
      (other.waitingCost?.amount ?? 0) - (one.waitingCost?.amount ?? 0) ||
      one.number - other.number,
  )
  return {
    items: sorted.slice(0, mostDecisions).map((row) => ({
      id: row.id,
      number: row.number,
      question: row.question,
      project: row.project,
      decider: row.decider,
      askedBy: row.askedBy,
      due: row.due,
      overdue: row.overdue,
      waitingCost: row.waitingCost,
      waitsFor: row.waitsFor,
      votes: row.votes,
      votesNeeded: row.votesNeeded,
      latencyDays: row.latencyDays,
    })),
    all: sorted.length,
    overdue: sorted.filter(({ overdue }) => overdue).length,
    waitingCost: sumOf(sorted.flatMap(({ waitingCost }) => waitingCost ?? [])),
    asked: await countAsked(asking),
  }
}

/** Amounts of two currencies are not added up. */
function sumOf(costs: readonly Money[]): Money | null {
  const [first, ...others] = costs
  if (first === undefined || others.some(({ currency }) => currency !== first.currency)) return null
  return { ...first, amount: costs.reduce((sum, { amount }) => sum + amount, 0) }
}

const mostDuties = 8

async function dutiesOf(asking: Asking, kinds: readonly DutyKind[]): Promise<Home['duties']> {
  const all = await readDuties(kinds, asking)
  return {
    items: all.slice(0, mostDuties),
    all: all.length,
    overdue: all.filter(({ overdue }) => overdue).length,
  }
}

const week = 7 * 86_400_000
const mostTalks = 5

async function changesOf({ tx, actor, now }: Asking): Promise<Home['changes']> {
  const personId = actor.personId ?? ''
  const seen = await tx
    .selectFrom('home_seen')
    .select('until')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  const since = seen?.until ?? instantOf(Date.parse(now) - week)
  const talks = await recentTalks(tx, { since, except: personId, limit: mostTalks })
  return {
    since,
    because: seen === undefined ? 'week' : 'seen',
    ...(await readMoves(tx, since)),
    decided: await readDecided(tx, since),
    talks: await nameTalks(tx, talks),
  }
}

async function closeOf({ tx, actor, now }: Asking): Promise<Home['close']> {
  if (!allows(planPermissions.readLedger, actor.grants)) return null
  const outlook = await readCloseOutlook(tx)
  if (outlook === undefined) return null
  const { period, due, projects, submitted, late } = outlook
  return {
    period: period.name,
    due,
    overdue: due !== null && due < now.slice(0, 10) && submitted < projects,
    projects,
    submitted,
    late: late.map(({ id, name, manager }) => ({ project: { id, name }, manager })),
  }
}
