import { readCursor, writeCursor } from '@portolan/contract'
import { writeCsv } from '@portolan/exchange'
import { reads, type UseCase } from '@portolan/platform/operations'
import type { Wording } from '@portolan/quantity'
import { sql } from 'kysely'
import {
  exportFindings,
  ImportFinding,
  type ImportRow,
  listImportRows,
  listImports,
  showImport,
  type Verdict,
  verdicts,
} from '../../contract/index.ts'
import type { RegisterEntry } from '../../domain/index.ts'
import { countsOf, lastCommitted, readImportRow, stateOf, toImport } from './stored-import.ts'

/** Worst first: what needs a person stands on top. */
const order: readonly Verdict[] = ['stop', 'check', 'update', 'new', 'same', 'skip']

export const readImportUseCases: readonly UseCase[] = [
  reads(showImport, async ({ tx, input }) => await toImport(tx, await readImportRow(tx, input.importId))),
  reads(listImports, async ({ tx, input }) => {
    let query = tx
      .selectFrom('import')
      .innerJoin('portfolio', (join) =>
        join
          .onRef('portfolio.tenant_id', '=', 'import.tenant_id')
          .onRef('portfolio.id', '=', 'import.portfolio_id'),
      )
      .innerJoin('person', (join) =>
        join.onRef('person.tenant_id', '=', 'import.tenant_id').onRef('person.id', '=', 'import.created_by'),
      )
      .selectAll('import')
      .select(['portfolio.name as portfolio_name', 'person.name as created_by_name'])
      .orderBy('import.id', 'desc')
      .limit(input.limit + 1)
    const after = input.cursor === undefined ? undefined : readCursor(input.cursor)?.[0]
    if (typeof after === 'string') query = query.where('import.id', '<', after)
    const rows = await query.execute()
    const last = rows.length > input.limit ? rows[input.limit - 1] : undefined
    const newest = await lastCommitted(tx)
    return {
      items: rows.slice(0, input.limit).map((row) => ({
        id: row.id,
        portfolio: { id: row.portfolio_id, name: row.portfolio_name },
        fileName: row.file_name,
        state: stateOf(row.state),
        asOf: row.as_of,
        counts: countsOf(row.counts),
        createdBy: row.created_by_name,
        createdAt: row.created_at,
        committedAt: row.committed_at,
        undoneAt: row.undone_at,
        isLast: newest?.id === row.id,
      })),
      next: last ? writeCursor([last.id]) : null,
    }
  }),
  reads(listImportRows, async ({ tx, input }) => {
    await readImportRow(tx, input.importId)
    const rank = sql<number>`array_position(${sql.val([...order])}::text[], verdict)`
    let query = tx
      .selectFrom('import_row')
      .selectAll()
      .select(rank.as('rank'))
      .where('import_id', '=', input.importId)
      .orderBy(rank)
      .orderBy('row_number')
      .limit(input.limit + 1)
    if (input.verdict) query = query.where('verdict', '=', input.verdict)
    if (input.withFindings) query = query.where(sql<boolean>`jsonb_array_length(findings) > 0`)
    if (input.search) {
      const pattern = `%${input.search.replace(/[\\%_]/g, '\\$&')}%`
      query = query.where(
        sql<boolean>`(record -> 'entry' ->> 'name' ilike ${pattern} or record -> 'entry' ->> 'code' ilike ${pattern})`,
      )
    }
    const [at, number] = input.cursor === undefined ? [] : (readCursor(input.cursor) ?? [])
    if (typeof at === 'number' && typeof number === 'number')
      query = query.where(sql<boolean>`(${rank}, row_number) > (${at}, ${number})`)
    const rows = await query.execute()
    const last = rows.length > input.limit ? rows[input.limit - 1] : undefined
    return {
      items: rows.slice(0, input.limit).map(toRow),
      next: last ? writeCursor([Number(last.rank), last.row_number]) : null,
    }
  }),
  reads(exportFindings, async ({ tx, input }) => {
    const row = await readImportRow(tx, input.importId)
    const rows = await tx
      .selectFrom('import_row')
      .select(['label', 'verdict', 'joined_by', 'record', 'findings'])
      .where('import_id', '=', input.importId)
      .orderBy('row_number')
      .execute()
    const lines = rows.flatMap((one) => {
      const { name, code } = (one.record as { entry: RegisterEntry }).entry
      const about = [one.label, code ?? '', name, one.verdict, one.joined_by ?? '']
      const findings = ImportFinding.array().parse(one.findings)
      if (findings.length === 0) return one.joined_by === null ? [] : [[...about, '', '', '']]
      return findings.map((finding) => [...about, finding.severity, finding.code, finding.sentence])
    })
    const header = ['Row', 'ID', 'Name', 'Verdict', 'Joined by', 'Severity', 'Code', 'Finding']
    const general = ImportFinding.array()
      .parse(row.findings)
      .map((finding) => ['', '', '', '', '', finding.severity, finding.code, finding.sentence])
    const text = writeCsv([header, ...general, ...lines], { bom: true })
    return { fileName: `findings-${row.file_name}.csv`, mediaType: 'text/csv', bytes: text }
  }),
]

type Row = {
  row_number: number
  label: string
  verdict: string
  investment_id: string | null
  joined_by: string | null
  record: unknown
  findings: unknown
  changes: unknown
}

function toRow(row: Row): ImportRow {
  const { entry, joinWording } = row.record as {
    readonly entry: RegisterEntry
    readonly joinWording?: Wording
  }
  const cost = entry.wholeLifeCost ?? entry.actualCost ?? entry.plannedCost
  return {
    rowNumber: row.row_number,
    label: row.label,
    verdict: verdicts.find((verdict) => verdict === row.verdict) ?? 'check',
    code: entry.code,
    name: entry.name,
    projectId: row.investment_id,
    joinedBy: row.joined_by,
    ...(joinWording === undefined ? {} : { joinWording }),
    rating: entry.rating?.raw ?? null,
    start: entry.start,
    finish: entry.actualFinish ?? entry.finish,
    cost: cost === null || entry.currency === null ? null : `${cost} ${entry.currency}`,
    changes: row.changes as ImportRow['changes'],
    findings: ImportFinding.array().parse(row.findings),
  }
}
