import { refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { reads, type UseCase } from '@portolan/platform/operations'
import { day } from '@portolan/quantity'
import { explainMeasure, refusals } from '../contract/index.ts'
import { explainStanding, type ImportDays, type StandingInput } from '../domain/index.ts'
import { readStandingOn } from './show-standing.ts'

/** Explains from what the run kept, so that it speaks of what was computed and not of what is known by now. */
export const explainUseCase: UseCase = reads(explainMeasure, async ({ tx, input }) => {
  const standing = await readStandingOn(tx, input.projectId, input.asOf)
  if (standing === undefined)
    throw input.asOf === undefined
      ? refuse(refusals.notComputedYet, {})
      : refuse(refusals.noStandingOn, { day: input.asOf })
  const run = await tx
    .selectFrom('run')
    .select('input')
    .where('id', '=', standing.run_id)
    .executeTakeFirstOrThrow()
  const computedFrom = run.input as StandingInput
  const imports = await readImportDays(tx, computedFrom)
  const explanation = explainStanding(computedFrom, day(standing.as_of), input.measure, imports)
  if (explanation === undefined) throw refuse(refusals.noSuchMeasure, { measure: input.measure })
  return explanation
})

async function readImportDays(tx: Tx, { editions }: StandingInput): Promise<ImportDays> {
  const ids = [...new Set(editions.map((edition) => edition.importId).filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('import').select(['id', 'committed_at']).where('id', 'in', ids).execute()
  return new Map(
    rows.flatMap((row) => (row.committed_at === null ? [] : [[row.id, row.committed_at.slice(0, 10)]])),
  )
}
