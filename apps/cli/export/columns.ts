import type { ImportRow, ProjectRow } from '@portolan/plan/contract'
import { toDecimal } from '@portolan/quantity'
import type { Cell, Table } from './table.ts'

type Column<T> = readonly [header: string, cell: (one: T) => Cell]

const ofProjects: readonly Column<ProjectRow>[] = [
  ['ID', ({ code }) => code],
  ['Name', ({ name }) => name],
  ['Portfolio', ({ portfolio }) => portfolio.name],
  ['Programme', ({ programme }) => programme?.name ?? null],
  ['Organisation', ({ organisation }) => organisation?.name ?? null],
  ['Category', ({ category }) => category],
  ['Phase', ({ phase }) => phase],
  ['State', ({ state }) => state],
  ['Start', ({ start }) => start],
  ['Finish', ({ finish }) => finish],
  ['Cost', ({ cost }) => (cost === null ? null : Number(toDecimal(cost)))],
  ['Currency', ({ cost }) => cost?.currency ?? null],
  ['Reported status', ({ reported }) => reported?.raw ?? null],
  ['Reported on', ({ reported }) => reported?.asOf ?? null],
  ['Last named in a register of', ({ latestAsOf }) => latestAsOf],
]

export function projectTable(projects: readonly ProjectRow[]): Table {
  return tableOf('Projects', ofProjects, projects)
}

type Found = { readonly row: ImportRow; readonly finding: ImportRow['findings'][number] }

const ofFindings: readonly Column<Found>[] = [
  ['Row', ({ row }) => row.label],
  ['ID', ({ row }) => row.code],
  ['Name', ({ row }) => row.name],
  ['Verdict', ({ row }) => row.verdict],
  ['Joined by', ({ row }) => row.joinedBy],
  ['Severity', ({ finding }) => finding.severity],
  ['Code', ({ finding }) => finding.code],
  ['Finding', ({ finding }) => finding.sentence],
]

export function findingTable(rows: readonly ImportRow[]): Table {
  return tableOf(
    'Findings',
    ofFindings,
    rows.flatMap((row) => row.findings.map((finding) => ({ row, finding }))),
  )
}

function tableOf<T>(name: string, columns: readonly Column<T>[], all: readonly T[]): Table {
  return {
    name,
    columns: columns.map(([header]) => header),
    rows: all.map((one) => columns.map(([, cell]) => cell(one))),
  }
}
