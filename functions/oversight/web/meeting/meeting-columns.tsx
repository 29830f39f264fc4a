import type { Day } from '@portolan/quantity'
import { Cut, DayText, type GridColumn, NameCell, type Say, StatusChip } from '@portolan/ui'
import type { MeetingRow } from '../../contract/index.ts'
import { toneOfMeeting } from './words.ts'

export function meetingColumns(say: Say): readonly GridColumn<MeetingRow>[] {
  return [
    {
      id: 'title',
      header: say('column.title'),
      width: 220,
      grow: 4,
      cell: (row) => <NameCell name={row.title} />,
      text: (row) => row.title,
      group: (row) => ({ key: row.title, label: row.title }),
    },
    {
      id: 'day',
      header: say('column.day'),
      width: 108,
      cell: (row) => <DayText of={row.day as Day} />,
      text: (row) => row.day,
    },
    {
      id: 'time',
      header: say('column.time'),
      hint: say('hint.time'),
      width: 74,
      cell: (row) => <span className="p-num">{row.time}</span>,
      text: (row) => `${row.time} ${row.zone}`,
    },
    {
      id: 'state',
      header: say('column.state'),
      width: 164,
      cell: (row) => <StatusChip tone={toneOfMeeting(row.state)} word={say(`state.${row.state}`)} bare />,
      text: (row) => say(`state.${row.state}`),
      group: (row) => ({ key: row.state, label: say(`state.${row.state}`) }),
    },
    {
      id: 'body',
      header: say('column.body'),
      width: 130,
      grow: 2,
      cell: (row) => <Cut>{row.body?.name ?? '–'}</Cut>,
      text: (row) => row.body?.name ?? '',
      group: (row) => ({ key: row.body?.id ?? '', label: row.body?.name ?? '–' }),
    },
    {
      id: 'place',
      header: say('column.place'),
      width: 110,
      grow: 1,
      cell: (row) => <Cut>{row.place || '–'}</Cut>,
      text: (row) => row.place,
    },
    {
      id: 'points',
      header: say('column.points'),
      hint: say('hint.points'),
      width: 74,
      align: 'end',
      cell: (row) => <span className="p-num">{row.points}</span>,
      text: (row) => String(row.points),
    },
  ]
}
