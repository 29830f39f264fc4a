import type { Tx } from '@portolan/platform/database'
import type { Line, NewEdition, NewRating } from '../../contract/index.ts'
import { readEditions, readLines } from '../read-history.ts'
import type { Writing } from '../write-plan.ts'
import { readEditionsOf } from './standing-editions.ts'

/** An edition that an import replaced, with all that belonged to it. */
export type Replaced = {
  readonly edition: NewEdition
  readonly importId: string | null
  readonly rating: NewRating | null
  readonly lines: readonly Omit<Line, 'id'>[]
}

/** Takes out the editions that the same file brought before for the same day, and remembers them for undo. */
export async function keepReplaced(
  writing: Writing,
  { portfolioId, fileName, asOf }: { portfolioId: string; fileName: string; asOf: string },
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, Replaced>> {
  const { tx } = writing
  const standing = await readEditionsOf(tx, portfolioId, { source: fileName, asOf })
  const touched = projectIds.filter((id) => standing.has(id))
  const kept = new Map<string, Replaced>()
  for (let at = 0; at < touched.length; at += projectsAtOnce)
    await keepBatch(tx, touched.slice(at, at + projectsAtOnce), { standing, fileName, asOf, kept })
  return kept
}

const projectsAtOnce = 1_000

type Keeping = {
  readonly standing: ReadonlyMap<string, NewEdition>
  readonly fileName: string
  readonly asOf: string
  readonly kept: Map<string, Replaced>
}

async function keepBatch(
  tx: Tx,
  projectIds: readonly string[],
  { standing, fileName, asOf, kept }: Keeping,
): Promise<void> {
  const replaced = (await readEditions(tx, projectIds)).filter(
    ({ edition }) => edition.source === fileName && edition.asOf === asOf,
  )
  if (replaced.length === 0) return
  const editionIds = replaced.map(({ edition }) => edition.id)
  const lines = await linesByEdition(tx, projectIds, editionIds)
  for (const { projectId, edition } of replaced) {
    const before = standing.get(projectId)
    if (before === undefined) continue
    kept.set(projectId, {
      edition: before,
      importId: edition.importId,
      rating: edition.reported,
      lines: lines.get(edition.id) ?? [],
    })
  }
  await tx.deleteFrom('edition').where('id', 'in', editionIds).execute()
}

async function linesByEdition(
  tx: Tx,
  projectIds: readonly string[],
  editionIds: readonly string[],
): Promise<ReadonlyMap<string, Omit<Line, 'id'>[]>> {
  const owners = await tx
    .selectFrom('line')
    .select(['id', 'edition_id'])
    .where('edition_id', 'in', [...editionIds])
    .execute()
  const editionOf = new Map(owners.map(({ id, edition_id: edition }) => [id, edition ?? '']))
  const found = new Map<string, Omit<Line, 'id'>[]>()
  if (editionOf.size === 0) return found
  for (const { line } of await readLines(tx, projectIds)) {
    const { id, ...rest } = line
    const edition = editionOf.get(id)
    if (edition !== undefined) found.set(edition, [...(found.get(edition) ?? []), rest])
  }
  return found
}
