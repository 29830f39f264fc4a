import type { Line, NewRating } from '../../contract/index.ts'
import type { NewEdition } from '../../contract/index.ts'
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
  if (touched.length === 0) return kept
  for (const { projectId, edition } of await readEditions(tx, touched)) {
    const before = standing.get(projectId)
    if (before === undefined || edition.source !== fileName || edition.asOf !== asOf) continue
    kept.set(projectId, {
      edition: before,
      importId: edition.importId,
      rating: edition.reported,
      lines: await linesOf(writing, projectId, edition.id),
    })
    await tx.deleteFrom('edition').where('id', '=', edition.id).execute()
  }
  return kept
}

async function linesOf({ tx }: Writing, projectId: string, editionId: string): Promise<Omit<Line, 'id'>[]> {
  const ids = await tx.selectFrom('line').select('id').where('edition_id', '=', editionId).execute()
  const own = new Set(ids.map((row) => row.id))
  const lines = own.size === 0 ? [] : await readLines(tx, [projectId])
  return lines.filter(({ line }) => own.has(line.id)).map(({ line: { id: _, ...line } }) => line)
}
