import { told } from '@portolan/quantity'
import type { Activity, ActivityLink, BlankRow } from '../activity.ts'
import type { ScheduleCalendar } from '../calendar.ts'
import type { ScheduleCaps } from '../caps.ts'
import { readNumber } from '../codec.ts'
import { type KeptElement, nothingKept } from '../kept.ts'
import {
  type CodeType,
  type CustomField,
  plainOptions,
  type ScheduleFile,
  type ScheduleOptions,
  type ScheduleProject,
} from '../model.ts'
import { openOutline, type OutlinePath, withSummaries } from '../outline.ts'
import { contextFor, type Reading } from '../reading.ts'
import type { Assignment, ScheduleResource } from '../resource.ts'
import { fail, type Failure, type Read } from '../../reading/failure.ts'
import { type Draft, keptOf, readFields, storeRest } from '../xml/fields.ts'
import { streamXml, type XmlRoot } from '../xml/stream-xml.ts'
import { readCalendar } from './calendars.ts'
import { readCodeType, readCustomField } from './definitions.ts'
import { projectFields } from './project-fields.ts'
import { readActivity } from './read-activity.ts'
import { readAssignment, readResource } from './read-resource.ts'
import { withParts } from './splits.ts'

/** What was read so far. Only a file that is read to its end becomes a schedule. */
type Gathered = {
  readonly top: KeptElement[]
  readonly calendars: ScheduleCalendar[]
  readonly outline: OutlinePath
  readonly activities: Activity[]
  readonly links: ActivityLink[]
  readonly blankRows: BlankRow[]
  readonly resources: ScheduleResource[]
  readonly assignments: Assignment[]
  readonly customFields: CustomField[]
  readonly codeTypes: CodeType[]
}

/** Microsoft Project XML. Text is already decoded. */
export function readMspdi(text: string, caps: ScheduleCaps, reading: Reading): Read<ScheduleFile> {
  const gathered: Gathered = {
    top: [],
    calendars: [],
    outline: openOutline(),
    activities: [],
    links: [],
    blankRows: [],
    resources: [],
    assignments: [],
    customFields: [],
    codeTypes: [],
  }
  const walked = streamXml(text, caps, {
    root: refuseOther,
    opens: (name, within) => within.length === 1 && containers.has(name),
    element: (element, within) => gather(element, within, { gathered, reading }),
  })
  if ('failure' in walked) return walked
  reading.ledger.field('Project', '(illegal signs)', 'lost', walked.value.illegalSigns)
  reading.ledger.field('Project', '(comments)', 'lost', walked.value.remarks)
  return { value: fileOf(gathered, reading) }
}

const containers = new Set([
  'Tasks',
  'Resources',
  'Assignments',
  'Calendars',
  'ExtendedAttributes',
  'OutlineCodes',
])

function refuseOther(root: XmlRoot): Failure | undefined {
  if (root.name === 'Project') return undefined
  const says = told(
    'exchange:other-xml',
  )`This XML begins with <${{ root: root.name.slice(0, 40) }}>, which is no schedule that is known here. Save it from Microsoft Project as XML, or from Primavera as XER or XML.`
  return fail('not-a-schedule', says).failure
}

function gather(
  element: KeptElement,
  within: readonly string[],
  { gathered, reading }: { readonly gathered: Gathered; readonly reading: Reading },
): void {
  const key = `${within[1] ?? ''}/${element.name}`
  switch (key) {
    case 'Tasks/Task':
      return gatherTask(element, gathered, reading)
    case 'Resources/Resource':
      return add(gathered.resources, readResource(element, reading))
    case 'Assignments/Assignment':
      return add(gathered.assignments, readAssignment(element, reading))
    case 'Calendars/Calendar':
      return add(gathered.calendars, readCalendar(element, reading))
    case 'ExtendedAttributes/ExtendedAttribute':
      return add(gathered.customFields, readCustomField(element, reading))
    case 'OutlineCodes/OutlineCode':
      return add(gathered.codeTypes, readCodeType(element, reading))
    default:
      if (within.length === 1) gathered.top.push(element)
      else reading.ledger.field(within[1] ?? '', element.name, 'lost')
  }
}

function gatherTask(element: KeptElement, gathered: Gathered, reading: Reading): void {
  const read = readActivity(element, gathered.outline.parentOf, reading)
  if (read === undefined) return
  if ('blank' in read) {
    gathered.blankRows.push(read.blank)
    return
  }
  gathered.activities.push(read.activity)
  gathered.outline.step(read.activity)
  gathered.links.push(...read.links)
}

function add<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item)
}

function fileOf(gathered: Gathered, reading: Reading): ScheduleFile {
  const { calendars, resources, customFields, codeTypes } = gathered
  const topText = (name: string): string | undefined =>
    gathered.top.find((element) => element.name === name)?.text?.trim()
  const version = topText('SaveVersion')
  const currency = topText('CurrencyCode')
  const own = version === undefined ? [] : ['SaveVersion']
  if (currency !== undefined) own.push('CurrencyCode')
  for (const name of own) reading.ledger.field('Project', name, 'kept')
  return {
    format: 'mspdi',
    ...(version !== undefined && { version }),
    encoding: 'utf-8',
    ...(currency !== undefined && { currency }),
    calendars,
    resources,
    projects: [
      projectOf({ ...gathered, top: gathered.top.filter(({ name }) => !own.includes(name)) }, reading),
    ],
    customFields,
    codeTypes,
    envelope: { kind: 'xml', elements: [] },
  }
}

function projectOf(gathered: Gathered, reading: Reading): ScheduleProject {
  const { draft, rest, spelled } = readFields(
    gathered.top,
    projectFields,
    contextFor('Project', '0', reading),
  )
  const { options, ...given } = draft
  const settings = optionsOf(options as Draft | undefined)
  const limit = rest.find(({ name }) => name === 'CriticalSlackLimit')?.text
  const days = readNumber(limit ?? '') ?? 0
  if (limit !== undefined) reading.ledger.field('Project', 'CriticalSlackLimit', 'mapped')
  const others = rest.filter(({ name }) => name !== 'CriticalSlackLimit')
  const activities = withSummaries(gathered.activities)
  return {
    scheduleFrom: 'start',
    ...given,
    id: '0',
    name: (given['name'] ?? given['title'] ?? '') as string,
    criticalFloatMinutes: Math.round(days * settings.minutesPerDay),
    exported: true,
    options: settings,
    activities: withParts(activities, {
      ...gathered,
      ...(typeof given['calendarId'] === 'string' && { calendarId: given['calendarId'] }),
    }),
    links: gathered.links,
    assignments: gathered.assignments,
    blankRows: gathered.blankRows,
    customValues: [],
    codes: [],
    baselines: baselinesOf(activities),
    notes: [],
    kept: keptOf(storeRest(others, 'Project', reading.ledger), spelled) ?? nothingKept,
  }
}

/**
 * With split tasks the remaining work waits for its predecessors, without them it does not. Lag counts on the
 * calendar of the successor.
 */
function optionsOf(given: Draft | undefined): ScheduleOptions {
  const options = { ...plainOptions, lagCalendar: 'successor', ...given } as ScheduleOptions
  return { ...options, progress: options.splitInProgress ? 'retained-logic' : 'progress-override' }
}

function baselinesOf(activities: readonly Activity[]): ScheduleProject['baselines'] {
  const numbers = new Set(activities.flatMap(({ baselines }) => baselines.map(({ number }) => number)))
  return [...numbers].toSorted((a, b) => a - b).map((number) => ({ id: String(number) }))
}
