import type { Day, Instant } from '@portolan/quantity'
import {
  Age,
  Cut,
  DataGrid,
  DayText,
  EmptyState,
  type GridColumn,
  Person,
  type Say,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { CloseChase, PeriodClose } from '../../contract/index.ts'
import { useNarrow } from '../use-narrow.ts'

/** Who was reminded of what, and when: it happens by itself, once for each day. */
export function ChasesView(props: { of: PeriodClose }): ReactNode {
  const say = useWords('close')
  const narrow = useNarrow()
  const columns = useMemo(() => columnsOf(say), [say])
  return (
    <DataGrid<CloseChase>
      label={say('view.chases')}
      columns={columns}
      rows={props.of.chases}
      idOf={({ projectId, day }) => `${projectId} ${day}`}
      density="compact"
      {...(narrow ? { hiddenColumns: ['lacks', 'at'] } : {})}
      empty={<EmptyState title={say('chase.none')}>{say('chase.none-words')}</EmptyState>}
    />
  )
}

function columnsOf(say: Say): readonly GridColumn<CloseChase>[] {
  return [
    {
      id: 'person',
      header: say('column.manager'),
      width: 160,
      grow: 1,
      cell: ({ person }) => <Person name={person} />,
      text: ({ person }) => person,
    },
    {
      id: 'project',
      header: say('column.project'),
      width: 200,
      grow: 2,
      cell: ({ project }) => <Cut>{project}</Cut>,
      text: ({ project }) => project,
    },
    {
      id: 'lacks',
      header: say('column.lacks'),
      width: 140,
      cell: ({ lacks }) => lacks.map((one) => say(`lacks.${one}`)).join(', '),
      text: ({ lacks }) => lacks.map((one) => say(`lacks.${one}`)).join(', '),
    },
    {
      id: 'step',
      header: say('column.step'),
      width: 150,
      cell: ({ step }) => say(`step.${Math.min(step, 2)}`),
      text: ({ step }) => say(`step.${Math.min(step, 2)}`),
    },
    {
      id: 'day',
      header: say('column.day'),
      width: 90,
      cell: ({ day }) => <DayText of={day as Day} />,
      text: ({ day }) => day,
    },
    {
      id: 'at',
      header: say('column.sent'),
      width: 90,
      cell: ({ at }) => <Age of={at as Instant} />,
      text: ({ at }) => at,
    },
  ]
}
