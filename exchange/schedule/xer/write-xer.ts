import { told } from '@portolan/quantity'
import { fileFinding, type Outcome } from '../../outcome.ts'
import { encodeAs } from '../encoding.ts'
import type { ScheduleFile, ScheduleProject } from '../model.ts'
import { openReading } from '../reading.ts'
import { asPrimavera } from './as-primavera.ts'
import { patchTable } from './patch-table.ts'
import { modelTables } from './project-rows.ts'
import { fileOf } from './read-xer.ts'
import { type XerTable, type XerTables, writeTables } from './tables.ts'

/**
 * A file that was an XER comes back to the byte but for what was changed in the model. Of another format the
 * tables are made anew, and what Primavera has no place for is a finding.
 */
export function writeXer(file: ScheduleFile): Outcome<Uint8Array> {
  const { envelope } = file
  const primavera = envelope.kind === 'xer' ? { result: file, findings: [] } : asPrimavera(file)
  const tables = envelope.kind === 'xer' ? envelope.tables : newTables(primavera.result)
  const text = writeTables(patched(tables, primavera.result))
  const encoding = envelope.kind === 'xer' ? file.encoding : 'utf-8'
  const bytes = encodeAs(text, encoding)
  if (bytes !== undefined) {
    return {
      result: tables.marked || envelope.kind !== 'xer' ? withMark(bytes) : bytes,
      findings: primavera.findings,
    }
  }
  const changed = fileFinding(
    'warning',
    'encoding-changed',
    'XER',
    told(
      'exchange:encoding-changed',
    )`Some letters have no place in ${{ encoding }}, so the file is written as UTF-8 with a mark.`,
  )
  const marked = withMark(new TextEncoder().encode(text))
  return { result: marked, findings: [...primavera.findings, changed] }
}

function patched(tables: XerTables, file: ScheduleFile): XerTables {
  const reading = openReading()
  const before: ScheduleFile = { ...fileOf(tables, reading), encoding: file.encoding }
  return {
    ...tables,
    tables: tables.tables.map((table) => {
      const known = modelTables.find(({ name }) => name === table.name)
      if (known === undefined) return table
      return patchTable(table, { key: known.key, now: known.rows(file), before: known.rows(before) })
    }),
  }
}

function withMark(bytes: Uint8Array): Uint8Array {
  const marked = new Uint8Array(bytes.length + 3)
  marked.set([0xef, 0xbb, 0xbf])
  marked.set(bytes, 3)
  return marked
}

/** The columns that the model fills. */
function newTables(file: ScheduleFile): XerTables {
  const one = { ...file, projects: file.projects.map(firstOfEach) }
  const tables = modelTables
    .map(({ name, rows }): XerTable => {
      const fields = new Set(rows(one).flatMap((row) => [...row.keys()]))
      return { name, fields: [...fields], rows: [] }
    })
    .filter(({ fields }) => fields.length > 0)
  const header = ['8.4', '', 'Project', '', '', '', 'Project Management', file.currency ?? 'USD']
  return { header, tables, lineEnd: '\r\n', marked: true, ending: '%E\r\n' }
}

/** Rows of one kind have the same columns, so one of each will do. */
function firstOfEach(project: ScheduleProject): ScheduleProject {
  const { activities, links, assignments } = project
  const summary = activities.filter(({ kind }) => kind === 'summary').slice(0, 1)
  const task = activities.filter(({ kind }) => kind !== 'summary').slice(0, 1)
  return {
    ...project,
    activities: [...summary, ...task],
    links: links.slice(0, 1),
    assignments: assignments.slice(0, 1),
  }
}
