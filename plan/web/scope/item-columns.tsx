import type { Day } from '@portolan/quantity'
import { Chip, DayText, Figure, type GridColumn, type Say, type Tone } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ScopeItemRow } from '../../contract/index.ts'

const tones: Readonly<Record<ScopeItemRow['state'], Tone | 'accent'>> = {
  open: 'none',
  accepted: 'good',
  dropped: 'warn',
}

export function itemColumns(say: Say): readonly GridColumn<ScopeItemRow>[] {
  const cut = (text: string | null): ReactNode =>
    text === null ? null : (
      <span className="p-cut" title={text}>
        {text}
      </span>
    )
  const day = (id: 'created' | 'closed' | 'due', hidden: boolean): GridColumn<ScopeItemRow> => ({
    id,
    header: say(`column.${id}`),
    width: 96,
    hidden,
    cell: (row) => (row[id] === null ? null : <DayText of={row[id] as Day} />),
  })
  return [
    { id: 'id', header: say('column.id'), width: 96, cell: (row) => cut(row.id) },
    { id: 'title', header: say('column.title'), width: 220, grow: 4, cell: (row) => cut(row.title) },
    { id: 'type', header: say('column.type'), width: 96, cell: (row) => cut(row.type) },
    {
      id: 'status',
      header: say('column.status'),
      width: 130,
      cell: (row) => <ItemStatus of={row} say={say} />,
    },
    {
      id: 'points',
      header: say('column.points'),
      width: 84,
      align: 'end',
      hint: say('column.points-hint'),
      cell: (row) => <Points of={row} say={say} />,
    },
    {
      id: 'sprint',
      header: say('column.sprint'),
      width: 150,
      grow: 1,
      cell: (row) => <InSprint of={row} say={say} />,
    },
    {
      id: 'age',
      header: say('column.age'),
      width: 84,
      align: 'end',
      hint: say('column.age-hint'),
      cell: (row) => <Figure value={row.age} unit="days" label={say('column.age')} />,
    },
    { id: 'assignee', header: say('column.assignee'), width: 140, cell: (row) => cut(row.assignee) },
    day('created', true),
    day('closed', true),
    day('due', true),
    {
      id: 'priority',
      header: say('column.priority'),
      width: 90,
      hidden: true,
      cell: (row) => cut(row.priority),
    },
    { id: 'parent', header: say('column.parent'), width: 96, hidden: true, cell: (row) => cut(row.parent) },
  ]
}

/** The word of the tool, in the colour of what it means. */
export function ItemStatus(props: { of: ScopeItemRow; say: Say }): ReactNode {
  const { of, say } = props
  return <Chip tone={tones[of.state]}>{of.status ?? say(`state.${of.state}`)}</Chip>
}

/** A size that is in no total is not shown as one that is. */
function Points(props: { of: ScopeItemRow; say: Say }): ReactNode {
  const { of, say } = props
  const why = say(`counting.${of.counting}`)
  if (of.points === null)
    return of.counting === 'unestimated' ? (
      <span className="scope-not-counted" title={why}>
        {say('column.no-estimate')}
      </span>
    ) : null
  if (of.counting === 'counted')
    return <Figure value={of.points} unit="number" label={say('column.points')} />
  return (
    <span className="scope-not-counted" title={why}>
      (<Figure value={of.points} unit="number" label={`${say('column.points')}: ${why}`} />)
    </span>
  )
}

/** How often it was carried over says more than where it lies now. */
function InSprint(props: { of: ScopeItemRow; say: Say }): ReactNode {
  const { of, say } = props
  if (of.sprint === null) return null
  return (
    <span
      className="p-cut"
      title={
        of.sprints > 1 ? say('column.carried-hint', { sprint: of.sprint, count: of.sprints }) : of.sprint
      }
    >
      {of.sprint}
      {of.sprints > 1 ? (
        <span className="p-label"> {say('column.carried', { count: of.sprints })}</span>
      ) : null}
    </span>
  )
}
