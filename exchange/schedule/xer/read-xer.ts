import { told } from '@portolan/quantity'
import type { Read } from '../../reading/failure.ts'
import { grouped, inOutline } from '../breakdown.ts'
import type { ScheduleCalendar } from '../calendar.ts'
import { inheritedWeek } from '../calendar.ts'
import type { ScheduleCaps } from '../caps.ts'
import { nothingKept } from '../kept.ts'
import { plainOptions, type ScheduleFile, type ScheduleOptions, type ScheduleProject } from '../model.ts'
import { type Reading, subjectFinding } from '../reading.ts'
import { type Draft, made } from '../xml/fields.ts'
import { readCalendarText } from './calendar-text.ts'
import { calendarColumns, optionColumns, projectColumns } from './columns.ts'
import { decodeXer } from './encoding.ts'
import { type Extras, readExtras } from './extras.ts'
import { type CriticalRule, lost, readLinks, readTasks } from './read-activities.ts'
import { readBranches } from './read-breakdown.ts'
import { readAssignments, readResources } from './read-resources.ts'
import { type Cells, readRows } from './rows.ts'
import { readTables, type XerTables } from './tables.ts'

export type XerOptions = { readonly caps: ScheduleCaps; readonly encoding?: string }

/** Primavera's exchange text. All of its tables stay beside the model. */
export function readXer(bytes: Uint8Array, options: XerOptions, reading: Reading): Read<ScheduleFile> {
  const decoded = decodeXer(bytes, options.encoding)
  if ('failure' in decoded) return decoded
  const { text, encoding, marked, guessed } = decoded.value
  if (guessed && encoding !== 'windows-1252') reading.findings.add(encodingDoubt(encoding))
  const read = readTables(text, options.caps, reading)
  if ('failure' in read) return read
  const tables = { ...read.value, marked }
  noteUnread(tables, reading)
  return { value: { ...fileOf(tables, reading), encoding } }
}

function encodingDoubt(encoding: string): ReturnType<typeof subjectFinding> {
  return subjectFinding(
    'info',
    'encoding-guessed',
    { kind: 'file', id: encoding },
    told(
      'exchange:encoding-guessed',
    )`The file does not say how its letters are written; they look like ${{ encoding }}. If names look wrong, choose another encoding.`,
  )
}

/** The model of tables that were read before: what the writer compares with. */
export function fileOf(tables: XerTables, reading: Reading): Omit<ScheduleFile, 'encoding'> {
  const extras = readExtras(tables, reading)
  const calendars = readCalendars(tables, reading)
  const currency = /^[A-Z]{3}$/.exec(tables.header.at(-1)?.trim() ?? '')?.[0]
  const version = tables.header[0]
  return {
    format: 'xer',
    ...(version !== undefined && version !== '' && { version }),
    ...(currency !== undefined && { currency }),
    calendars,
    resources: readResources(tables, extras, reading),
    projects: readProjects(tables, { extras, calendars }, reading),
    customFields: extras.customFields,
    codeTypes: extras.codeTypes,
    envelope: { kind: 'xer', tables },
  }
}

function readCalendars(tables: XerTables, reading: Reading): readonly ScheduleCalendar[] {
  return readRows(tables, 'CALENDAR', calendarColumns, reading).flatMap(({ draft, cells }) => {
    if (typeof draft['id'] !== 'string') return lost('CALENDAR', 'clndr_id', reading)
    reading.ledger.made('CALENDAR')
    const written = cells('clndr_data')
    const days = written === undefined ? undefined : readCalendarText(written)
    if (written !== undefined && days === undefined) reading.findings.add(calendarDoubt(draft))
    const empty = { week: inheritedWeek, exceptions: [] }
    return made<ScheduleCalendar>({
      name: '',
      kind: 'base',
      ...draft,
      ...(days ?? empty),
      workWeeks: [],
      kept: nothingKept,
    })
  })
}

function calendarDoubt(draft: Draft): ReturnType<typeof subjectFinding> {
  const id = String(draft['id'])
  const says = told(
    'exchange:calendar-unreadable',
  )`The working time of calendar "${{ calendar: String(draft['name'] ?? id) }}" cannot be read; Monday to Friday, 8 to 12 and 13 to 17, stands in. Check it before you trust dates.`
  return subjectFinding('warning', 'calendar-unreadable', { kind: 'calendar', id }, says)
}

function readProjects(
  tables: XerTables,
  { extras, calendars }: { readonly extras: Extras; readonly calendars: readonly ScheduleCalendar[] },
  reading: Reading,
): readonly ScheduleProject[] {
  const options = new Map(
    readRows(tables, 'SCHEDOPTIONS', optionColumns, reading).map(({ draft, cells }) => [
      cells('proj_id') ?? '',
      { ...(draft['options'] as Draft | undefined), progress: progressOf(cells) },
    ]),
  )
  const projects = readRows(tables, 'PROJECT', projectColumns, reading).flatMap(({ draft, cells }) => {
    if (typeof draft['id'] !== 'string') return lost('PROJECT', 'proj_id', reading)
    reading.ledger.made('PROJECT')
    return projectOf(draft, cells, { given: options.get(draft['id']), calendars, extras })
  })
  return withContents(projects, { tables, extras }, reading)
}

function progressOf(cells: Cells): ScheduleOptions['progress'] {
  if (cells('sched_progress_override') === 'Y') return 'progress-override'
  return cells('sched_retained_logic') === 'N' ? 'actual-dates' : 'retained-logic'
}

function projectOf(
  draft: Draft,
  cells: Cells,
  context: {
    readonly given: Draft | undefined
    readonly calendars: readonly ScheduleCalendar[]
    readonly extras: Extras
  },
): ScheduleProject {
  const id = String(draft['id'])
  const usual = context.calendars.find(({ isDefault }) => isDefault === true) ?? context.calendars[0]
  const calendar = context.calendars.find((one) => one.id === (draft['calendarId'] ?? usual?.id)) ?? usual
  const { options, ...given } = draft
  const baseline = cells('sum_base_proj_id')
  return made<ScheduleProject>({
    name: String(draft['code'] ?? ''),
    scheduleFrom: 'start',
    criticalFloatMinutes: 0,
    exported: true,
    ...(calendar !== undefined && { calendarId: calendar.id }),
    ...given,
    options: { ...plainOptions, ...unitsOf(calendar), ...(options as Draft | undefined), ...context.given },
    activities: [],
    links: [],
    assignments: [],
    blankRows: [],
    ...context.extras.ofProject(id),
    baselines: baseline === undefined ? [] : [{ id: baseline }],
    kept: nothingKept,
  })
}

function unitsOf(calendar: ScheduleCalendar | undefined): Partial<ScheduleOptions> {
  const { minutesPerDay, minutesPerWeek, minutesPerMonth } = calendar ?? {}
  return {
    ...(minutesPerDay !== undefined && { minutesPerDay }),
    ...(minutesPerWeek !== undefined && { minutesPerWeek }),
    ...(minutesPerMonth !== undefined &&
      minutesPerDay !== undefined &&
      minutesPerDay > 0 && { daysPerMonth: Math.round((minutesPerMonth / minutesPerDay) * 10) / 10 }),
  }
}

function withContents(
  projects: readonly ScheduleProject[],
  { tables, extras }: { readonly tables: XerTables; readonly extras: Extras },
  reading: Reading,
): readonly ScheduleProject[] {
  const rules = new Map(projects.map((one) => [one.id, one]))
  const critical: CriticalRule = (id) => ({
    limit: rules.get(id)?.criticalFloatMinutes ?? 0,
    path: rules.get(id)?.options.criticalBy === 'longest-path',
  })
  const branches = grouped(readBranches(tables, extras, reading))
  const activities = grouped(readTasks(tables, { extras, critical }, reading))
  const links = grouped(readLinks(tables, reading))
  const assignments = grouped(readAssignments(tables, extras, reading))
  return projects.map((project) => {
    const own = branches.get(project.id) ?? []
    return {
      ...project,
      name: own.find(({ root }) => root)?.item.name ?? project.name,
      activities: inOutline(
        own,
        (activities.get(project.id) ?? []).map(({ item }) => item),
      ),
      links: (links.get(project.id) ?? []).map(({ item }) => item),
      assignments: (assignments.get(project.id) ?? []).map(({ item }) => item),
    }
  })
}

const readTableNames = new Set(
  (
    'PROJECT PROJWBS TASK TASKPRED CALENDAR RSRC RSRCRATE ROLES ROLERATE TASKRSRC SCHEDOPTIONS PROJCOST TASKMEMO ' +
    'WBSMEMO PROJMEMO MEMOTYPE UDFTYPE UDFVALUE ACTVTYPE ACTVCODE TASKACTV PCATTYPE PCATVAL PROJPCAT RCATTYPE ' +
    'RCATVAL RSRCRCAT'
  ).split(' '),
)

/** Tables that have no place in the model stay in the file, whatever they are called. */
function noteUnread({ tables }: XerTables, { ledger }: Reading): void {
  for (const { name, fields, rows } of tables) {
    if (readTableNames.has(name)) continue
    for (const field of fields) ledger.field(name, field, 'stored only', rows.length)
    for (const _ of rows) ledger.met(name)
  }
}
