import { common, happened, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { Queue } from '@portolan/platform/jobs'
import { reads, type UseCase, writes } from '@portolan/platform/operations'
import {
  exportLevelling,
  levellingEvents,
  listLevellings,
  showLevelling,
  showLevellingSearch,
  startLevelling,
} from '../../contract/index.ts'
import { exportMoves } from './export-moves.ts'
import { levellingJob } from './levelling-job.ts'
import { readSearch } from './search-so-far.ts'
import { readPreview, readPreviews } from './stored-previews.ts'

export function levellingUseCases({ enqueue }: { readonly enqueue: Queue['enqueue'] }): readonly UseCase[] {
  return [
    // The job is taken in before this transaction ends: should that fail, a preview too many harms nothing.
    writes(startLevelling, async ({ tx, actor, input, now }) => {
      await requirePortfolio(tx, input.portfolioId)
      const { tenantId, personId } = actor
      const key = uuidv7(Date.parse(now))
      const given = { personId, key, choices: input }
      const jobId = await enqueue({ tenantId, kind: levellingJob, input: given, requestedBy: personId })
      const about = { subject: { kind: 'job', id: jobId }, restricted: true }
      return {
        output: { jobId },
        happening: happened(levellingEvents.levellingAsked, about, { depth: input.depth }),
      }
    }),
    reads(listLevellings, async ({ tx }) => ({ items: await readPreviews(tx) })),
    reads(showLevellingSearch, async ({ tx, actor }) => ({
      search: await readSearch(tx, actor, levellingJob),
    })),
    reads(showLevelling, async ({ tx, input }) => await readPreview(tx, input.previewId)),
    reads(exportLevelling, async ({ tx, input }) =>
      exportMoves(await readPreview(tx, input.previewId), input.format),
    ),
  ]
}

async function requirePortfolio(tx: Tx, id: string | null): Promise<void> {
  if (id === null) return
  const found = await tx.selectFrom('portfolio').select('id').where('id', '=', id).executeTakeFirst()
  if (found === undefined) throw refuse(common.notFound, { kind: 'portfolio' })
}
