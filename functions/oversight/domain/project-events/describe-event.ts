import { type Day, daysBetween, isDay } from '@portolan/quantity'
import type { ProjectEvent, ProjectEventKind } from '../../contract/index.ts'
import { actionEventTable } from './action-events.ts'
import { statusEventTable } from './status-events.ts'
import { decisionEventTable, untoldDecisions } from './decision-events.ts'

/** An event as the log holds it. Payloads of earlier versions of an event may lack what later ones hold. */
export type LoggedHappening = {
  readonly name: string
  readonly subjectId: string
  readonly payload: Readonly<Record<string, unknown>>
}

export type DescribedEvent = Pick<ProjectEvent, 'kind' | 'code' | 'values' | 'opens'>

type Describe = (happening: LoggedHappening) => Omit<DescribedEvent, 'kind'>

export type EventRule = {
  readonly name: string
  readonly kind: Exclude<ProjectEventKind, 'other'>
  readonly describe: Describe
  /** Of an event that stands for several things: only where one of these edits is among its own. */
  readonly edits?: readonly string[]
}

/** The first line that fits tells what an event means to the project. */
export const eventTable: readonly EventRule[] = [
  {
    name: 'plan.project-added',
    kind: 'edit',
    describe: () => ({ code: 'added', values: {}, opens: place('details') }),
  },
  {
    name: 'plan.project-edited',
    kind: 'report',
    edits: ['rating.report', 'edition.add'],
    describe: ({ payload }) => ({ code: 'reported', values: fieldsOf(payload), opens: place('history') }),
  },
  { name: 'plan.project-edited', kind: 'edit', describe: edited },
  {
    name: 'plan.schedule-imported',
    kind: 'schedule',
    describe: (one) => scheduled('schedule-imported', one),
  },
  { name: 'plan.schedule-edited', kind: 'schedule', describe: (one) => scheduled('schedule-edited', one) },
  { name: 'plan.scope-imported', kind: 'scope', describe: (one) => scoped('scope-imported', one) },
  { name: 'plan.scope-undone', kind: 'scope', describe: (one) => scoped('scope-undone', one) },
  { name: 'plan.import-committed', kind: 'register', describe: (one) => imported('imported', one) },
  { name: 'plan.import-undone', kind: 'register', describe: (one) => imported('import-undone', one) },
  { name: 'oversight.status-date-set', kind: 'status-date', describe: statusDate },
  ...decisionEventTable,
  ...actionEventTable,
  ...statusEventTable,
]

/** What changes nothing yet: a file that was dropped is told once it is taken. */
export const untold: readonly string[] = [
  'plan.schedule-previewed',
  'plan.scope-previewed',
  'oversight.status-near',
  ...untoldDecisions,
]

/** An event in the words of the project; one of a room that is not known here keeps its name only. */
export function describeEvent(happening: LoggedHappening): DescribedEvent {
  const rule = eventTable.find(
    ({ name, edits }) =>
      name === happening.name &&
      (edits === undefined || edits.some((one) => editsOf(happening.payload).includes(one))),
  )
  return rule === undefined
    ? { kind: 'other', code: 'other', values: {}, opens: null }
    : { kind: rule.kind, ...rule.describe(happening) }
}

function edited({ payload }: LoggedHappening): Omit<DescribedEvent, 'kind'> {
  const edits = editsOf(payload)
  if (edits.includes('baseline.freeze')) return { code: 'baseline', values: {}, opens: place('history') }
  if (edits.some((one) => one.startsWith('line.')))
    return { code: 'lines', values: {}, opens: place('history') }
  const values = fieldsOf(payload)
  return { code: 'fields' in values ? 'edited' : 'edited-nothing', values, opens: place('details') }
}

/** How the finish moved is the news of a schedule. */
function scheduled(code: string, { payload }: LoggedHappening): Omit<DescribedEvent, 'kind'> {
  const [before, after] = [dayIn(payload['finishBefore']), dayIn(payload['finishAfter'])]
  const days = before === undefined || after === undefined ? undefined : daysBetween(before, after)
  const moved = days === undefined ? 'first' : days > 0 ? 'later' : days < 0 ? 'earlier' : 'same'
  return {
    code: after === undefined ? code : `${code}-${moved}`,
    values: {
      ...text('file', payload['fileName']),
      ...count('number', payload['number']),
      ...count('edits', editsOf(payload).length),
      ...(after === undefined ? {} : { finish: { value: after, unit: 'day' } }),
      ...(days === undefined ? {} : { days: { value: Math.abs(days), unit: 'days' } }),
    },
    opens: place('plan'),
  }
}

function scoped(code: string, { payload }: LoggedHappening): Omit<DescribedEvent, 'kind'> {
  return {
    code,
    values: { ...text('file', payload['fileName']), ...count('number', payload['number']) },
    opens: place('scope'),
  }
}

function imported(code: string, { payload, subjectId }: LoggedHappening): Omit<DescribedEvent, 'kind'> {
  return { code, values: text('file', payload['fileName']), opens: { place: 'import', id: subjectId } }
}

function statusDate({ payload }: LoggedHappening): Omit<DescribedEvent, 'kind'> {
  const day = dayIn(payload['day'])
  return day === undefined
    ? { code: 'status-date-freed', values: {}, opens: null }
    : { code: 'status-date-set', values: { day: { value: day, unit: 'day' } }, opens: null }
}

function place(at: 'plan' | 'history' | 'details' | 'scope'): DescribedEvent['opens'] {
  return { place: at, id: null }
}

function editsOf(payload: LoggedHappening['payload']): readonly string[] {
  const { edits } = payload
  return Array.isArray(edits) ? edits.filter((one) => typeof one === 'string') : []
}

function fieldsOf({ fields }: LoggedHappening['payload']): DescribedEvent['values'] {
  const names = Array.isArray(fields) ? fields.filter((one) => typeof one === 'string') : []
  return names.length === 0 ? {} : { fields: { value: names, unit: 'fields' } }
}

function dayIn(value: unknown): Day | undefined {
  const day = typeof value === 'string' ? value.slice(0, 10) : ''
  return isDay(day) ? day : undefined
}

function text(name: string, value: unknown): DescribedEvent['values'] {
  return { [name]: { value: typeof value === 'string' ? value : '', unit: 'text' } }
}

function count(name: string, value: unknown): DescribedEvent['values'] {
  return { [name]: { value: typeof value === 'number' ? value : 0, unit: 'count' } }
}
