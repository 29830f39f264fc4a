import type { InputOf } from '@portolan/contract'
import { type WorkbookCell, type WorkbookColumn, writeCsv, writeWorkbook } from '@portolan/exchange'
import type { Tx } from '@portolan/platform/database'
import type { Call, Download } from '@portolan/platform/operations'
import { sql } from 'kysely'
import { type ComplianceLine, ControlOfProject, type exportCompliance } from '../../contract/index.ts'
import { filterCompliance } from './filter-compliance.ts'
import { readCompliance } from './read-compliance.ts'

type Op = typeof exportCompliance
type Line = { readonly of: ComplianceLine; readonly control: ControlOfProject }

/** A row for each control of each project: what was asked, what was read, and who can mend it. */
export async function exportList({ tx, input, now }: Call<InputOf<Op>>): Promise<Download> {
  const { format, ...filters } = input
  const lines = filterCompliance(await readCompliance(tx), filters)
  const controls = await readControls(tx, lines)
  const rows = lines.flatMap((of) =>
    (controls.get(of.project.id) ?? [])
      .filter(({ id, state }) => (input.control ?? id) === id && (input.state ?? state) === state)
      .map((control) => columns.map(({ cell }) => cell({ of, control }))),
  )
  const fileName = `compliance-${now.slice(0, 10)}`
  if (format === 'csv') {
    const bytes = writeCsv([columns.map(({ header }) => header), ...rows], { bom: true })
    return { fileName: `${fileName}.csv`, mediaType: 'text/csv', bytes }
  }
  const bytes = await writeWorkbook({ sheets: [{ name: 'Compliance', columns, rows }] })
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { fileName: `${fileName}.xlsx`, mediaType, bytes }
}

async function readControls(
  tx: Tx,
  lines: readonly ComplianceLine[],
): Promise<ReadonlyMap<string, readonly ControlOfProject[]>> {
  const rows = await tx
    .selectFrom('control_standing')
    .select(['investment_id', 'controls'])
    .where(sql<boolean>`investment_id = any(${lines.map(({ project }) => project.id)}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.investment_id, ControlOfProject.array().parse(row.controls)]))
}

type Column = WorkbookColumn & { readonly cell: (line: Line) => WorkbookCell }

const columnOf =
  <V extends WorkbookCell>(format: WorkbookColumn['format']) =>
  (header: string, cell: (line: Line) => V | null): Column => ({ header, format, cell })
const text = columnOf<string>('text')
const dated = columnOf<string>('day')
const count = columnOf<number>('integer')

const columns: readonly Column[] = [
  text('Project ID', ({ of }) => of.project.code),
  text('Project', ({ of }) => of.project.name),
  text('Unit', ({ of }) => of.unit?.name ?? null),
  text('Manager', ({ of }) => of.manager?.name ?? null),
  text('Method', ({ of }) => of.method.name),
  count('Version', ({ of }) => of.method.number),
  text('Class', ({ of }) => of.class),
  text('Gate', ({ control }) => control.asked.map(({ gate }) => gate).join(', ')),
  text('Control', ({ control }) => control.asked.at(-1)?.words ?? null),
  text('Weight', ({ control }) => control.weight),
  text('State', ({ control }) => control.state),
  dated('So since', ({ control }) => control.since),
  text('Read from', ({ control: { check } }) => (check.kind === 'fact' ? check.fact : 'a confirmation')),
  dated('Evidence of', ({ control }) => control.asOf?.slice(0, 10) ?? null),
  text('Confirmed by', ({ control }) => control.confirmed?.by.name ?? null),
  text('Waiver', ({ control: { waived } }) => (waived === null ? null : `W-${waived.number}`)),
  dated('Waived until', ({ control }) => control.waived?.until ?? null),
  text('Can mend it', ({ control: { fixedBy } }) =>
    [fixedBy.role, ...fixedBy.people.map(({ name }) => name)].filter((one) => one !== null).join(', '),
  ),
]
