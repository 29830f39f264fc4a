import type { MatchBy } from '@portolan/exchange'
import type { Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import type { Wording } from '@portolan/quantity'
import { inPortions } from '../write-plan.ts'
import type { ImportCounts, NewEdition, Verdict } from '../../contract/index.ts'
import { type CustomColumns, readCustomColumns, withCustomChanges } from './custom-columns.ts'
import { readEditionsOf } from './standing-editions.ts'
import { type Answers, type Judgement, judgeRows, type JudgedRow } from './judge-rows.ts'
import { readDirectory, readKnownProjects } from './known-projects.ts'
import type { ParsedRegister } from './parse-register.ts'

export type Previewing = {
  readonly tx: Tx
  readonly tenantId: string
  readonly actor: Known
  /** Of amounts that do not say theirs. */
  readonly currency: string
  readonly importId: string
  readonly portfolioId: string
  readonly fileName: string
  readonly byWhom: string
  readonly asOf: string | null
  readonly answers: Answers
}

export type Preview = {
  readonly judgement: Judgement
  readonly counts: ImportCounts
  readonly joins: Joins
}

/** Judges every row against the record as it stands, and keeps the verdicts for the person who looks at them. */
export async function previewImport(previewing: Previewing, register: ParsedRegister): Promise<Preview> {
  const { tx, portfolioId, fileName, asOf } = previewing
  const known = await readKnownProjects(tx, portfolioId)
  const standing: ReadonlyMap<string, NewEdition> =
    asOf === null ? new Map() : await readEditionsOf(tx, portfolioId, { source: fileName, asOf })
  const custom = await readCustomColumns(tx, register, previewing)
  const judged = judgeRows(custom.rows, previewing.answers, {
    known,
    directory: await readDirectory(tx, portfolioId),
    standing,
    asOf,
    source: fileName,
    byWhom: previewing.byWhom,
  })
  const judgement = { ...judged, rows: await withCustomChanges(tx, judged.rows, custom) }
  await keepRows(previewing, judgement.rows, { known, cells: custom.cells })
  return { judgement, counts: countRows(judgement, known.size), joins: countJoins(judgement.rows) }
}

type Beside = {
  readonly known: Awaited<ReturnType<typeof readKnownProjects>>
  readonly cells: CustomColumns['cells']
}

async function keepRows(
  { tx, tenantId, importId }: Previewing,
  rows: readonly JudgedRow[],
  { known, cells }: Beside,
): Promise<void> {
  await tx.deleteFrom('import_row').where('import_id', '=', importId).execute()
  await inPortions(rows, async (portion) =>
    tx
      .insertInto('import_row')
      .values(
        portion.map((judged) => ({
          tenant_id: tenantId,
          import_id: importId,
          row_number: judged.row.rowNumber,
          label: judged.row.label,
          verdict: judged.verdict,
          investment_id: judged.projectId,
          joined_by: judged.joinedBy?.reason.sentence ?? null,
          record: JSON.stringify({
            entry: judged.row.entry,
            joinWording: judged.joinedBy?.reason.wording,
            custom: cells.get(judged.row.rowNumber),
            matchId: judged.row.matchId,
            version: judged.projectId === null ? null : (known.get(judged.projectId)?.version ?? null),
          }),
          findings: JSON.stringify(judged.findings),
          changes: JSON.stringify(judged.changes),
        })),
      )
      .execute(),
  )
}

function countRows({ rows, missing }: Judgement, before: number): ImportCounts {
  const of = (verdict: Verdict): number => rows.filter((row) => row.verdict === verdict).length
  const added = rows.filter(
    (row) => row.projectId === null && row.verdict !== 'skip' && row.verdict !== 'stop',
  ).length
  return {
    rows: rows.length,
    new: of('new'),
    update: of('update'),
    same: of('same'),
    check: of('check'),
    stop: of('stop'),
    skip: of('skip'),
    missing: missing.length,
    before,
    after: before + added,
  }
}

/** How many rows were joined for which reason, and what the reasons are made of. */
export type Joins = {
  readonly joinCounts: Readonly<Record<string, number>>
  readonly joinWordings: Readonly<Record<string, Wording>>
}

function countJoins(rows: readonly JudgedRow[]): Joins {
  const joinCounts: Record<string, number> = {}
  const joinWordings: Record<string, Wording> = {}
  for (const { joinedBy } of rows) {
    if (joinedBy === null) continue
    const { sentence, wording } = joinedBy.how
    joinCounts[sentence] = (joinCounts[sentence] ?? 0) + 1
    joinWordings[sentence] = wording
  }
  return { joinCounts, joinWordings }
}

export function answersOf(settings: {
  match: MatchBy
  leaveOut?: readonly number[] | undefined
  joins?: Answers['joins'] | undefined
}): Answers {
  return { match: settings.match, leaveOut: settings.leaveOut ?? [], joins: settings.joins ?? [] }
}
