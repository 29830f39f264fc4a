import type { Tx } from '@portolan/platform/database'
import type { FactsReader } from '@portolan/platform/facts'
import { sql } from 'kysely'
import {
  Answers,
  type MethodContent,
  MethodContentGiven,
  type Ruling,
  projectClasses,
} from '../../contract/index.ts'
import { type Followed, missingOf } from '../../domain/index.ts'
import { keepControls } from '../compliance/keep-controls.ts'
import { followProjects, type Held } from '../project-method/follow-projects.ts'
import { readGatesDue } from './gates-due.ts'

export type Computing = {
  readonly tx: Tx
  readonly tenantId: string
  readonly now: string
  readonly readFacts: FactsReader
}

type Row = {
  readonly id: string
  readonly managerId: string | null
  readonly manager: string | null
  readonly portfolioId: string
  readonly portfolio: string
  readonly methodId: string
  readonly number: number
  readonly class: string
  readonly answers: unknown
  readonly phase_id: string
  readonly began_phase_id: string
  readonly given_at: string
  readonly version: number
}

type Standing = Held & {
  readonly methodId: string
  readonly number: number
  readonly givenAt: string
  readonly version: number
}

/** Computes where these projects stand before their next gate, and keeps it for the lists. */
export async function keepGateStandings(
  computing: Computing,
  projectIds: readonly string[],
): Promise<number> {
  const all = await readHeld(computing, projectIds)
  if (all.length === 0) return 0
  const followed = await followProjects({ ...computing, me: new Set() }, all)
  const found = all.map((held) => ({ held, followed: followed(held) }))
  const due = await readGatesDue(computing, all)
  const rows = found.map(({ held, followed: of }) => ({
    ...rowOf(held, of),
    ...due(held.project.id),
    computed_at: computing.now,
  }))
  await keepControls(
    computing,
    found.map(({ held: { project, methodId, number }, followed: of }) => ({
      projectId: project.id,
      methodId,
      number,
      followed: of,
    })),
  )
  await sql`
    insert into gate_standing (tenant_id, investment_id, phase_id, phase, gate, place, phases, passed, ready, musts, met,
      missing, waived, lapsed, overdue_conditions, outcome, since, due_day, outside, due_from, method_version, computed_at)
    select ${computing.tenantId}::uuid, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (investment_id uuid,
      phase_id text, phase text, gate text, place integer, phases integer, passed boolean, ready boolean, musts integer,
      met integer, missing jsonb, waived integer, lapsed jsonb, overdue_conditions integer, outcome text,
      since timestamptz, due_day date, outside integer, due_from text, method_version integer, computed_at timestamptz)
    on conflict (tenant_id, investment_id) do update set phase_id = excluded.phase_id, phase = excluded.phase,
      gate = excluded.gate, place = excluded.place, phases = excluded.phases, passed = excluded.passed,
      ready = excluded.ready, musts = excluded.musts, met = excluded.met, missing = excluded.missing,
      waived = excluded.waived, lapsed = excluded.lapsed, overdue_conditions = excluded.overdue_conditions,
      outcome = excluded.outcome, since = excluded.since, due_day = excluded.due_day,
      outside = excluded.outside, due_from = excluded.due_from, method_version = excluded.method_version,
      computed_at = excluded.computed_at`.execute(computing.tx)
  return rows.length
}

/** Each version of a method is read once, however many follow it. */
export async function readHeld(
  { tx, tenantId }: Computing,
  projectIds: readonly string[],
): Promise<readonly Standing[]> {
  const { rows } = await sql<Row>`
    select i.id, i.manager_id as "managerId", p.name as manager, i.portfolio_id as "portfolioId", f.name as portfolio,
      m.method_id as "methodId", m.number, m.class, m.answers, m.phase_id, m.began_phase_id, m.given_at, m.version
    from project_method m
    join investment i on i.tenant_id = m.tenant_id and i.id = m.investment_id
    join portfolio f on f.tenant_id = i.tenant_id and f.id = i.portfolio_id
    left join person p on p.tenant_id = i.tenant_id and p.id = i.manager_id
    where m.tenant_id = ${tenantId}::uuid and m.investment_id = any(${[...projectIds]}::uuid[])`.execute(tx)
  const contents = await readContents({ tx, tenantId }, rows)
  return rows.flatMap((row) => {
    const content = contents.get(`${row.methodId} ${row.number}`)
    if (content === undefined) return []
    const { id, managerId, manager, portfolioId, portfolio, phase_id, began_phase_id } = row
    return [
      {
        project: {
          id,
          manager: managerId === null ? null : { id: managerId, name: manager ?? '' },
          portfolio: { id: portfolioId, name: portfolio },
        },
        methodId: row.methodId,
        number: row.number,
        content,
        class: projectClasses.find((size) => size === row.class) ?? 'large',
        answers: Answers.parse(row.answers),
        phase_id,
        began_phase_id,
        givenAt: row.given_at,
        version: row.version,
      },
    ]
  })
}

async function readContents(
  { tx, tenantId }: Pick<Computing, 'tx' | 'tenantId'>,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, MethodContent>> {
  const methods = [...new Set(rows.map(({ methodId }) => methodId))]
  const wanted = new Set(rows.map(({ methodId, number }) => `${methodId} ${number}`))
  const versions = await tx
    .selectFrom('method_version')
    .select(['method_id', 'number', 'content'])
    .where('tenant_id', '=', tenantId)
    .where(sql<boolean>`method_id = any(${methods}::uuid[])`)
    .execute()
  return new Map(
    versions
      .map((row) => [`${row.method_id} ${row.number}`, row.content] as const)
      .filter(([key]) => wanted.has(key))
      .map(([key, content]) => [key, MethodContentGiven.parse(content)]),
  )
}

function rowOf(held: Standing, { phases, roles }: Followed): Readonly<Record<string, unknown>> {
  const place = phases.findIndex(({ id }) => id === held.phase_id)
  const phase = phases[place]
  const { gate } = phase ?? {}
  const rulings = phases.flatMap((one) => one.gate.rulings)
  const open = rulings.flatMap(({ conditions }) => conditions).filter(({ state }) => state === 'overdue')
  return {
    investment_id: held.project.id,
    phase_id: held.phase_id,
    phase: phase?.name ?? '',
    gate: gate?.name ?? '',
    place: place + 1,
    phases: phases.length,
    passed: phase?.place === 'passed',
    ready: gate?.ready ?? false,
    musts: gate?.musts ?? 0,
    met: gate?.met ?? 0,
    missing: phase === undefined ? [] : missingOf(phase, roles),
    waived: gate?.waived ?? 0,
    lapsed: phases.flatMap((one) => one.gate.lapsed),
    overdue_conditions: open.length,
    outcome: gate?.rulings[0]?.outcome ?? null,
    since: sinceOf(rulings, held.givenAt),
    method_version: held.version,
  }
}

/** The day on which it came into its phase: when a gate was opened or it was sent back, else when it got its method. */
function sinceOf(rulings: readonly Ruling[], givenAt: string): string {
  const moved = rulings.filter(({ outcome, backTo }) => outcome.endsWith('go') || backTo !== null)
  return moved.reduce((last, { at }) => (at > last ? at : last), givenAt)
}
