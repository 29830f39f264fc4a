import { uuidv7 } from '@portolan/platform/database'
import { type MethodContent, methodKinds, questions } from '@portolan/standards/contract'
import { completeMethod } from '@portolan/standards/domain'
import type pg from 'pg'

export const benchNow = '2026-11-16T08:00:00.000Z'
const now = benchNow

export type Followed = {
  readonly tenantId: string
  /** Leads the PMO, so sees everything. */
  readonly lead: string
  readonly portfolios: readonly string[]
  readonly criteria: number
}

type Size = {
  readonly projects: number
  readonly portfolios: number
  /** So many controls for each project, which then stands in the last phase; else in all of them by turns. */
  readonly controls?: number
}

/** Projects in all phases of four methods, with plans, risks, actions, artefacts and words of people. */
export async function seedFollowed(owner: pg.Pool, size: Size): Promise<Followed> {
  const tenantId = uuidv7(Date.parse(now))
  const lead = uuidv7(Date.parse(now))
  const portfolios = Array.from({ length: size.portfolios }, () => uuidv7(Date.parse(now)))
  const put = async (text: string, values: readonly unknown[] = []): Promise<void> =>
    void (await owner.query(text, [tenantId, ...values]))
  await put(
    `insert into tenant (id, name, kind, currency, created_at) values ($1, 'Large', 'organisation', 'EUR', $2)`,
    [now],
  )
  await put(
    `insert into person (tenant_id, id, name, state, created_at) values ($1, $2, 'Lea Lead', 'active', $3)`,
    [lead, now],
  )
  await put(
    `insert into role_grant (tenant_id, id, person_id, role, scope, granted_at, confirmed_at)
     values ($1, gen_random_uuid(), $2, 'pmo-lead', 'organisation', $3, $3)`,
    [lead, now],
  )
  await put(
    `insert into portfolio (tenant_id, id, name, name_key, created_at)
     select $1, id, 'Portfolio ' || n, 'portfolio ' || n, $3 from unnest($2::uuid[]) with ordinality as p (id, n)`,
    [portfolios, now],
  )
  await put(
    `insert into investment (tenant_id, id, name, name_key, portfolio_id, state, manager_id, version, created_at, updated_at)
     select $1, gen_random_uuid(), 'Project ' || n, 'project ' || n, ($2::uuid[])[1 + n % $5], 'active', $3, 1, $4, $4
     from generate_series(1, $6::integer) as n`,
    [portfolios, lead, now, size.portfolios, size.projects],
  )
  const criteria = await followMethods(put, lead, size)
  await put(
    `insert into activity (tenant_id, investment_id, position, id, code, name, kind, start_at, finish_at, total_float, critical, inactive, percent)
     select $1, i.id, n, n::text, 'A' || n, 'Activity ' || n, 'task', '2026-01-01'::timestamp, '2026-12-01'::timestamp, 480, false, false, n * 2
     from investment i cross join generate_series(1, 40) as n where i.tenant_id = $1`,
  )
  await put(
    `insert into action (tenant_id, id, number, title, project_id, owner_id, due_day, state, asked_by, asked_at)
     select $1, gen_random_uuid(), row_number() over (), 'Do it', i.id, $2, '2026-11-01', 'open', $2, $3
     from investment i cross join generate_series(1, 3) where i.tenant_id = $1`,
    [lead, now],
  )
  await owner.query('analyze')
  return { tenantId, lead, portfolios, criteria }
}

/** Answers how many criteria are asked of all projects together. */
async function followMethods(
  put: (text: string, values?: readonly unknown[]) => Promise<void>,
  lead: string,
  { projects, controls }: Size,
): Promise<number> {
  const answers = Object.fromEntries(questions.map((question) => [question, 2]))
  let criteria = 0
  for (const [nth, kind] of methodKinds.entries()) {
    const { name, content: complete } = completeMethod(kind, 'en')
    const content = controls === undefined ? complete : withControls(complete, controls)
    const phases = content.phases.map(({ id }) => id)
    const standing = controls === undefined ? phases : phases.slice(-1)
    const methodId = uuidv7(Date.parse(now))
    await put(
      `insert into method (tenant_id, id, name, name_key, kind, owner_id, created_by, created_at)
       values ($1, $2, $3, lower($3), $4, $5, $5, $6)`,
      [methodId, name, kind, lead, now],
    )
    await put(
      `insert into method_version (tenant_id, method_id, number, state, content, authors, written_at, published_by, published_at)
       values ($1, $2, 1, 'published', $3, '{}', $4, $5, $4)`,
      [methodId, JSON.stringify(content), now, lead],
    )
    await put(
      `insert into project_method (tenant_id, investment_id, method_id, number, answers, points, class, phase_id, began_phase_id, given_by, given_at)
       select $1, id, $2, 1, $3, 20, 'large', ($4::text[])[1 + nth % $5], $6, $7, $8
       from (select id, (row_number() over (order by id))::int as nth from investment where tenant_id = $1) as all_of_them
       where nth % ${methodKinds.length} = ${nth}`,
      [methodId, JSON.stringify(answers), standing, standing.length, phases[0], lead, now],
    )
    const asked = content.phases.flatMap(({ gate }) => gate?.criteria ?? [])
    await put(
      `insert into method_mark (tenant_id, id, investment_id, kind, key, done, words, made_by, made_at)
       select $1, gen_random_uuid(), p.investment_id, 'criterion', key, true, 'Looked at', $3, $4
       from project_method p cross join unnest($5::text[]) as key where p.tenant_id = $1 and p.method_id = $2`,
      [methodId, lead, now, asked.slice(0, 6).map(({ id }) => id)],
    )
    criteria += asked.length * (projects / methodKinds.length)
  }
  return criteria
}

/** Filled up with words of the first role until so many different things are asked for. */
function withControls(content: MethodContent, controls: number): MethodContent {
  const asked = content.phases.flatMap(({ gate }) => gate?.criteria ?? [])
  const different = new Set(asked.map(({ id, check }) => (check.kind === 'fact' ? check.fact : id)))
  const roleId = content.roles[0]?.id ?? ''
  const more = Array.from({ length: Math.max(0, controls - different.size) }, (_, nth) => ({
    id: `more-${nth}`,
    words: `Somebody has looked at number ${nth}`,
    weight: 'should' as const,
    from: 'small' as const,
    check: { kind: 'confirmation' as const, roleId },
  }))
  return {
    ...content,
    phases: content.phases.map((phase, nth) =>
      nth === 0 && phase.gate
        ? { ...phase, gate: { ...phase.gate, criteria: [...phase.gate.criteria, ...more] } }
        : phase,
    ),
  }
}
