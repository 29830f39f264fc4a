import { sha256 } from '@portolan/platform/events'
import type { Tx } from '@portolan/platform/database'
import {
  CloseDuty,
  CloseItem,
  CloseProgress,
  type CloseRecord,
  ReconciledCell,
} from '../../contract/index.ts'
import { z } from 'zod'

/** What is frozen when a period is locked. */
const Figures = z.object({
  period: z.string(),
  from: z.string(),
  to: z.string(),
  items: z.array(CloseItem),
  duties: z.array(CloseDuty),
  progress: CloseProgress,
  cells: z.array(ReconciledCell),
})
export type Figures = z.output<typeof Figures>

export type Frozen = {
  readonly figures: Figures
  readonly intact: boolean
  readonly line: RecordLine
}
type RecordLine = Pick<CloseRecord, 'number' | 'by' | 'at' | 'sha256'>

export async function writeRecord(
  tx: Tx,
  { tenantId, periodId, by, now }: { tenantId: string; periodId: string; by: string; now: string },
  figures: Figures,
): Promise<void> {
  const text = JSON.stringify(figures)
  const last = (await readRecordLines(tx, periodId))[0]
  await tx
    .insertInto('close_record')
    .values({
      tenant_id: tenantId,
      period_id: periodId,
      number: (last?.number ?? 0) + 1,
      figures: text,
      sha256: sha256(text),
      by_person: by,
      at: now,
    })
    .execute()
}

/** Newest first. */
export async function readRecordLines(tx: Tx, periodId: string): Promise<readonly RecordLine[]> {
  return await selectRecords(tx, periodId).execute()
}

/** Nothing where the kept text is not what was kept: a record that cannot be read proves nothing. */
export async function readFrozen(tx: Tx, periodId: string, number: number): Promise<Frozen | undefined> {
  const row = await selectRecords(tx, periodId)
    .select('r.figures')
    .where('r.number', '=', number)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { figures: text, ...line } = row
  const read = Figures.safeParse(JSON.parse(text))
  return read.success ? { figures: read.data, intact: sha256(text) === line.sha256, line } : undefined
}

// eslint-disable-next-line typescript/explicit-module-boundary-types
function selectRecords(tx: Tx, periodId: string) {
  return tx
    .selectFrom('close_record as r')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'r.tenant_id').onRef('p.id', '=', 'r.by_person'),
    )
    .select(['r.number', 'p.name as by', 'r.at', 'r.sha256'])
    .where('r.period_id', '=', periodId)
    .orderBy('r.number', 'desc')
}
