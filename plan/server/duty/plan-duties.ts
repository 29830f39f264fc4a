import { allows } from '@portolan/contract'
import type { DutyKind, DutyReading, Owed } from '@portolan/platform/duties'
import { asCount, asDay, asPeriod, told } from '@portolan/quantity'
import { sql } from 'kysely'
import { type Period, permissions } from '../../contract/index.ts'
import { firstForecast } from '../../domain/index.ts'
import { readPeriods } from '../period/period-rows.ts'
import { abilitiesToConfirm, absencesToDecide } from './people-duties.ts'
import { spendingDuties } from './spending-duties.ts'

/** What the plan waits for: forecasts of those who manage, and the ends of months of those who keep the books. */
export const planDuties: readonly DutyKind[] = [
  { kind: 'plan.forecast', read: owedForecasts },
  { kind: 'plan.answer-progress', read: reportsToAnswer },
  { kind: 'plan.close-period', read: periodsToClose },
  { kind: 'plan.place-postings', read: waitingPostings },
  { kind: 'plan.decide-absences', read: absencesToDecide },
  { kind: 'plan.confirm-abilities', read: abilitiesToConfirm },
  ...spendingDuties,
]

type Unforecast = { readonly id: string; readonly name: string; readonly state: string | null }

/** Of each project that one manages and that goes on, the forecast of this period, until it is submitted. */
async function owedForecasts({ tx, actor }: DutyReading): Promise<readonly Owed[]> {
  const periods = await readPeriods(tx)
  const first = firstForecast(periods)
  if (first === undefined) return []
  const { rows } = await sql<Unforecast>`
    select i.id, i.name, f.state from investment i
    left join forecast f on f.tenant_id = i.tenant_id and f.investment_id = i.id and f.as_of = ${first.from}::date
    where i.manager_id = ${actor.personId}::uuid and i.state in ('active', 'on-hold') and f.state is distinct from 'submitted'
    order by i.name_key, i.id limit 50`.execute(tx)
  const due = forecastDue(periods, first)
  return rows.map(({ id, name, state }) => ({
    id,
    project: { id, name },
    due,
    since: first.from,
    opens: `/projects/${id}/forecast`,
    ...(state === 'draft'
      ? told(
          'plan:duty.forecast-draft',
        )`Submit the forecast of “${{ name }}” from ${{ period: asPeriod(first.name) }} on: it is still a draft.`
      : told(
          'plan:duty.forecast',
        )`Forecast what “${{ name }}” will cost from ${{ period: asPeriod(first.name) }} on.`),
  }))
}

/** The books of the month before close by then, and whoever closes them wants to know what is still to come. */
export function forecastDue(periods: readonly Period[], first: Period): string | null {
  return periods[periods.indexOf(first) - 1]?.cutOff ?? null
}

type Reported = {
  readonly id: string
  readonly reports: number
  readonly project: string
  readonly by: string
  readonly since: string
}

/** What others reported of the projects that one manages, a line for each project. */
async function reportsToAnswer({ tx, actor }: DutyReading): Promise<readonly Owed[]> {
  const { rows } = await sql<Reported>`
    select i.id, i.name as project, count(*)::integer as reports, min(p.name) as by, min(r.reported_at)::date as since
    from progress_report r
    join investment i on i.tenant_id = r.tenant_id and i.id = r.investment_id
    join person p on p.tenant_id = r.tenant_id and p.id = r.person_id
    where r.state = 'waiting' and i.manager_id = ${actor.personId}::uuid and r.person_id <> ${actor.personId}::uuid
    group by i.id, i.name, i.name_key order by i.name_key, i.id limit 50`.execute(tx)
  return rows.map(({ id, project, reports, by, since }) => ({
    id,
    project: { id, name: project },
    since,
    opens: `/my-week?view=answers&project=${id}`,
    ...told(
      'plan:duty.answer-progress',
    )`Answer ${{ reports: asCount(reports, 'report') }} on the progress of “${{ name: project }}”, from ${{ by }}.`,
  }))
}

async function periodsToClose({ tx, actor, now }: DutyReading): Promise<readonly Owed[]> {
  if (!allows(permissions.closePeriods, actor.grants)) return []
  const today = now.slice(0, 10)
  const over = (await readPeriods(tx)).filter(({ to, state }) => to <= today && state !== 'locked')
  return over.map((period) => ({
    id: period.id,
    due: period.cutOff,
    since: period.to,
    opens: '/money',
    ...(period.state === 'open'
      ? told(
          'plan:duty.close-period',
        )`Close ${{ period: asPeriod(period.name) }}: entries are expected until ${{ day: asDay(period.cutOff) }}.`
      : told(
          'plan:duty.lock-period',
        )`Lock ${{ period: asPeriod(period.name) }}: it is closing, and the cut-off is ${{ day: asDay(period.cutOff) }}.`),
  }))
}

/** Only who sees every project sees the postings of none. */
async function waitingPostings({ tx, actor }: DutyReading): Promise<readonly Owed[]> {
  if (!allows(permissions.ledger, actor.grants)) return []
  const { rows } = await sql<{ postings: number; since: string | null }>`
    select count(*)::integer as postings, min(created_at)::date as since from ledger_entry where investment_id is null`.execute(
    tx,
  )
  const { postings = 0, since = null } = rows[0] ?? {}
  if (postings === 0) return []
  return [
    {
      id: 'suspense',
      since,
      opens: '/money/ledger?view=suspense',
      ...told(
        'plan:duty.place-postings',
      )`Give ${{ postings: asCount(postings, 'posting') }} of the ledger a project: they wait on the suspense list.`,
    },
  ]
}
