import {
  Chip,
  DataGrid,
  EmptyState,
  Figure,
  type GridColumn,
  type Say,
  type Tone,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { FieldFate } from '../../contract/index.ts'

type Fate = FieldFate['fate']

/** What is lost comes first: it is what a planner must know before he relies on the plan. */
const tones: Readonly<Record<Fate, Tone | 'accent'>> = {
  lost: 'bad',
  'stored-only': 'none',
  mapped: 'accent',
  kept: 'good',
}
const order = Object.keys(tones)

/** What becomes of each field of the file. */
export function FieldsGrid(props: { of: readonly FieldFate[] }): ReactNode {
  const say = useWords('schedule')
  const rows = useMemo(
    () =>
      props.of
        .filter(({ count }) => count > 0)
        .toSorted(
          (a, b) =>
            order.indexOf(a.fate) - order.indexOf(b.fate) ||
            a.entity.localeCompare(b.entity) ||
            a.field.localeCompare(b.field),
        ),
    [props.of],
  )
  const columns = useMemo(() => columnsOf(say), [say])
  return (
    <DataGrid<FieldFate>
      label={say('import.view-fields')}
      columns={columns}
      rows={rows}
      idOf={(row) => `${row.entity} ${row.field} ${row.fate}`}
      density="compact"
      empty={<EmptyState title={say('fields.none')} />}
    />
  )
}

function columnsOf(say: Say): readonly GridColumn<FieldFate>[] {
  return [
    { id: 'field', header: say('fields.field'), width: 240, grow: 2, cell: (row) => row.field },
    { id: 'entity', header: say('fields.entity'), width: 180, grow: 1, cell: (row) => row.entity },
    {
      id: 'fate',
      header: say('fields.fate'),
      width: 200,
      cell: (row) => <Chip tone={tones[row.fate]}>{say(`fate.${row.fate}`)}</Chip>,
    },
    {
      id: 'count',
      header: say('fields.count'),
      width: 110,
      align: 'end',
      cell: (row) => <Figure value={row.count} unit="count" label={say('fields.count')} />,
    },
  ]
}
