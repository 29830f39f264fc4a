import type { Outcome } from '../../outcome.ts'
import type { Activity, ActivityLink, BlankRow, Delay } from '../activity.ts'
import { push } from '../group.ts'
import type { KeptElement } from '../kept.ts'
import type { ScheduleFile, ScheduleProject } from '../model.ts'
import type { Assignment, ScheduleResource } from '../resource.ts'
import { parent, simple } from '../xml/element.ts'
import { inOrder, writeChildren, type FieldTable } from '../xml/fields.ts'
import { writeXml } from '../xml/write-xml.ts'
import { activityFields, activityOrder, linkFields, linkOrder } from './activity-fields.ts'
import { asMicrosoft } from './as-microsoft.ts'
import { writeCalendar } from './calendars.ts'
import { formatFor } from './codecs.ts'
import { writeCodeType, writeCustomField } from './definitions.ts'
import { writeDetails } from './details.ts'
import { projectFields, projectOrder } from './project-fields.ts'
import { writeLag } from './read-activity.ts'
import {
  assignmentFields,
  assignmentOrder,
  availabilityFields,
  rateFields,
  resourceFields,
  resourceOrder,
} from './resource-fields.ts'

/** Microsoft Project holds one project in a file; of several the first that was exported is written. */
export function writeMspdi(given: ScheduleFile): Outcome<Uint8Array> {
  const { result: file, findings } = asMicrosoft(given)
  const project = file.projects.find(({ exported }) => exported) ?? file.projects[0]
  const children = project === undefined ? [] : projectChildren(file, project)
  const root: KeptElement = {
    name: 'Project',
    attributes: { xmlns: 'http://schemas.microsoft.com/project' },
    children,
  }
  return { result: new TextEncoder().encode(writeXml(root)), findings }
}

function projectChildren(file: ScheduleFile, project: ScheduleProject): readonly KeptElement[] {
  const days = project.criticalFloatMinutes / project.options.minutesPerDay
  const children = writeChildren(project, projectFields, project.kept, [
    ...versionOf(file),
    ...(file.currency === undefined ? [] : [simple('CurrencyCode', file.currency)]),
    simple('CriticalSlackLimit', String(Number(days.toFixed(2)))),
    ...list('OutlineCodes', file.codeTypes.map(writeCodeType), project),
    ...list('ExtendedAttributes', file.customFields.map(writeCustomField), project),
    parent('Calendars', file.calendars.map(writeCalendar)),
    parent('Tasks', tasksOf(project)),
    parent('Resources', file.resources.map(writeResource)),
    parent('Assignments', project.assignments.map(writeAssignment)),
  ])
  return inOrder(children, projectOrder)
}

/** Files of 2003 name no version; for those that come from elsewhere it is that of Project 2010 and later. */
function versionOf({ format, version }: ScheduleFile): readonly KeptElement[] {
  if (format !== 'mspdi') return [simple('SaveVersion', '14')]
  return version === undefined ? [] : [simple('SaveVersion', version)]
}

function list(
  name: string,
  found: readonly KeptElement[],
  { kept }: ScheduleProject,
): readonly KeptElement[] {
  const empty = found.length === 0 && kept.elements.some((element) => element.name === name)
  return empty ? [] : [parent(name, found)]
}

/** Empty rows stand where their row number puts them. */
function tasksOf({ activities, links, blankRows }: ScheduleProject): readonly KeptElement[] {
  const incoming = new Map<string, ActivityLink[]>()
  for (const link of links) push(incoming, link.toId, link)
  const blanks = blankRows.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))
  const tasks: KeptElement[] = []
  for (const activity of activities) {
    while (blanks[0] !== undefined && (blanks[0].row ?? 0) < (activity.row ?? 0)) {
      tasks.push(...blanks.splice(0, 1).map(writeBlank))
    }
    tasks.push(writeActivity(activity, incoming.get(activity.id) ?? []))
  }
  return [...tasks, ...blanks.map(writeBlank)]
}

function writeActivity(activity: Activity, links: readonly ActivityLink[]): KeptElement {
  const { levellingDelay, durationFormat, durationElapsed, notes, kept, ...rest } = activity
  const written = {
    ...rest,
    ...(notes.length > 0 && { notes }),
    ...formatted(durationElapsed, durationFormat),
    ...(levellingDelay !== undefined && { levellingDelay: writableDelay(levellingDelay) }),
  }
  const children = writeChildren(written, activityFields, kept, [
    simple('IsNull', '0'),
    simple('Summary', activity.kind === 'summary' ? '1' : '0'),
    ...links.map(writeLink),
    ...writeDetails(activity),
  ])
  return parent('Task', inOrder(children, activityOrder))
}

function writableDelay(delay: Delay): Delay {
  if (delay.format === undefined && !delay.elapsed) return delay
  return { ...delay, format: formatFor(delay.elapsed, delay.format) }
}

/** A file that names no format, and durations that need none, stay as they are. */
function formatted(elapsed: boolean, format: number | undefined): { readonly durationFormat?: number } {
  return format === undefined && !elapsed ? {} : { durationFormat: formatFor(elapsed, format) }
}

function writeBlank({ id, row, kept }: BlankRow): KeptElement {
  const number = row === undefined ? [] : [simple('ID', String(row))]
  const children = [simple('UID', id), ...number, simple('IsNull', '1'), ...kept.elements]
  return parent('Task', inOrder(children, activityOrder))
}

function writeLink(link: ActivityLink): KeptElement {
  const { lag, kept } = link
  const text = writeLag(lag)
  const spelled = kept.spelled['LinkLag']
  const bare = text === '0' && link.lagFormat === undefined && lag.kind === 'working'
  const number = bare && spelled === undefined ? [] : [simple('LinkLag', spelled ?? text)]
  const children = writeChildren({ ...link, ...lagFormat(link) }, linkFields, kept, number)
  return parent('PredecessorLink', inOrder(children, linkOrder))
}

function lagFormat({ lag, lagFormat: format }: ActivityLink): { readonly lagFormat?: number } {
  if (lag.kind === 'percent') return { lagFormat: format !== undefined && (format & 31) === 19 ? format : 19 }
  if (lag.kind === 'elapsed-percent')
    return { lagFormat: format !== undefined && (format & 31) === 20 ? format : 20 }
  if (format === undefined && lag.kind === 'working') return lag.minutes === 0 ? {} : { lagFormat: 7 }
  return { lagFormat: formatFor(lag.kind === 'elapsed', format) }
}

function writeResource(resource: ScheduleResource): KeptElement {
  const { kind, active, kept, notes, ...rest } = resource
  const cost = kind === 'cost'
  const type = cost ? (kept.spelled['Type'] ?? '0') : kind === 'material' ? '0' : '1'
  const written = { ...rest, ...(notes.length > 0 && { notes }) }
  const children = writeChildren(written, resourceFields, kept, [
    simple('Type', type),
    simple('IsInactive', active ? '0' : '1'),
    simple('IsCostResource', cost ? '1' : '0'),
    ...items('AvailabilityPeriods', 'AvailabilityPeriod', resource.availability, availabilityFields),
    ...items('Rates', 'Rate', resource.rates, rateFields),
    ...writeDetails({ ...resource, timePhased: [] }),
  ])
  return parent('Resource', inOrder(children, resourceOrder))
}

function items(
  name: string,
  item: string,
  values: readonly (object & { readonly kept?: ScheduleResource['kept'] })[],
  table: FieldTable,
): readonly KeptElement[] {
  if (values.length === 0) return []
  const order = new Map([...table.keys()].map((key, index) => [key, index]))
  return [
    parent(
      name,
      values.map((value) => parent(item, inOrder(writeChildren(value, table, value.kept), order))),
    ),
  ]
}

function writeAssignment(assignment: Assignment): KeptElement {
  const { levellingDelay, notes, kept, ...rest } = assignment
  const written = {
    ...rest,
    ...(notes.length > 0 && { notes }),
    ...(levellingDelay !== undefined && { levellingDelay: writableDelay(levellingDelay) }),
  }
  const nobody =
    assignment.resourceId === undefined && !kept.elements.some(({ name }) => name === 'ResourceUID')
      ? [simple('ResourceUID', '-65535')]
      : []
  const children = writeChildren(written, assignmentFields, kept, [...nobody, ...writeDetails(assignment)])
  return parent('Assignment', inOrder(children, assignmentOrder))
}
