import type { Day } from '@portolan/quantity'
import {
  Cut,
  DataGrid,
  DayText,
  type EditRefusal,
  EmptyState,
  type GridColumn,
  type GridEditing,
  type Say,
  useProblemWords,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { setCalendarDays, type WorkCalendarWithDays } from '../../contract/index.ts'

type DayRow = {
  readonly id: string
  readonly day: Day | null
  readonly name: string | null
  readonly minutes: number | null
  readonly own: boolean
}

/** The days that differ from the week: typed, pasted from a sheet, taken away by empty minutes. */
export function CalendarDays(props: { of: WorkCalendarWithDays; mayKeep: boolean }): ReactNode {
  const say = useWords('people')
  const { of } = props
  const rows = useMemo(
    () => of.days.map((day): DayRow => ({ ...day, id: day.day, day: day.day as Day })),
    [of],
  )
  const columns = useMemo(() => columnsOf(say), [say])
  const editing = useDayEditing(of)
  return (
    <DataGrid<DayRow>
      label={say('differing')}
      columns={columns}
      rows={rows}
      idOf={({ id }) => id}
      height={360}
      density="compact"
      editing={props.mayKeep ? editing : undefined}
      empty={<EmptyState title={say('no-days')}>{say('no-days-words')}</EmptyState>}
    />
  )
}

function columnsOf(say: Say): readonly GridColumn<DayRow>[] {
  return [
    {
      id: 'day',
      header: say('day'),
      width: 116,
      cell: ({ day }) => <DayText of={day} />,
      edit: {
        kind: 'day',
        needed: true,
        read: ({ day }) => day,
        write: (row, day) => ({ ...row, day }),
        closed: ({ id }) => (id.startsWith('new-') ? undefined : say('day-stays')),
      },
    },
    {
      id: 'name',
      header: say('holiday'),
      width: 140,
      grow: 1,
      cell: ({ name }) => <Cut>{name ?? '–'}</Cut>,
      edit: {
        kind: 'text',
        longest: 200,
        needed: true,
        read: ({ name }) => name,
        write: (row, name) => ({ ...row, name }),
      },
    },
    {
      id: 'minutes',
      header: say('minutes'),
      width: 80,
      align: 'end',
      cell: ({ minutes }) => minutes ?? '–',
      edit: {
        kind: 'number',
        least: 0,
        most: 1440,
        read: ({ minutes }) => minutes,
        write: (row, minutes) => ({ ...row, minutes }),
      },
    },
    {
      id: 'own',
      header: say('base'),
      width: 96,
      cell: ({ own }) => <span className="p-meta">{say(own ? 'own' : 'from-below')}</span>,
      text: ({ own }) => say(own ? 'own' : 'from-below'),
    },
  ]
}

/** All cells of one act are one call: a pasted list is set as a whole, or not at all. */
function useDayEditing(of: WorkCalendarWithDays): GridEditing<DayRow> {
  const say = useWords('people')
  const tell = useProblemWords()
  const { run } = useWrite(setCalendarDays)
  const { id: calendarId, version } = of
  return useMemo(() => {
    const send = async (rows: readonly DayRow[], isNew: boolean): Promise<readonly EditRefusal[]> => {
      if (rows.length === 0) return []
      const days = rows.map(({ day, name, minutes }) => ({
        day: day ?? '',
        name: name ?? '–',
        minutes: isNew ? (minutes ?? 0) : minutes,
      }))
      try {
        await run({ calendarId, days }, { ifMatch: version })
        return []
      } catch (problem) {
        const sentence = tell(problem, say('failed'))
        return rows.map(({ id }) => ({ rowId: id, sentence }))
      }
    }
    return {
      nameOf: ({ day }) => day ?? say('new-day'),
      onEdits: async (changes) =>
        await send(
          changes.map(({ next }) => next),
          false,
        ),
      newRow: (index) => ({ id: `new-${index}`, day: null, name: null, minutes: null, own: true }),
      newRowLabel: say('new-day'),
      onNewRows: async (rows) => {
        const undated = rows.filter(({ day }) => day === null)
        const unnamed = rows.filter(({ day, name }) => day !== null && name === null)
        const whole = rows.filter(({ day, name }) => day !== null && name !== null)
        const refused = await send(whole, true)
        return {
          refused: [
            ...undated.map(({ id }) => ({ rowId: id, columnId: 'day', sentence: say('day-missing') })),
            ...unnamed.map(({ id }) => ({ rowId: id, columnId: 'name', sentence: say('name-missing') })),
            ...refused,
          ],
        }
      },
    }
  }, [calendarId, version, say, tell, run])
}
