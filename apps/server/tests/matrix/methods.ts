import { createHash } from 'node:crypto'
import { addAction } from '@portolan/oversight/contract'
import {
  addMethod,
  type Answers,
  askWaiver,
  beginAssessment,
  type ControlOfProject,
  giveMethod,
  type MigrationReport,
  nameRole,
  questions,
} from '@portolan/standards/contract'
import type pg from 'pg'
import { ask } from '../testing/ask.ts'
import type { House } from '../testing/house.ts'
import type { Thing } from './calls.ts'
import type { Person } from './persons.ts'

export type MethodKind = 'maturity_assessment' | 'method' | 'followed_method' | 'gate_waiver' | 'gate_ruling'

export const withinMethod = {
  methodId: 'followed_method',
  waiverId: 'gate_waiver',
  rulingId: 'gate_ruling',
} as const

/** A method of each organisation, and the one that a project follows. */
export async function readMethodThings(
  owner: pg.Pool,
): Promise<Readonly<Record<MethodKind, readonly Thing[]>>> {
  const { rows: methods } = await owner.query<Thing>(
    `select distinct on (tenant_id) id, tenant_id as "tenantId" from method order by tenant_id, id`,
  )
  const { rows: followed } = await owner.query<Thing>(
    `select method_id as id, tenant_id as "tenantId", investment_id as "projectId" from project_method`,
  )
  const ofGates = async (table: 'gate_waiver' | 'gate_ruling'): Promise<Thing[]> =>
    (
      await owner.query<Thing>(
        `select id, tenant_id as "tenantId", investment_id as "projectId" from ${table} order by id`,
      )
    ).rows
  const { rows: assessments } = await owner.query<Thing>(
    `select id, tenant_id as "tenantId" from maturity_assessment order by id`,
  )
  return {
    maturity_assessment: assessments,
    method: methods,
    followed_method: followed,
    gate_waiver: await ofGates('gate_waiver'),
    gate_ruling: await ofGates('gate_ruling'),
  }
}

/** The least demanding answer to every question. */
export const leastAnswers = Object.fromEntries(questions.map((question) => [question, 0])) as Answers

/** A complete method that every project follows, with a role named and a gate that was opened once. */
export async function fillMethods(
  house: House,
  { visitor: by, tenantId, personId }: Person,
  named: readonly { readonly projectId: string }[],
): Promise<void> {
  const method = await ask(house, by, addMethod, {
    kind: 'predictive',
    name: `Method ${tenantId?.slice(-6)}`,
  })
  await ask(house, by, beginAssessment, {})
  for (const { projectId } of named) {
    const given = { projectId, methodId: method.id, answers: leastAnswers }
    const { version } = await ask(house, by, giveMethod, given, { ifMatch: 0 })
    await ask(house, by, nameRole, { projectId, roleId: 'sponsor', personId }, { ifMatch: version })
    await fillGate(house, { visitor: by, tenantId, personId }, { projectId, methodId: method.id })
  }
}

/** What was printed of a ruling: of the same bytes for all, as any printing may be. */
async function printPack(
  owner: pg.Pool,
  { tenantId, rulingId }: { readonly tenantId: string | undefined; readonly rulingId: string | undefined },
): Promise<void> {
  const bytes = Buffer.from('%PDF-1.3')
  const hash = createHash('sha256').update(bytes).digest('hex')
  await owner.query(
    `insert into file (tenant_id, sha256, bytes, created_at) values ($1, $2, $3, now()) on conflict do nothing`,
    [tenantId, hash, bytes.length],
  )
  await owner.query(
    `insert into file_chunk (tenant_id, sha256, number, content) values ($1, $2, 0, $3) on conflict do nothing`,
    [tenantId, hash, bytes],
  )
  await owner.query('update gate_ruling set pdf_sha256 = $3 where tenant_id = $1 and id = $2', [
    tenantId,
    rulingId,
    hash,
  ])
}

/** A gate that was opened on a condition, what it may lack if somebody grants that, and how a job has found it. */
async function fillGate(
  house: House,
  { visitor: by, tenantId, personId }: Pick<Person, 'visitor' | 'tenantId' | 'personId'>,
  { projectId, methodId }: { readonly projectId: string; readonly methodId: string },
): Promise<void> {
  const { owner } = house.database
  const { rows } = await owner.query<{ id: string }>(
    `insert into gate_ruling (tenant_id, id, investment_id, method_id, number, phase_id, looked_at, words, ruled_by, ruled_at, outcome)
     values ($1, gen_random_uuid(), $2, $3, 1, 'start', '{}', '', $4, now(), 'conditional-go') returning id`,
    [tenantId, projectId, methodId, personId],
  )
  await owner.query(
    `insert into gate_presentation (tenant_id, id, investment_id, method_id, number, phase_id, looked_at, words, presented_by, presented_at)
     values ($1, gen_random_uuid(), $2, $3, 1, 'start', '{}', '', $4, now())`,
    [tenantId, projectId, methodId, personId],
  )
  await owner.query(
    `insert into gate_verdict (tenant_id, id, presentation_id, investment_id, phase_id, role_id, seat_of, verdict, words,
       conditions, given_by, given_at)
     select tenant_id, gen_random_uuid(), id, investment_id, phase_id, 'sponsor', presented_by, 'agree', '', '[]',
       presented_by, now() from gate_presentation where tenant_id = $1 and investment_id = $2`,
    [tenantId, projectId],
  )
  await printPack(owner, { tenantId, rulingId: rows[0]?.id })
  const asked = { title: 'A condition of a gate', ownerId: personId ?? '', due: '2026-12-31', projectId }
  const action = await ask(house, by, addAction, asked)
  await owner.query(
    `insert into gate_condition (tenant_id, ruling_id, number, investment_id, action_id) values ($1, $2, 1, $3, $4)`,
    [tenantId, rows[0]?.id, projectId, action.id],
  )
  await owner.query(
    `insert into method_version (tenant_id, method_id, number, state, content, authors, written_at, published_by, published_at)
     select tenant_id, method_id, 2, 'replaced', content, '{}', now(), $3, now() from method_version
     where tenant_id = $1 and method_id = $2 and number = 1 on conflict do nothing`,
    [tenantId, methodId, personId],
  )
  await owner.query(
    `insert into method_migration (tenant_id, id, investment_id, method_id, from_number, to_number, report, words, made_by, made_at)
     values ($1, gen_random_uuid(), $2, $3, 1, 2, $4, '', $5, now())`,
    [tenantId, projectId, methodId, JSON.stringify(report), personId],
  )
  await owner.query(
    `insert into phase_line (tenant_id, investment_id, activity_id, phase_id, set_by, set_at) values ($1, $2, 'all', 'plan', $3, now())`,
    [tenantId, projectId, personId],
  )
  const must = { kind: 'criterion' as const, key: 'goal-agreed' }
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  await ask(house, by, askWaiver, { projectId, ...must, reason: 'Away', instead: 'A deputy', until })
  await owner.query(
    `insert into gate_standing (tenant_id, investment_id, phase_id, phase, gate, place, phases, passed, ready, musts, met,
       missing, waived, lapsed, overdue_conditions, since, method_version, computed_at)
     values ($1, $2, 'start', 'Start', 'Start', 1, 6, false, false, 3, 2, '[]', 0, '[]', 0, now(), 1, now())
     on conflict do nothing`,
    [tenantId, projectId],
  )
  await owner.query(
    `insert into control_standing (tenant_id, investment_id, method_id, number, states, points, controls, computed_at)
     values ($1, $2, $3, 1, $4, '{"missed":0,"waived":0,"unknown":0,"open":2,"met":0}', $5, now()) on conflict do nothing`,
    [
      tenantId,
      projectId,
      methodId,
      JSON.stringify({ [control.id]: control.state }),
      JSON.stringify([control]),
    ],
  )
}

/** What a version meant that nobody changed. */
const report: MigrationReport = {
  from: 1,
  to: 2,
  class: { before: 'small', after: 'small' },
  phase: { before: 'Start', after: 'Start' },
  asked: [],
  dropped: [],
  kept: [],
  gates: [],
  next: { gate: 'Gate 1: worth planning', before: 2, after: 2 },
}

/** How a job has found one control of each project. */
const control: ControlOfProject = {
  id: 'plan.manager-named',
  check: { kind: 'fact', fact: 'plan.manager-named' },
  weight: 'must',
  state: 'open',
  since: '2026-01-01',
  asked: [{ phaseId: 'start', gate: 'Gate 1', words: 'Named', weight: 'must', due: false }],
  asOf: null,
  confirmed: null,
  fixedBy: { role: null, people: [] },
  waived: null,
}
