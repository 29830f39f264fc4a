import { common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import {
  type LevellingBrief,
  LevellingChoices,
  LevellingCoverage,
  type LevellingPreview,
} from '../../contract/index.ts'
import type { ShownLevelling } from '../../domain/index.ts'

const mostPreviews = 20

/** One's own, newest first: the database shows nobody those of others. */
export async function readPreviews(tx: Tx): Promise<LevellingBrief[]> {
  const rows = await selectPreviews(tx)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostPreviews)
    .execute()
  return rows.map(toBrief)
}

/** As it was made, with the names of today, and without what one sees no longer. */
export async function readPreview(tx: Tx, id: string): Promise<LevellingPreview> {
  const row = await selectPreviews(tx).where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'levelling preview' })
  const shown = row.outcome as ShownLevelling
  const seen = await readSeen(
    tx,
    shown.projects.map((project) => project.id),
  )
  const projects = shown.projects.flatMap((project) => {
    const now = seen.get(project.id)
    if (now === undefined) return []
    return [{ ...project, name: now.name, code: now.code, stale: now.version !== project.version }]
  })
  const names = new Map(projects.map((project) => [project.id, project.name]))
  const moves = shown.moves
    .filter(({ projectId }) => names.has(projectId))
    .map((move) => ({
      ...move,
      people: [...move.people],
      project: names.get(move.projectId) ?? '',
      reason: shownReason(move.reason, names),
    }))
  return {
    ...toBrief(row),
    runId: row.run_id,
    hidden: shown.projects.length - projects.length,
    weeks: [...shown.weeks],
    people: [...shown.people],
    projects,
    moves,
  }
}

type Reason = LevellingPreview['moves'][number]['reason']

/** What holds it by a name that one may not know any more is somewhere else. */
function shownReason(reason: Reason, names: ReadonlyMap<string, string>): Reason {
  if (reason.other === null) return reason
  const project = names.get(reason.other.projectId)
  if (project !== undefined) return { ...reason, other: { ...reason.other, project } }
  return { ...reason, kind: 'elsewhere', other: null }
}

function selectPreviews(tx: Tx) {
  return tx
    .selectFrom('levelling_preview')
    .select(['id', 'created_at', 'as_of', 'choices', 'coverage', 'outcome', 'run_id'])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPreviews>['executeTakeFirstOrThrow']>>

function toBrief(row: Row): LevellingBrief {
  return {
    id: row.id,
    at: row.created_at,
    asOf: row.as_of,
    choices: LevellingChoices.parse(row.choices),
    coverage: LevellingCoverage.parse(row.coverage),
    figures: (row.outcome as ShownLevelling).figures,
  }
}

type Seen = { readonly name: string; readonly code: string | null; readonly version: number }

async function readSeen(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Seen>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('investment as i')
    .select(['i.id', 'i.name', 'i.code'])
    .select((select) =>
      select
        .selectFrom('schedule_version as v')
        .select((max) => max.fn.max('v.number').as('number'))
        .whereRef('v.tenant_id', '=', 'i.tenant_id')
        .whereRef('v.investment_id', '=', 'i.id')
        .as('version'),
    )
    .where('i.id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, name, code, version }) => [id, { name, code, version: version ?? 0 }]))
}
