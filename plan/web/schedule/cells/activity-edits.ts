import type { CellEdit, Choice, Say } from '@portolan/ui'
import { type ActivityRow, constraintKinds, type ScheduleConvention } from '../../../contract/index.ts'
import { needsDay } from '../activity-form.ts'
import type { PlanWords } from '../words.ts'
import {
  actualFinishEdit,
  actualStartEdit,
  type Closed,
  constraintDayEdit,
  dayEdit,
  finishEdit,
  startEdit,
} from './date-edits.ts'
import { lengthText, readLength } from './length-text.ts'
import { type FindActivity, readReferences, type Reference, referencesText } from './references.ts'

export type EditSetting = {
  readonly say: Say
  /** Numbers without marks between thousands, so that what stands in a cell can be read back. */
  readonly words: PlanWords
  readonly minutesPerDay: number
  readonly convention: ScheduleConvention
  readonly calendars: readonly Choice[]
  readonly find: FindActivity
  readonly labelOfId: (id: string) => string
}
type Edit = CellEdit<ActivityRow>
type Row = ActivityRow

/** How the cells of each column are changed, by the id of the column. */
export function activityEdits(setting: EditSetting): ReadonlyMap<string, Edit> {
  const { say } = setting
  const closedSummary = (row: Row): string | undefined =>
    row.kind === 'summary' ? say('cell.summary') : undefined
  const closedDate = (row: Row): string | undefined =>
    closedSummary(row) ?? (row.manual ? say('cell.manual') : undefined)
  const name: Edit = {
    kind: 'text',
    longest: 500,
    needed: true,
    read: (row) => (row.name === '' ? null : row.name),
    write: (row, value) => ({ ...row, name: value ?? '' }),
  }
  return new Map<string, Edit>([
    ['name', name],
    ['duration', lengthEdit(setting, closedSummary)],
    ['start', startEdit(closedDate)],
    ['finish', finishEdit(closedDate)],
    ['percent', percentEdit(setting, closedSummary)],
    ['predecessors', predecessorsEdit(setting)],
    ['constraint', constraintEdit(say)],
    ['constraintAt', constraintDayEdit(say)],
    [
      'deadline',
      dayEdit(
        (row) => row.deadline,
        (row, deadline) => ({ ...row, deadline }),
      ),
    ],
    ['calendar', calendarEdit(setting)],
    ['actualStart', actualStartEdit(closedSummary)],
    ['actualFinish', actualFinishEdit(closedSummary)],
  ])
}

function lengthEdit({ say, words, minutesPerDay, convention }: EditSetting, summary: Closed): Edit {
  return {
    kind: 'text',
    needed: true,
    closed: (row) =>
      summary(row) ??
      (convention === 'primavera' && row.kind.endsWith('milestone') ? say('cell.milestone') : undefined),
    read: (row) => lengthText({ minutes: row.duration, elapsed: row.elapsed }, minutesPerDay, words),
    parse: (text, row) => {
      const length = readLength(text, { minutesPerDay, elapsed: row.elapsed })
      return length === undefined ? text : lengthText(length, minutesPerDay, words)
    },
    check: (text, row) =>
      text !== null && readLength(text, { minutesPerDay, elapsed: row.elapsed }) === undefined
        ? say('cell.length-bad', { value: text })
        : undefined,
    write: (row, text) => {
      const length = readLength(text ?? '', { minutesPerDay, elapsed: row.elapsed })
      return length === undefined
        ? row
        : { ...row, duration: length.minutes, elapsed: length.elapsed, estimated: false }
    },
  }
}

/** In Microsoft Project progress says that work began, and all of it that it ended; Primavera is told both apart. */
function percentEdit({ convention }: EditSetting, closed: Closed): Edit {
  return {
    kind: 'number',
    least: 0,
    most: 100,
    closed,
    read: (row) => row.percent,
    write: (row, told) => {
      const percent = told ?? 0
      if (convention === 'primavera') return { ...row, percent }
      if (percent === 0) return { ...row, percent, actualStart: null, actualFinish: null }
      const actualStart = row.actualStart ?? row.start
      return {
        ...row,
        percent,
        actualStart,
        actualFinish: percent < 100 ? null : (row.actualFinish ?? row.finish),
      }
    },
  }
}

function predecessorsEdit({ say, find, ...setting }: EditSetting): Edit {
  const textOf = (links: readonly Reference[]): string => referencesText(links, setting)
  const read = (text: string, row: Row) =>
    readReferences(text, { find, minutesPerDay: setting.minutesPerDay, self: row.id })
  return {
    kind: 'text',
    read: (row) => (row.predecessors.length === 0 ? null : textOf(row.predecessors)),
    parse: (text, row) => {
      const links = read(text, row)
      return isList(links) ? textOf(links) : text
    },
    check: (text, row) => {
      const links = text === null ? [] : read(text, row)
      return isList(links) ? undefined : say(`cell.predecessor-${links.code}`, { value: links.text })
    },
    write: (row, text) => {
      const links = text === null ? [] : read(text, row)
      if (!isList(links)) return row
      const known = [...row.predecessors]
      return {
        ...row,
        predecessors: links.map(({ predecessor, kind, lag }) => {
          const at = bestOf(known, { predecessor, kind })
          const [before] = at < 0 ? [] : known.splice(at, 1)
          const id = before?.id ?? `new ${predecessor}-${kind}-${row.id}`
          return { id, predecessor, successor: row.id, kind, lag: { ...lag } }
        }),
      }
    },
  }
}

/** The link that stays: the same, or else another with the same activity. */
function bestOf(links: readonly Reference[], wanted: Pick<Reference, 'predecessor' | 'kind'>): number {
  const same = links.findIndex(
    ({ predecessor, kind }) => predecessor === wanted.predecessor && kind === wanted.kind,
  )
  return same >= 0 ? same : links.findIndex(({ predecessor }) => predecessor === wanted.predecessor)
}

function constraintEdit(say: Say): Edit {
  const choices = constraintKinds
    .filter((kind) => kind !== 'as-soon-as-possible')
    .map((value) => ({ value, label: say(`constraint.${value}`) }))
  return {
    kind: 'choice',
    choices,
    read: (row) => row.constraint?.kind ?? null,
    write: (row, value) => {
      const kind = constraintKinds.find((one) => one === value)
      if (kind === undefined || kind === 'as-soon-as-possible') return { ...row, constraint: null }
      const at = kind.includes('finish') ? row.finish : row.start
      return { ...row, constraint: { kind, at: needsDay(kind) ? (row.constraint?.at ?? at) : null } }
    },
  }
}

function calendarEdit({ calendars }: EditSetting): Edit {
  return {
    kind: 'choice',
    choices: calendars,
    read: (row) => row.calendar,
    write: (row, calendar) => ({ ...row, calendar }),
  }
}

function isList(links: ReturnType<typeof readReferences>): links is readonly Reference[] {
  return Array.isArray(links)
}
