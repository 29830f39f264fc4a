import {
  type Cell,
  type ColumnUse,
  guessLayout,
  guessMapping,
  guessTable,
  isPresent,
  type Mapping,
  readRegister,
  readTable,
  type RegisterRecord,
  type Table,
  type TargetId,
} from '@portolan/exchange'
import type { ProjectFacts } from '@portolan/outlook'
import { type Day, type Finding, parseDay } from '@portolan/quantity'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { MapFile } from '../import/map-file.ts'
import { yearInName } from './year-in-name.ts'

/** A register as a file holds it, before its projects are joined to those of other files. */
export type ReadEdition = {
  readonly file: string
  readonly asOf: Day
  readonly rows: readonly EditionRow[]
}
export type EditionRow = Omit<ProjectFacts, 'project'> & {
  readonly key: string
  readonly id: string | undefined
  readonly name: string | undefined
}

export type ReadOutcome =
  | { readonly edition: ReadEdition; readonly findings: readonly Finding[] }
  | { readonly unread: readonly Finding[] }

/** Read as `import --as register` reads it: header, direction and meaning of the columns are guessed, the map wins. */
export async function readEdition(found: string, map: MapFile): Promise<ReadOutcome> {
  const file = path.basename(found)
  const read = await readTable(readFileSync(found), { fileName: file })
  if (read.result === undefined) return { unread: read.findings }
  const named = read.result.sheets.find(({ name }) => name === map.sheet)
  const laid = named === undefined ? guessTable(read.result.sheets) : guessLayout(named)
  if (laid.result === undefined) return { unread: laid.findings }
  const mapping = mappingOf(laid.result, file, map)
  const finish = finishTarget(mapping)
  const asOf = dayOf(file, mapping)
  if (finish === undefined) return { unread: [problem(file, 'no-finish', noFinish)] }
  if (asOf === undefined) return { unread: [problem(file, 'no-day', noDay)] }
  const { records } = readRegister(laid.result, mapping).result
  const rows = records.map((record) => rowOf(record, finish))
  const edition = { file, asOf, rows }
  const findings = asOf === mapping.settings.asOf ? [] : [problem(file, 'day-by-name', dayByName)]
  return { edition, findings }
}

function mappingOf(table: Table, fileName: string, map: MapFile): Mapping {
  const { dateOrder: order } = map
  return guessMapping(table, {
    fileName,
    settings: order === undefined ? {} : { order },
    told: (map.columns ?? []).flatMap(({ name, column, use }) => {
      const at = column ?? table.header.findIndex((one) => one.trim() === name?.trim())
      return at < 0 ? [] : [{ column: at, use: useOf(use) }]
    }),
  }).result
}

/** The map's schema lets no other word through. */
function useOf(use: string): ColumnUse {
  if (use === 'other' || use === 'ignored') return { kind: use }
  return { kind: 'target', target: use as TargetId }
}

const finishes = ['finish', 'closingDate', 'plannedFinish'] as const

/** What tells the finish as it is seen now; a plan of old only where there is nothing else. */
function finishTarget({ columns }: Mapping): (typeof finishes)[number] | undefined {
  const mapped = new Set(columns.flatMap(({ use }) => (use.kind === 'target' ? [use.target] : [])))
  return finishes.find((target) => mapped.has(target))
}

/** Headers are often copied from the year before: a year in the name of the file wins over theirs. */
function dayOf(file: string, { settings: { asOf, period } }: Mapping): Day | undefined {
  const year = yearInName(file)
  if (asOf === undefined || year === undefined || period === undefined) return asOf
  const off = year - Number(period.label.slice(0, 4))
  return parseDay(`${Number(asOf.slice(0, 4)) + off}${asOf.slice(4)}`) ?? asOf
}

function rowOf(record: RegisterRecord, finish: (typeof finishes)[number]): EditionRow {
  const { fields, reported, rowNumber } = record
  return {
    key: rowNumber,
    id: valueOf(fields.id) ?? undefined,
    name: valueOf(fields.name) ?? undefined,
    start: valueOf(fields.start),
    finish: valueOf(fields[finish]),
    rating: reported === undefined ? null : bandOf(reported.rating),
  }
}

function valueOf<Value>(cell: Cell<Value> | undefined): Value | null {
  return isPresent(cell) ? cell.value : null
}

type Rating = NonNullable<RegisterRecord['reported']>['rating']

/** Step 1 is the worst of every scale. */
function bandOf({ step, scale }: Rating): ProjectFacts['rating'] {
  if (step === 1) return 'worst'
  return step === scale.steps ? 'best' : 'middle'
}

const noFinish =
  'No column tells when a project ends. Name the column with --map: {"columns":[{"name":"Ends","use":"finish"}]}.'
const noDay =
  'The file does not say of which day it speaks. Put the day into its name, as register-2026-03-31.csv.'
const dayByName = 'The name of the file tells another year than its headers; the name is taken.'

function problem(file: string, code: string, sentence: string): Finding {
  const severity = code === 'day-by-name' ? 'info' : 'error'
  const wording = { key: `outlook/${code}`, values: {} }
  return { severity, code: `outlook/${code}`, subject: { kind: 'file', id: file }, sentence, wording }
}
