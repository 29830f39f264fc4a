import type { AnyOperation, FieldClass, Grant, Role } from '@portolan/contract'
import type pg from 'pg'
import type { Person } from './persons.ts'

/**
 * Who may what, written a second time: from the roles that an operation names, the grants that the test gave, and the
 * plain table of projects. Nothing here asks the code that it judges.
 */
export type Truth = {
  readonly projects: ReadonlyMap<string, { readonly tenantId: string; readonly portfolioId: string }>
  readonly ids: ReadonlyMap<string, Owned>
  readonly events: readonly LoggedTruth[]
}

/** Every id of the record: to whom it belongs, and to which project; what two projects promise each other is of both. */
export type Owned = {
  readonly tenantId: string
  readonly projectId: string | undefined
  readonly otherSide: string | undefined
  readonly table: string
}

export type LoggedTruth = {
  readonly tenantId: string
  readonly seq: number
  readonly restricted: boolean
  readonly projectId: string | null
  readonly actorId: string | null
}

export async function readTruth(owner: pg.Pool): Promise<Truth> {
  const { rows: projects } = await owner.query<{ id: string; tenantId: string; portfolioId: string }>(
    'select id, tenant_id as "tenantId", portfolio_id as "portfolioId" from investment',
  )
  const { rows: events } = await owner.query<LoggedTruth>(
    'select tenant_id as "tenantId", seq::int, restricted, project_id as "projectId", actor_id as "actorId" from event order by tenant_id, seq desc',
  )
  return { projects: new Map(projects.map((one) => [one.id, one])), events, ids: await readIds(owner) }
}

type Row = { id: string; tenant_id: string; project: string | null; other: string | null }

async function readIds(owner: pg.Pool): Promise<Truth['ids']> {
  const { rows: tables } = await owner.query<{ name: string; project: string; other: string }>(
    `select table_name as name, case
       when table_name = 'investment' then 'id'
       when bool_or(column_name = 'investment_id') then 'investment_id'
       when bool_or(column_name = 'project_id') then 'project_id' else 'null' end as project,
       case when table_name = 'dependency' then 'provider_id' else 'null' end as other
     from information_schema.columns where table_schema = 'public'
     group by table_name having bool_or(column_name = 'id' and data_type = 'uuid') and bool_or(column_name = 'tenant_id')`,
  )
  const ids = new Map<string, Owned>()
  for (const { name, project, other } of tables) {
    const { rows } = await owner.query<Row>(
      `select id::text, tenant_id::text, (${project})::text as project, (${other})::text as other from ${name}`,
    )
    for (const row of rows)
      ids.set(row.id, {
        tenantId: row.tenant_id,
        projectId: row.project ?? undefined,
        otherSide: row.other ?? undefined,
        table: name,
      })
  }
  const { rows } = await owner.query<{ id: string }>('select id::text from tenant')
  for (const { id } of rows)
    ids.set(id, { tenantId: id, projectId: undefined, otherSide: undefined, table: 'tenant' })
  return ids
}

const sighted = (grant: Grant): boolean => grant.role !== 'administrator'

export function seesAll({ grants }: Person): boolean {
  return grants.some((grant) => sighted(grant) && grant.scope === 'organisation')
}

export function sees(truth: Truth, person: Person, projectId: string): boolean {
  const project = truth.projects.get(projectId)
  if (project === undefined || project.tenantId !== person.tenantId) return false
  return person.grants.some((grant) => sighted(grant) && reaches(grant, projectId, project.portfolioId))
}

export function visibleProjects(truth: Truth, person: Person): string[] {
  return [...truth.projects.keys()].filter((id) => sees(truth, person, id)).toSorted()
}

function reaches(grant: Grant, projectId: string, portfolioId: string): boolean {
  if (grant.scope === 'organisation') return true
  return grant.scopeId === (grant.scope === 'project' ? projectId : portfolioId)
}

/** Which roles read which class, and whether a grant over a portfolio or a project is enough. */
const classTable: Readonly<
  Record<FieldClass, { readonly roles: readonly Role[]; readonly everywhere: boolean }>
> = {
  rate: { roles: ['pmo-lead', 'finance', 'resource-manager'], everywhere: false },
  salary: { roles: ['finance'], everywhere: true },
  personal: { roles: ['administrator'], everywhere: true },
  customer: {
    roles: ['pmo-lead', 'portfolio-manager', 'project-manager', 'sponsor', 'finance'],
    everywhere: false,
  },
  embargo: { roles: ['pmo-lead', 'portfolio-manager', 'sponsor'], everywhere: false },
}

export function reads(
  truth: Truth,
  person: Person,
  fieldClass: FieldClass,
  projectId: string | undefined,
): boolean {
  const { roles, everywhere } = classTable[fieldClass]
  const project = projectId === undefined ? undefined : truth.projects.get(projectId)
  return person.grants.some(
    (grant) =>
      roles.includes(grant.role) &&
      (grant.scope === 'organisation' ||
        (!everywhere &&
          projectId !== undefined &&
          project !== undefined &&
          reaches(grant, projectId, project.portfolioId))),
  )
}

export function seesEvent(truth: Truth, person: Person, event: LoggedTruth): boolean {
  if (event.tenantId !== person.tenantId) return false
  const overseer = person.grants.some(
    ({ role, scope }) => scope === 'organisation' && (role === 'administrator' || role === 'auditor'),
  )
  if (event.restricted) return overseer || event.actorId === person.personId
  if (event.projectId !== null) return seesAll(person) || sees(truth, person, event.projectId)
  return seesAll(person) || overseer || event.actorId === person.personId
}

export type Subject = {
  readonly label: string
  readonly input: Readonly<Record<string, unknown>>
  readonly tenantId?: string | undefined
  /** The project that decides whether the subject is seen. */
  readonly projectId?: string | undefined
  /** Seen by these only; absent: by whoever may call. */
  readonly seenBy?: ((person: Person) => boolean) | undefined
  /** The first call that is allowed may use it up. */
  readonly once?: boolean | undefined
  /** A list narrowed by one of its filters. */
  readonly filtered?: boolean | undefined
}

export type Verdict = 'done' | 401 | 403 | 404

/** What an operation must answer to a person about a subject. `done` is any answer of the operation itself. */
export function verdict(truth: Truth, operation: AnyOperation, person: Person, subject: Subject): Verdict {
  if (operation.may === 'anyone') return 'done'
  if (person.tenantId === undefined) return 401
  if (operation.method !== 'GET' && person.reach === 'read') return 403
  const ofProject = operation.project !== undefined && subject.projectId !== undefined
  if (ofProject && !sees(truth, person, subject.projectId ?? '')) return 404
  if (!holds(truth, operation, person, ofProject ? subject.projectId : undefined)) return 403
  return isThere(truth, person, subject) ? 'done' : 404
}

function holds(truth: Truth, { may }: AnyOperation, person: Person, projectId: string | undefined): boolean {
  if (may === 'anyone' || may === 'signed-in') return true
  const project = projectId === undefined ? undefined : truth.projects.get(projectId)
  return person.grants.some((grant) => {
    if (!may.roles.includes(grant.role)) return false
    if (grant.scope === 'organisation' || may.within === 'anywhere') return true
    return (
      may.within === 'project' &&
      projectId !== undefined &&
      project !== undefined &&
      reaches(grant, projectId, project.portfolioId)
    )
  })
}

function isThere(truth: Truth, person: Person, subject: Subject): boolean {
  if (subject.tenantId !== undefined && subject.tenantId !== person.tenantId) return false
  if (subject.projectId !== undefined && !sees(truth, person, subject.projectId)) return false
  return subject.seenBy === undefined || subject.seenBy(person)
}
