import type { Dated, DatedState } from '@portolan/platform/dated/contract'
import { addDays, type Day, day, isoWeek, weekday } from '@portolan/quantity'
import {
  Cut,
  type Format,
  type GridColumn,
  NameCell,
  type Say,
  StatusChip,
  type ToldSentence,
  type Tone,
} from '@portolan/ui'
import { sayKind } from './words.ts'

const tones: Readonly<Record<DatedState, Tone>> = { late: 'bad', ahead: 'none', done: 'good' }

export type DayWords = {
  readonly say: Say
  readonly format: Format
  readonly tell: (of: ToldSentence) => string
}

export function dayColumns({ say, format, tell }: DayWords): readonly GridColumn<Dated>[] {
  return [
    {
      id: 'what',
      header: say('column.what'),
      width: 200,
      grow: 6,
      cell: (row) => <NameCell name={tell(row)} />,
      text: (row) => tell(row),
      group: (row) => groupOf(row, { say, format }),
      groupsAsGiven: true,
    },
    {
      id: 'day',
      header: say('column.day'),
      width: 128,
      cell: (row) => <span className="p-num">{format.dayLong(day(row.day))}</span>,
      text: (row) => row.day,
    },
    {
      id: 'kind',
      header: say('column.kind'),
      width: 160,
      grow: 1,
      cell: (row) => <Cut>{sayKind(say, row.kind)}</Cut>,
      text: (row) => sayKind(say, row.kind),
    },
    {
      id: 'project',
      header: say('column.project'),
      width: 140,
      grow: 2,
      cell: (row) => <Cut>{row.project?.name ?? '–'}</Cut>,
      text: (row) => row.project?.name ?? '',
    },
    {
      id: 'who',
      header: say('column.who'),
      width: 130,
      grow: 1,
      cell: (row) => <Cut>{whoseOf(row, say)}</Cut>,
      text: (row) => whoseOf(row, say),
    },
    {
      id: 'state',
      header: say('column.state'),
      width: 118,
      cell: (row) => (
        <StatusChip tone={wasLate(row) ? 'warn' : tones[row.state]} word={sayState(row, say)} bare />
      ),
      text: (row) => sayState(row, say),
    },
  ]
}

function wasLate({ day: due, doneOn }: Dated): boolean {
  return doneOn !== null && doneOn > due
}

function sayState(row: Dated, say: Say): string {
  return say(wasLate(row) ? 'state.afterwards' : `state.${row.state}`)
}

function whoseOf({ who, office }: Dated, say: Say): string {
  return who ?? (office ? say('office') : '–')
}

/** What is late belongs to no week any more. */
function groupOf(row: Dated, { say, format }: Omit<DayWords, 'tell'>): { key: string; label: string } {
  if (row.state === 'late') return { key: 'late', label: say('past') }
  const on: Day = day(row.day)
  const from = addDays(on, 1 - weekday(on))
  const span = { from: format.day(from), to: format.day(addDays(from, 6)) }
  return { key: from, label: say('week', { week: isoWeek(on).week, ...span }) }
}
