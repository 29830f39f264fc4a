import { type AnyOperation, isWrite } from '@portolan/contract'
import type pg from 'pg'
import { type Json, leastInput, nobodysId, optionalOnes } from './inputs.ts'
import { seesAll, type Subject } from './oracle.ts'
import type { Person } from './persons.ts'
import { registerOf, type World } from './world.ts'
import { overseesAccess } from './access.ts'
import { type PlannedKind, plannedKindOf, plannedWithin, readPlannedThings } from './risks.ts'
import { type HomeKind, readHomeThings } from './home.ts'
import { readSpendingThings, type SpendingKind, spendingKindOf } from './spending.ts'
import { type PeopleKind, peopleKindOf, readPeopleThings } from './people.ts'

/** Things of both organisations that operations name by an id. */
export type Things = Readonly<Record<Kind, readonly Thing[]>>
type Kind =
  | 'import'
  | 'schedule_import'
  | 'scope_import'
  | 'job'
  | 'run'
  | 'role_grant'
  | 'api_token'
  | 'saved_view'
  | 'decision'
  | 'action'
  | 'meeting'
  | 'body'
  | 'stand_in'
  | 'comment'
  | 'attachment'
  | 'notice'
  | 'custom_field'
  | 'announcement'
  | 'webhook'
  | 'webhook_delivery'
  | 'programme'
  | 'party'
  | 'person'
  | 'period'
  | 'ledger_import'
  | 'close_waiver'
  | 'access_review'
  | PlannedKind
  | HomeKind
  | PeopleKind
  | SpendingKind
export type Thing = {
  readonly id: string
  readonly tenantId: string
  readonly projectId?: string | undefined
  readonly by?: string | undefined
}

export async function readThings(owner: pg.Pool, worlds: readonly World[]): Promise<Things> {
  const bystanders = worlds.map(({ bystander }) => bystander)
  const founders = worlds.map(({ founder }) => founder.personId)
  const projects = worlds.flatMap((world) => world.projects)
  const few = async (
    columns: string,
    from: string,
    where: string,
    values: readonly unknown[],
  ): Promise<Thing[]> =>
    (
      await owner.query<Thing>(
        `select id, tenant_id as "tenantId", ${columns} from (
           select *, row_number() over (partition by tenant_id order by id) as nth from ${from} where ${where}) as few where nth <= 2`,
        [...values],
      )
    ).rows
  return {
    import: await few('null as by', 'import', 'true', []),
    schedule_import: (
      await owner.query<Thing>(
        `select id, tenant_id as "tenantId", investment_id as "projectId" from schedule_import where state = 'previewed'`,
      )
    ).rows,
    scope_import: (
      await owner.query<Thing>(
        `select id, tenant_id as "tenantId", investment_id as "projectId" from scope_import where state = 'previewed'`,
      )
    ).rows,
    job: await few('requested_by as by', 'job', 'true', []),
    run: await few('project_id as "projectId"', 'run', 'project_id is null or project_id = any($1)', [
      projects,
    ]),
    role_grant: await few('null as by', 'role_grant', 'person_id = any($1)', [bystanders]),
    api_token: await few('person_id as by', 'api_token', 'person_id = any($1)', [founders]),
    comment: await few('project_id as "projectId"', 'comment', 'project_id = any($1) and parent_id is null', [
      projects,
    ]),
    attachment: await few('project_id as "projectId"', 'attachment', 'project_id = any($1)', [projects]),
    notice: await few('person_id as by', 'notice', 'true', []),
    custom_field: await few('null as by', 'custom_field', 'true', []),
    webhook: await few('null as by', 'webhook', `state <> 'removed'`, []),
    webhook_delivery: await few('null as by', 'webhook_delivery', 'true', []),
    announcement: await few('null as by', 'announcement', 'roles is null', []),
    saved_view: await few('person_id as by', 'saved_view', 'true', []),
    decision: await few(
      'project_id as "projectId"',
      'decision',
      `state = 'asked' and project_id is not null`,
      [],
    ),
    action: await few('project_id as "projectId"', 'action', `state = 'open' and project_id is not null`, []),
    meeting: await few('null as by', 'meeting', 'true', []),
    body: await few('null as by', 'body', 'true', []),
    stand_in: await few('person_id as by', 'stand_in', 'true', []),
    programme: await few('null as by', 'programme', 'true', []),
    party: await few('null as by', 'party', `kind = 'organisation-unit'`, []),
    ledger_import: await few('null as by', 'ledger_import', 'true', []),
    period: await few('null as by', 'period', 'true', []),
    close_waiver: await few('null as by', 'close_waiver', 'true', []),
    access_review: await few('null as by', 'access_review', 'true', []),
    person: await few('null as by', 'person', 'id = any($1)', [bystanders]),
    ...(await readPeopleThings(few)),
    ...(await readSpendingThings(few)),
    ...(await readHomeThings(owner)),
    ...(await readPlannedThings(owner)),
  }
}

/** What an operation is tried on: own, near, other and foreign projects; things of both organisations. */
export function subjectsOf(
  operation: AnyOperation,
  worlds: readonly [World, World],
  things: Things,
): Subject[] {
  const base = leastInput(operation)
  if (operation.project !== undefined) {
    const { project } = operation
    return projectsOf(worlds).map(({ label, ...of }) => {
      const named = namedWithin(operation, of.projectId, things)
      const input = { ...base, [project]: of.projectId, ...named }
      return { label, ...of, input, once: isWrite(operation) && Object.keys(named).length > 0 }
    })
  }
  if (isAboutSubject(operation))
    return projectsOf(worlds).map(({ label, ...of }) => ({
      label: `words on ${label}`,
      ...of,
      input: { ...base, subjectKind: 'investment', subjectId: of.projectId },
    }))
  const named = thingNamed(operation)
  if (named !== undefined)
    return things[named.kind].map((thing) => ({
      label: `${named.kind} of ${thing.tenantId === worlds[0].tenantId ? 'here' : 'elsewhere'}`,
      input: { ...base, [named.property]: thing.id },
      tenantId: thing.tenantId,
      projectId: thing.projectId ?? undefined,
      once: isWrite(operation),
      ...(['saved_view', 'stand_in', 'notice', 'own_absence', 'levelling_preview'].includes(named.kind)
        ? { seenBy: (person: Person) => person.personId === thing.by }
        : {}),
      // In these meetings nobody takes part who does not see everything.
      ...(named.kind === 'meeting' ? { seenBy: seesAll } : {}),
      ...(named.kind === 'access_review' ? { seenBy: overseesAccess } : {}),
      ...(named.kind === 'job' ? { seenBy: (person: Person) => followsJobs(person, thing.by) } : {}),
    }))
  if (isWrite(operation) && 'portfolioId' in operation.input.shape)
    return worlds.map((world, at) => ({
      label: at === 0 ? 'portfolio of here' : 'portfolio of elsewhere',
      input: { ...base, portfolioId: world.portfolios[0] },
      tenantId: world.tenantId,
    }))
  return [
    { label: '', input: base },
    ...(isWrite(operation) ? [] : filtersOf(operation, base, worlds, things)),
  ]
}

/** On whatever has been registered: a project stands for all of it, because both walls stand round that. */
function isAboutSubject({ id, input }: AnyOperation): boolean {
  // A mute tells nothing of what it is about.
  if (id === 'notices.mute') return false
  const { subjectKind, subjectId } = input.shape
  return [subjectKind, subjectId].every((one) => one !== undefined && !one.safeParse(undefined).success)
}

const within = {
  reportId: 'progress_report',
  dismissalId: 'data_fault_dismissal',
  ...plannedWithin,
  milestoneId: 'agreement_milestone',
  orderId: 'purchase_order',
} as const

/** What belongs to the project itself, where an operation names it beside the project. */
function namedWithin(
  { input, path }: AnyOperation,
  projectId: string,
  things: Things,
): Record<string, unknown> {
  const ofProject = (kind: Kind): string =>
    things[kind].find((one) => one.projectId === projectId)?.id ?? nobodysId
  for (const [property, kind] of Object.entries(within))
    if (property in input.shape) return { [property]: ofProject(kind) }
  if (!('importId' in input.shape)) return {}
  return { importId: ofProject(path.includes('/scope-imports/') ? 'scope_import' : 'schedule_import') }
}

export function uploadOf(operation: AnyOperation): string | undefined {
  return operation.upload === undefined ? undefined : registerOf('Uploaded', '2026-03-31', 2)
}

function projectsOf([here, elsewhere]: readonly [World, World]): {
  label: string
  projectId: string
  tenantId: string
}[] {
  const labels = ['own project', 'project beside', 'other project']
  return [
    ...here.projects.map((projectId, at) => ({
      label: labels[at] ?? '',
      projectId,
      tenantId: here.tenantId,
    })),
    { label: 'project elsewhere', projectId: elsewhere.projects[0], tenantId: elsewhere.tenantId },
  ]
}

function thingNamed({ path, input }: AnyOperation): { kind: Kind; property: string } | undefined {
  const property = /\{(\w+)\}/.exec(path)?.[1]
  if (property === undefined || !(property in input.shape)) return undefined
  if (path.startsWith('/people/')) return { kind: 'person', property }
  if (path.startsWith('/grants/')) return { kind: 'role_grant', property }
  if (path.includes('/tokens/')) return { kind: 'api_token', property }
  if (property === 'commentId') return { kind: 'comment', property }
  if (property === 'fileId') return { kind: 'attachment', property }
  if (property === 'noticeId') return { kind: 'notice', property }
  if (property === 'fieldId') return { kind: 'custom_field', property }
  if (property === 'partyId') return { kind: 'party', property }
  if (property === 'ledgerImportId') return { kind: 'ledger_import', property }
  if (property === 'waiverId') return { kind: 'close_waiver', property }
  if (property === 'webhookId') return { kind: 'webhook', property }
  if (property === 'deliveryId') return { kind: 'webhook_delivery', property }
  if (property === 'reviewId') return { kind: 'access_review', property }
  if (property === 'announcementId') return { kind: 'announcement', property }
  const ofRoom = peopleKindOf(property, path) ?? spendingKindOf(property) ?? plannedKindOf(property)
  if (ofRoom !== undefined) return { kind: ofRoom, property }
  if (property === 'viewId') return { kind: 'saved_view', property }
  if (property === 'standInId') return { kind: 'stand_in', property }
  const kind = (['import', 'job', 'run', 'decision', 'action', 'meeting', 'body', 'period'] as const).find(
    (one) => property === `${one}Id`,
  )
  return kind && { kind, property }
}

function followsJobs(person: Person, by: string | undefined): boolean {
  const leads = person.grants.some(
    ({ role, scope }) => scope === 'organisation' && (role === 'administrator' || role === 'pmo-lead'),
  )
  return leads || by === person.personId
}

/** Every optional property of a list, one at a time, also with what belongs to others. */
function filtersOf(
  operation: AnyOperation,
  base: Record<string, unknown>,
  worlds: readonly [World, World],
  things: Things,
): Subject[] {
  return optionalOnes(operation).flatMap(([name, schema]) =>
    valuesFor(name, schema, worlds, things).map((value) => ({
      label: `${name}=${String(value)}`,
      input: { ...base, [name]: value },
      filtered: true,
    })),
  )
}

function valuesFor(
  name: string,
  schema: Json,
  worlds: readonly [World, World],
  things: Things,
): readonly unknown[] {
  if (name === 'cursor') return []
  if (name === 'limit') return [1]
  if (schema.type === 'integer') return [2]
  if (name === 'search')
    return [...worlds[0].names.slice(1, 3), ...worlds[1].names.slice(0, 1)].map(({ word }) => word)
  // A field that all read, and one of few: who may not read that is refused, and told nothing by it.
  if (name === 'custom') return [['data-centre-hier:any'], ['margin-note-hier:has:Kept']]
  if (name === 'sort' && schema.anyOf) return ['custom.data-centre-hier', 'custom.margin-note-hier']
  if (name === 'portfolioId') return [worlds[0].portfolios[1], worlds[1].portfolios[0]]
  if (name === 'projectId' || name === 'subjectId')
    return projectsOf(worlds).map(({ projectId }) => projectId)
  if (name === 'organisationId') return things.party.map(({ id }) => id)
  if (name === 'programmeId') return things.programme.map(({ id }) => id)
  if (name === 'actorId') return worlds.map(({ founder }) => founder.personId)
  if (schema.enum) return name === 'format' ? schema.enum : schema.enum.slice(-1)
  if (schema.type === 'array') return [[schema.items?.enum?.[0] ?? 'Amber']]
  if (schema.type === 'boolean') return [true]
  if (schema.format === 'uuid') return [nobodysId]
  if (schema.format === 'date') return ['2026-03-31']
  return ['nothing of that kind']
}
