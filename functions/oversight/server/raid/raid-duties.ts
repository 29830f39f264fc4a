import type { DutyReading, Owed } from '@portolan/platform/duties'
import { type Day, told, type Told } from '@portolan/quantity'
import { sql } from 'kysely'
import { entryLetters, entrySigns, type NextStep } from '../../contract/index.ts'
import { judgeAll, type JudgedEntry, readProjectsOf } from './judge-entries.ts'
import { readEntries } from './read-entries.ts'
import { isAskedOf } from './whom-it-asks.ts'

/** So many of them at once; the register holds the rest. */
const mostDuties = 20

/** What the register asks of somebody by now: as its owner, as the manager whom it was passed on to, or as a sponsor. */
export async function entriesAsking({ tx, actor, now }: DutyReading): Promise<readonly Owed[]> {
  const sponsors = actor.grants.some(({ role }) => role === 'sponsor')
  const concerning = sponsors ? undefined : (actor.personId ?? undefined)
  const stored = await readEntries(tx, { concerning })
  const projects = await readProjectsOf(tx, stored)
  const judged = judgeAll(stored, { grants: actor.grants, today: now.slice(0, 10) as Day, projects })
  return judged
    .filter((entry) => isAskedOf(entry, actor))
    .toSorted((one, other) => weightOf(one) - weightOf(other))
    .slice(0, mostDuties)
    .map(owedBy)
}

function weightOf({ judgement }: JudgedEntry): number {
  return judgement === null ? entrySigns.length : entrySigns.indexOf(judgement.sign)
}

function owedBy({ stored, project, judgement }: JudgedEntry): Owed {
  const { kind, id, number, title } = stored
  const code = `${entryLetters[kind]}-${number}`
  return {
    id,
    project: { id: project.id, name: project.name },
    due: judgement?.since ?? null,
    since: judgement?.since ?? null,
    opens: `/projects/${project.id}/raid?row=${id}&kind=${kind}&of=${project.id}`,
    ...sentenceOf(judgement?.next ?? 'look', { code, title }),
  }
}

type Naming = { readonly code: string; readonly title: string }

function sentenceOf(next: NextStep, { code, title }: Naming): Told {
  if (next === 'untangle')
    return told(
      'oversight:duty.untangle',
    )`${{ code }} “${{ title }}” does not fit: move the need or the offer, together with the other project.`
  if (next === 'respond')
    return told(
      'oversight:duty.respond',
    )`${{ code }} “${{ title }}” is over the appetite: say what is done about it.`
  if (next === 'finish-response')
    return told(
      'oversight:duty.finish-response',
    )`The response to ${{ code }} “${{ title }}” is overdue: put it in place, or set another day.`
  if (next === 'look-past')
    return told(
      'oversight:duty.look-past',
    )`The day of ${{ code }} “${{ title }}” has passed: close it, or say when it may happen now.`
  if (next === 'solve')
    return told('oversight:duty.solve')`Solve ${{ code }} “${{ title }}”, or agree on another day.`
  if (next === 'test')
    return told('oversight:duty.test')`Test ${{ code }} “${{ title }}”: its day has passed.`
  if (next === 'receive')
    return told(
      'oversight:duty.receive',
    )`Say whether ${{ code }} “${{ title }}” was received: its day has passed.`
  if (next === 'offer')
    return told('oversight:duty.offer')`${{ code }} “${{ title }}” is past its day, and nothing is offered.`
  if (next === 'own') return told('oversight:duty.own')`Name an owner of ${{ code }} “${{ title }}”.`
  return told('oversight:duty.look')`Look at ${{ code }} “${{ title }}” again: nobody has for long.`
}

type Waiting = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly projectId: string
  readonly project: string
  readonly since: string
  readonly offers: boolean
}

/** What waits for the word of one side: a day that nobody offered, or an agreement. It waits for who manages that side. */
export async function promisesWaiting({ tx, actor }: DutyReading): Promise<readonly Owed[]> {
  const { rows } = await sql<Waiting>`
    select d.id, d.number, d.title, i.id as "projectId", i.name as project, d.looked_at::date as since, d.offer_day is null as offers
    from dependency d join investment i on i.tenant_id = d.tenant_id and i.manager_id = ${actor.personId}::uuid and
      ((i.id = d.provider_id and (d.offer_day is null or d.offer_agreed_at is null))
        or (i.id = d.investment_id and d.offer_day is not null and d.need_agreed_at is null))
    where d.state = 'open' order by d.looked_at, d.number limit ${mostDuties}`.execute(tx)
  return rows.map(({ id, number, title, projectId, project, since, offers }) => ({
    id: `${id} ${projectId}`,
    project: { id: projectId, name: project },
    since,
    opens: `/projects/${projectId}/raid?row=${id}&kind=dependency&of=${projectId}`,
    ...(offers
      ? told('oversight:duty.offer-first')`Say by when you offer DP-${{ number }} “${{ title }}”.`
      : told('oversight:duty.agree')`Agree to both days of DP-${{ number }} “${{ title }}”, or move yours.`),
  }))
}
