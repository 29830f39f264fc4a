import { told } from '@portolan/quantity'
import { fail, type Failure, type Read } from '../../reading/failure.ts'
import type { Activity, ActivityLink } from '../activity.ts'
import { type Branch, grouped, inOutline, type OfProject, usualBranch } from '../breakdown.ts'
import type { ScheduleCalendar } from '../calendar.ts'
import type { ScheduleCaps } from '../caps.ts'
import { readNumber } from '../codec.ts'
import type { KeptElement } from '../kept.ts'
import { plainOptions, type ScheduleFile, type ScheduleProject } from '../model.ts'
import type { Reading } from '../reading.ts'
import type { Assignment, ScheduleResource } from '../resource.ts'
import { textOf } from '../xml/element.ts'
import { type Draft, made } from '../xml/fields.ts'
import { streamXml, type XmlRoot } from '../xml/stream-xml.ts'
import { type Definitions, gatherDefinition, openDefinitions } from './definitions.ts'
import { projectFields, wbsFields } from './fields.ts'
import {
  completedActivity,
  ownedOf,
  readActivity,
  readAssignment,
  readCalendar,
  readEntity,
  readLink,
} from './read-entities.ts'

type OpenProject = {
  readonly baseline: boolean
  readonly fields: KeptElement[]
  readonly activities: Activity[]
  readonly branches: Branch[]
  readonly assignments: Assignment[]
  readonly notes: KeptElement[]
}

type Gathered = {
  version?: string
  readonly top: KeptElement[]
  readonly calendars: ScheduleCalendar[]
  readonly projects: OpenProject[]
  readonly links: OfProject<ActivityLink>[]
  readonly definitions: Definitions
}

/** Primavera's XML. Projects that hold baselines are read and marked as not exported. */
export function readPmxml(text: string, caps: ScheduleCaps, reading: Reading): Read<ScheduleFile> {
  const gathered: Gathered = {
    top: [],
    calendars: [],
    projects: [],
    links: [],
    definitions: openDefinitions(),
  }
  const walked = streamXml(text, caps, {
    root: (root) => openRoot(root, gathered),
    opens: (name, within) => within.length === 1 && (name === 'Project' || name === 'BaselineProject'),
    opened: (name) => void gathered.projects.push(emptyProject(name === 'BaselineProject')),
    element: (element, within) => gather(element, within, { gathered, reading }),
  })
  if ('failure' in walked) return walked
  reading.ledger.field('Project', '(illegal signs)', 'lost', walked.value.illegalSigns)
  return { value: fileOf(gathered, reading) }
}

function openRoot(root: XmlRoot, gathered: Gathered): Failure | undefined {
  if (root.name !== 'APIBusinessObjects') {
    return fail(
      'not-a-schedule',
      told('exchange:no-primavera-xml')`This XML is no schedule of Primavera. Export it again as XER or XML.`,
    ).failure
  }
  const version = /\/V(\d+(?:\.\d+)*)\//.exec(Object.values(root.attributes).join(' '))?.[1]
  if (version !== undefined) gathered.version = version
  return undefined
}

function emptyProject(baseline: boolean): OpenProject {
  return { baseline, fields: [], activities: [], branches: [], assignments: [], notes: [] }
}

function gather(
  element: KeptElement,
  within: readonly string[],
  { gathered, reading }: { readonly gathered: Gathered; readonly reading: Reading },
): void {
  const project = within.length > 1 ? gathered.projects.at(-1) : undefined
  switch (element.name) {
    case 'Calendar':
      return add(gathered.calendars, readCalendar(element, reading))
    case 'Relationship':
      return add(gathered.links, readLink(element, reading))
    case 'Activity':
      return add(project?.activities, readActivity(element, reading))
    case 'ResourceAssignment':
      return add(project?.assignments, readAssignment(element, reading))
    case 'WBS':
      return add(project?.branches, readBranch(element, reading))
    case 'ActivityNote':
    case 'ProjectNote':
      return add(project?.notes, element)
    default:
      if (project !== undefined) project.fields.push(element)
      else if (!gatherDefinition(element, gathered.definitions, reading)) gathered.top.push(element)
  }
}

function add<T>(list: T[] | undefined, item: T | undefined): void {
  if (list !== undefined && item !== undefined) list.push(item)
}

function readBranch(element: KeptElement, reading: Reading): Branch | undefined {
  const read = readEntity(element, wbsFields, reading)
  if (read === undefined) return undefined
  const item = made<Activity>({
    ...usualBranch,
    ...read.draft,
    ...ownedOf(element),
    notes: [],
    kept: read.kept,
  })
  const order = readNumber(textOf(element, 'SequenceNumber') ?? '') ?? 0
  return { projectId: textOf(element, 'ProjectObjectId') ?? '', item, order, root: false }
}

function fileOf(gathered: Gathered, reading: Reading): ScheduleFile {
  const { definitions, top, version } = gathered
  for (const { name } of top) reading.ledger.field('(top)', name, 'stored only')
  const currency = textOf(
    top.find(({ name }) => name === 'Currency'),
    'Id',
  )
  const resources: readonly ScheduleResource[] = definitions.resources()
  const links = grouped(gathered.links)
  return {
    format: 'pmxml',
    ...(version !== undefined && { version }),
    encoding: 'utf-8',
    ...(currency !== undefined && /^[A-Z]{3}$/.test(currency) && { currency }),
    calendars: gathered.calendars,
    resources,
    projects: gathered.projects.flatMap((project) => projectOf(project, { gathered, links, reading }) ?? []),
    customFields: definitions.customFields,
    codeTypes: definitions.codeTypes(),
    envelope: { kind: 'xml', elements: top },
  }
}

function projectOf(
  project: OpenProject,
  context: {
    readonly gathered: Gathered
    readonly links: ReadonlyMap<string, readonly OfProject<ActivityLink>[]>
    readonly reading: Reading
  },
): ScheduleProject | undefined {
  const element = { name: project.baseline ? 'BaselineProject' : 'Project', children: project.fields }
  const read = readEntity(element, projectFields, context.reading)
  if (read === undefined) return undefined
  const { calendars, definitions } = context.gathered
  const id = String(read.draft['id'])
  const { options, ...given } = read.draft
  const baseline = textOf(element, 'CurrentBaselineProjectObjectId')
  const usual =
    calendars.find((one) => one.id === given['calendarId']) ??
    calendars.find((one) => one.isDefault === true) ??
    calendars[0]
  const settings = { ...plainOptions, ...unitsOf(usual), ...(options as Draft | undefined) }
  const critical = {
    limit: Number(given['criticalFloatMinutes'] ?? 0),
    path: settings.criticalBy === 'longest-path',
  }
  const notes = definitions.notesOf(project.notes)
  const named = project.activities.map((one) => ({
    ...completedActivity(one, critical),
    notes: notes.get(one.id) ?? [],
  }))
  return made<ScheduleProject>({
    name: String(given['code'] ?? ''),
    scheduleFrom: 'start',
    criticalFloatMinutes: 0,
    // A project that only lends an activity to a link has no data date here.
    exported: !project.baseline && given['statusDate'] !== undefined,
    ...(usual !== undefined && { calendarId: usual.id }),
    ...given,
    options: settings,
    activities: outlineOf(project, named, { id, name: String(given['name'] ?? given['code'] ?? '') }),
    links: (context.links.get(id) ?? []).map(({ item }) => item),
    assignments: project.assignments,
    blankRows: [],
    ...ownedOf(element),
    baselines: baseline === undefined ? [] : [{ id: baseline }],
    notes: notes.get(undefined) ?? [],
    kept: read.kept,
  })
}

/** The project itself is the root of its breakdown, which this format does not write as a branch. */
function outlineOf(
  { fields, branches }: OpenProject,
  activities: readonly Activity[],
  { id, name }: { readonly id: string; readonly name: string },
): readonly Activity[] {
  const rootId = `wbs:${textOf({ name: '', children: fields }, 'WBSObjectId') ?? `project-${id}`}`
  const known = new Set(branches.map(({ item }) => item.id))
  const hung = (item: Activity): Activity =>
    item.parentId === undefined || !known.has(item.parentId) ? { ...item, parentId: rootId } : item
  const code = textOf({ name: '', children: fields }, 'Id')
  const item = made<Activity>({
    ...usualBranch,
    ...(code !== undefined && { code }),
    id: rootId,
    name,
    customValues: [],
    codes: [],
    notes: [],
  })
  const root: Branch = { projectId: id, root: true, order: 0, item }
  return inOutline([root, ...branches.map((one) => ({ ...one, item: hung(one.item) }))], activities.map(hung))
}

function unitsOf(calendar: ScheduleCalendar | undefined): Partial<ScheduleProject['options']> {
  const { minutesPerDay, minutesPerWeek } = calendar ?? {}
  return {
    ...(minutesPerDay !== undefined && { minutesPerDay }),
    ...(minutesPerWeek !== undefined && { minutesPerWeek }),
  }
}
