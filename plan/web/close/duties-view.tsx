import type { Day, Instant } from '@portolan/quantity'
import {
  Age,
  DataGrid,
  DayText,
  EmptyState,
  Figure,
  type GridColumn,
  GroupChooser,
  NameCell,
  Person,
  type Say,
  StatusChip,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import type { CloseDuty, PeriodClose } from '../../contract/index.ts'
import { useNarrow } from '../use-narrow.ts'

const hiddenNarrow = ['manager', 'lacks', 'due', 'chased', 'last']

/** What each project owes to the close: the latest on top, by project or gathered by manager. */
export function DutiesView(props: {
  of: PeriodClose
  open: string | undefined
  onOpen: (projectId: string) => void
}): ReactNode {
  const say = useWords('close')
  const narrow = useNarrow()
  const [group, setGroup] = useState<string | undefined>(undefined)
  const columns = useMemo(() => columnsOf(say, narrow), [say, narrow])
  return (
    <>
      <div className="close-bar">
        <GroupChooser
          choices={columns.filter((column) => column.group)}
          by={group}
          onChoose={(by) => setGroup(by)}
        />
      </div>
      <DataGrid<CloseDuty>
        label={say('view.duties')}
        columns={columns}
        rows={props.of.duties}
        idOf={({ projectId }) => projectId}
        openId={props.open}
        onOpen={({ projectId }) => props.onOpen(projectId)}
        density="two-line"
        groupBy={group}
        {...(narrow ? { hiddenColumns: hiddenNarrow } : {})}
        empty={<EmptyState title={say('duty.none')}>{say('duty.none-words')}</EmptyState>}
      />
    </>
  )
}

export function dutyState({ lacks, excuse, workdaysLate }: CloseDuty): 'in' | 'excused' | 'late' | 'owes' {
  if (lacks.length > 0) return workdaysLate > 0 ? 'late' : 'owes'
  return excuse === null ? 'in' : 'excused'
}

export const dutyTones = { in: 'good', excused: 'none', late: 'bad', owes: 'warn' } as const

/** Where there is no room for a column of its own, the manager stands below the project. */
function columnsOf(say: Say, narrow: boolean): readonly GridColumn<CloseDuty>[] {
  return [
    {
      id: 'project',
      header: say('column.project'),
      width: 180,
      grow: 2,
      cell: (row) => (
        <NameCell name={row.project} note={narrow ? (row.manager ?? say('duty.nobody')) : (row.code ?? '')} />
      ),
      text: (row) => row.project,
    },
    {
      id: 'manager',
      header: say('column.manager'),
      width: 150,
      grow: 1,
      cell: ({ manager }) => (manager ? <Person name={manager} /> : say('duty.nobody')),
      text: ({ manager }) => manager ?? '',
      group: ({ managerId, manager }) => ({ key: managerId ?? '', label: manager ?? say('duty.nobody') }),
    },
    {
      id: 'state',
      header: say('column.state'),
      width: 110,
      cell: (row) => <StatusChip tone={dutyTones[dutyState(row)]} word={say(`duty.${dutyState(row)}`)} />,
      text: (row) => say(`duty.${dutyState(row)}`),
      group: (row) => ({ key: dutyState(row), label: say(`duty.${dutyState(row)}`) }),
    },
    {
      id: 'lacks',
      header: say('column.lacks'),
      width: 110,
      cell: ({ lacks }) => lacks.map((one) => say(`lacks.${one}`)).join(', ') || '–',
      text: ({ lacks }) => lacks.map((one) => say(`lacks.${one}`)).join(', '),
    },
    {
      id: 'due',
      header: say('column.due'),
      width: 72,
      cell: ({ due }) => (due === null ? '–' : <DayText of={due as Day} />),
      text: ({ due }) => due ?? '',
    },
    {
      id: 'late',
      header: say('column.late'),
      width: 84,
      align: 'end',
      hint: say('late-hint'),
      cell: ({ workdaysLate }) =>
        workdaysLate === 0 ? (
          '–'
        ) : (
          <Figure value={workdaysLate} unit="days" label={say('column.late')} tone="bad" />
        ),
      text: ({ workdaysLate }) => String(workdaysLate),
      sum: ({ workdaysLate }) => workdaysLate,
    },
    {
      id: 'chased',
      header: say('column.chased'),
      width: 80,
      align: 'end',
      cell: ({ chased }) =>
        chased === 0 ? '–' : <Figure value={chased} unit="count" label={say('column.chased')} />,
      text: ({ chased }) => String(chased),
    },
    {
      id: 'last',
      header: say('column.last'),
      width: 84,
      cell: ({ lastChased }) => (lastChased ? <Age of={lastChased as Instant} /> : '–'),
      text: ({ lastChased }) => lastChased ?? '',
    },
  ]
}
