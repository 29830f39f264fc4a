import { type Grant, mayRead } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { type Day, daysBetween } from '@portolan/quantity'
import { sql } from 'kysely'
import { type EntryRow, ofRiskMoney, type PersonNamed } from '../../contract/index.ts'
import {
  conflictDays,
  type Effects,
  judgeEntry,
  type Judgement,
  offeredOn,
  type OpenEntry,
  placeInMatrix,
} from '../../domain/index.ts'
import { named, namesOf } from '../body/named.ts'
import type { ProjectKnown, StoredEntry } from './entries.ts'

/** An entry with what it asks for, and what is known of its project. */
export type JudgedEntry = {
  readonly stored: StoredEntry
  readonly project: ProjectKnown
  readonly inherent: EntryRow['inherent']
  readonly residual: EntryRow['residual']
  readonly conflictDays: number | null
  /** Null once it is over. */
  readonly judgement: Judgement | null
}

export type Around = {
  readonly grants: readonly Grant[]
  readonly today: Day
  readonly projects: ReadonlyMap<string, ProjectKnown>
}

/** The projects that the reader sees, of these entries: both sides of a dependency. */
export async function readProjectsOf(
  tx: Tx,
  entries: readonly StoredEntry[],
): Promise<ReadonlyMap<string, ProjectKnown>> {
  const ids = new Set(
    entries.flatMap(({ projectId, dependency }) => [projectId, dependency?.providerId ?? []].flat()),
  )
  if (ids.size === 0) return new Map()
  const rows = await tx
    .selectFrom('investment')
    .select(['id', 'code', 'name', 'portfolio_id', 'manager_id', 'cost_amount', 'cost_currency'])
    .select(['start_day', 'finish_day'])
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        code: row.code,
        name: row.name,
        portfolioId: row.portfolio_id,
        managerId: row.manager_id,
        cost: row.cost_amount,
        currency: row.cost_currency,
        start: row.start_day as Day | null,
        finish: row.finish_day as Day | null,
      },
    ]),
  )
}

/** Each with its place in the matrix, its sign and who is asked. A dependency stands with the side that the reader sees. */
export function judgeAll(entries: readonly StoredEntry[], around: Around): readonly JudgedEntry[] {
  return entries.flatMap((stored) => {
    const project =
      around.projects.get(stored.projectId) ?? around.projects.get(stored.dependency?.providerId ?? '')
    return project === undefined ? [] : [judged(stored, project, around)]
  })
}

function judged(stored: StoredEntry, project: ProjectKnown, { grants, today }: Around): JudgedEntry {
  const { risk, dependency } = stored
  const place = { projectId: project.id, portfolioId: project.portfolioId }
  const readsMoney = mayRead(ofRiskMoney, grants, place)
  const placed = (effects: Effects) =>
    placeInMatrix(readsMoney ? effects : { ...effects, cost: undefined }, project)
  const inherent = risk === undefined ? null : placed(risk.as)
  const residual = risk === undefined ? null : placed(risk.answered ?? risk.as)
  const conflict = dependency === undefined ? null : conflictDays(dependency.days)
  const shown = { stored, project, inherent, residual, conflictDays: conflict }
  if (stored.state !== 'open') return { ...shown, judgement: null }
  return { ...shown, judgement: judgeEntry(openEntryOf(shown), today) }
}

function openEntryOf({
  stored,
  inherent,
  residual,
  conflictDays,
}: Omit<JudgedEntry, 'judgement'>): OpenEntry {
  const { kind, due, written, looked, risk, dependency } = stored
  return {
    kind,
    owned: stored.ownerId !== null,
    due,
    written,
    looked,
    inherent,
    residual,
    answered: (risk?.answered ?? null) !== null,
    answerDue: risk?.answerDue ?? null,
    critical: stored.severity === 'critical',
    offered: dependency !== undefined && offeredOn(dependency.days) !== null,
    conflictDays,
    agreed: dependency?.agreed ?? { need: false, offer: false },
  }
}

/** As a list shows them. */
export async function showEntries(
  tx: Tx,
  entries: readonly JudgedEntry[],
  { projects, today }: Around,
): Promise<readonly EntryRow[]> {
  const names = await namesOf(
    tx,
    entries.map(({ stored }) => stored.ownerId),
  )
  return entries.map((entry) => rowOf(entry, { projects, names, today }))
}

type Named = Pick<Around, 'projects' | 'today'> & { readonly names: ReadonlyMap<string, PersonNamed> }

function rowOf(entry: JudgedEntry, { projects, names, today }: Named): EntryRow {
  const { stored, project, judgement } = entry
  const { dependency, ownerId } = stored
  const provider = dependency === undefined ? undefined : projects.get(dependency.providerId)
  return {
    kind: stored.kind,
    id: stored.id,
    number: stored.number,
    title: stored.title,
    project: namedProject(project),
    other: provider === undefined || provider.id === project.id ? null : namedProject(provider),
    owner: ownerId === null ? null : named(names, ownerId),
    due: stored.due,
    state: stored.state,
    sign: judgement?.sign ?? null,
    next: judgement?.next ?? null,
    asked: judgement?.asked ?? null,
    ageDays: Math.max(0, daysBetween(stored.written, today)),
    lookedDays: Math.max(0, daysBetween(stored.looked, today)),
    severity: stored.severity ?? null,
    inherent: entry.inherent,
    residual: entry.residual,
    offer: dependency === undefined ? null : offeredOn(dependency.days),
    conflictDays: entry.conflictDays,
    version: stored.version,
  }
}

function namedProject({ id, code, name }: ProjectKnown): EntryRow['project'] {
  return { id, code, name }
}
