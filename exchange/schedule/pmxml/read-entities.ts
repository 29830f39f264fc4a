import { type Day, parseDay, type Shift } from '@portolan/quantity'
import type { Activity, ActivityKind, ActivityLink, CostFigures } from '../activity.ts'
import { sumAmounts } from '../amounts.ts'
import { type OfProject, usualActivity } from '../breakdown.ts'
import { type CalendarChange, inheritedWeek, type ScheduleCalendar, type Week } from '../calendar.ts'
import { flag } from '../codec.ts'
import { derivedPercent, derivedSaid } from '../derive.ts'
import { type Kept, type KeptElement, nothingKept } from '../kept.ts'
import type { CodeValue, CustomValue } from '../model.ts'
import { timeOfDay } from '../mspdi/codecs.ts'
import { contextFor, type Reading } from '../reading.ts'
import type { Assignment } from '../resource.ts'
import { amount, hours } from '../xer/codecs.ts'
import { childOf, childrenOf, textOf } from '../xml/element.ts'
import { type Draft, type FieldTable, keptOf, made, readFields, storeRest } from '../xml/fields.ts'
import { activityFields, assignmentFields, linkFields } from './fields.ts'

export type EntityReading = { readonly draft: Draft; readonly kept: Kept }

/** Reads an element that has an ObjectId; undefined where it has none and so nothing can refer to it. */
export function readEntity(
  element: KeptElement,
  table: FieldTable,
  reading: Reading,
): EntityReading | undefined {
  const { name } = element
  reading.ledger.met(name)
  const id = textOf(element, 'ObjectId')?.trim()
  if (id === undefined) {
    for (const child of element.children ?? []) reading.ledger.field(name, child.name, 'lost')
    return undefined
  }
  reading.ledger.made(name)
  const { draft, rest, spelled } = readFields(element.children ?? [], table, contextFor(name, id, reading))
  const told = rest.filter((child) => alone.has(`${name}.${child.name}`) || costField.test(child.name))
  for (const child of told) reading.ledger.field(name, child.name, 'mapped')
  const others = rest.filter((child) => !told.includes(child) && !isBlank(child))
  return { draft, kept: keptOf(storeRest(others, name, reading.ledger), spelled) ?? nothingKept }
}

/** Fields that are read by themselves or together with others. */
const alone = new Set(
  (
    'Activity.Type Activity.ProjectObjectId Activity.Code Activity.UDF Relationship.Lag ' +
    'Relationship.SuccessorProjectObjectId WBS.SequenceNumber WBS.ProjectObjectId Project.Code Project.UDF ' +
    'Project.WBSObjectId Project.CurrentBaselineProjectObjectId ResourceAssignment.UDF Resource.UDF Resource.Code'
  ).split(' '),
)
const costField = /^(Planned|Actual|Remaining|AtCompletion)(Labor|NonLabor|Material|Expense)Cost$/

function isBlank({ text, children }: KeptElement): boolean {
  return children === undefined && (text ?? '').trim() === ''
}

const kinds: ReadonlyMap<string, ActivityKind> = new Map([
  ['Task Dependent', 'task'],
  ['Resource Dependent', 'task'],
  ['Level of Effort', 'level-of-effort'],
  ['WBS Summary', 'hammock'],
  ['Start Milestone', 'start-milestone'],
  ['Finish Milestone', 'finish-milestone'],
])

export function readActivity(element: KeptElement, reading: Reading): Activity | undefined {
  const read = readEntity(element, activityFields, reading)
  if (read === undefined) return undefined
  const type = textOf(element, 'Type') ?? 'Task Dependent'
  const kind = kinds.get(type) ?? 'task'
  const { constraint, percent, ...given } = read.draft
  return made<Activity>({
    ...usualActivity,
    ...given,
    kind,
    milestone: kind === 'start-milestone' || kind === 'finish-milestone',
    resourceDependent: type === 'Resource Dependent',
    constraint: { type: 'as-soon-as-possible', ...(constraint as object | undefined) },
    percent: { counts: 'duration', ...(percent as object | undefined) },
    cost: costOf(element),
    ...ownedOf(element),
    notes: [],
    kept: read.kept,
  })
}

/** Percentages and dates that the file leaves out, by what the project calls critical. */
export function completedActivity(
  activity: Activity,
  criticalBy: { readonly limit: number; readonly path: boolean },
): Activity {
  const percent = { ...derivedPercent(activity.percent, activity), ...activity.percent }
  const said = { ...derivedSaid(activity, criticalBy), ...activity.said }
  return { ...activity, percent, said }
}

const costParts = ['Labor', 'NonLabor', 'Material', 'Expense']

function costOf(element: KeptElement): CostFigures {
  const of = (prefix: string): string | undefined =>
    sumAmounts(costParts.map((part) => amount.read(textOf(element, `${prefix}${part}Cost`) ?? '')))
  const [planned, actual, remaining, total] = [
    of('Planned'),
    of('Actual'),
    of('Remaining'),
    of('AtCompletion'),
  ]
  return {
    ...(planned !== undefined && { planned }),
    ...(actual !== undefined && { actual }),
    ...(remaining !== undefined && { remaining }),
    ...(total !== undefined && { total }),
  }
}

/** Codes and user-defined fields. */
export function ownedOf(element: KeptElement): {
  readonly codes: readonly CodeValue[]
  readonly customValues: readonly CustomValue[]
} {
  return {
    codes: childrenOf(element, 'Code').flatMap((code) => {
      const [typeId, valueId] = [textOf(code, 'TypeObjectId'), textOf(code, 'ValueObjectId')]
      return typeId === undefined || valueId === undefined ? [] : [{ typeId, valueId }]
    }),
    customValues: childrenOf(element, 'UDF').flatMap((udf) => {
      const fieldId = textOf(udf, 'TypeObjectId')
      const value = udf.children?.find(
        ({ name, text }) => name.endsWith('Value') && text?.trim() !== '',
      )?.text
      return fieldId === undefined || value === undefined ? [] : [{ fieldId, value }]
    }),
  }
}

export function readLink(element: KeptElement, reading: Reading): OfProject<ActivityLink> | undefined {
  const read = readEntity(element, linkFields, reading)
  if (read?.draft['fromId'] === undefined || read.draft['toId'] === undefined) return undefined
  const projectId = textOf(element, 'SuccessorProjectObjectId') ?? ''
  const { fromProjectId, ...given } = read.draft
  const item = made<ActivityLink>({
    type: 'FS',
    ...given,
    ...(fromProjectId !== undefined && fromProjectId !== projectId && { fromProjectId }),
    lag: { kind: 'working', minutes: hours.read(textOf(element, 'Lag') ?? '0') ?? 0 },
    kept: read.kept,
  })
  return { projectId, item }
}

export function readAssignment(element: KeptElement, reading: Reading): Assignment | undefined {
  const read = readEntity(element, assignmentFields, reading)
  if (read?.draft['activityId'] === undefined) return undefined
  return made<Assignment>({
    work: {},
    cost: {},
    timePhased: [],
    baselines: [],
    notes: [],
    ...read.draft,
    ...ownedOf(element),
    kept: read.kept,
  })
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

export function readCalendar(element: KeptElement, reading: Reading): ScheduleCalendar | undefined {
  reading.ledger.met('Calendar')
  const id = textOf(element, 'ObjectId')?.trim()
  if (id === undefined) return undefined
  reading.ledger.made('Calendar')
  for (const { name } of element.children ?? []) reading.ledger.field('Calendar', name, 'mapped')
  const [baseId, projectId] = [textOf(element, 'BaseCalendarObjectId'), textOf(element, 'ProjectObjectId')]
  const hoursIn = (name: string): number | undefined => hours.read(textOf(element, name) ?? '')
  const type = textOf(element, 'Type')
  return {
    id,
    name: textOf(element, 'Name') ?? '',
    kind: type === 'Project' ? 'project' : type === 'Resource' ? 'resource' : 'base',
    ...(baseId !== undefined && { baseId }),
    ...(projectId !== undefined && { projectId }),
    isDefault: flag.read(textOf(element, 'IsDefault') ?? '0') === true,
    week: weekOf(childOf(element, 'StandardWorkWeek')),
    exceptions: childrenOf(childOf(element, 'HolidayOrExceptions'), 'HolidayOrException')
      .flatMap((one) => changeOf(one) ?? [])
      .toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0)),
    workWeeks: [],
    ...optional('minutesPerDay', hoursIn('HoursPerDay')),
    ...optional('minutesPerWeek', hoursIn('HoursPerWeek')),
    ...optional('minutesPerMonth', hoursIn('HoursPerMonth')),
    ...optional('minutesPerYear', hoursIn('HoursPerYear')),
    kept: nothingKept,
  }
}

function optional<K extends string>(key: K, value: number | undefined): { readonly [_ in K]?: number } {
  // One key of the type, which a computed name does not keep.
  return value === undefined ? {} : ({ [key]: value } as { readonly [_ in K]?: number })
}

function weekOf(element: KeptElement | undefined): Week {
  if (element === undefined) return inheritedWeek
  const days = childrenOf(element, 'StandardWorkHours')
  const of = (index: number): readonly Shift[] =>
    shiftsOf(days.find((day) => textOf(day, 'DayOfWeek')?.trim() === weekdays[index]))
  return [of(0), of(1), of(2), of(3), of(4), of(5), of(6)]
}

function changeOf(element: KeptElement): CalendarChange | undefined {
  const first: Day | undefined = parseDay((textOf(element, 'Date') ?? '').trim().slice(0, 10))
  return first === undefined ? undefined : { first, last: first, shifts: shiftsOf(element) }
}

/** A finish is the last minute that is worked: 11:59 ends at noon, 23:59 at midnight. */
function shiftsOf(element: KeptElement | undefined): readonly Shift[] {
  return childrenOf(element, 'WorkTime')
    .flatMap((time) => {
      const from = timeOfDay.read(textOf(time, 'Start') ?? '')
      const to = timeOfDay.read(textOf(time, 'Finish') ?? '')
      if (from === undefined || to === undefined) return []
      const end = to % 10 === 9 ? to + 1 : to === 0 ? 1440 : to
      return from < end ? [{ from, to: end }] : []
    })
    .toSorted((a, b) => a.from - b.from)
}
