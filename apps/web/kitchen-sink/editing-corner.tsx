import { addDays, type Day, day, type Money, money } from '@portolan/quantity'
import {
  DataGrid,
  DayText,
  type EditRefusal,
  type GridColumn,
  type GridEditing,
  Money as MoneyText,
  Switcher,
} from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'

type Line = {
  readonly id: string
  readonly name: string | null
  readonly phase: string | null
  readonly owner: string | null
  readonly days: number | null
  readonly finish: Day | null
  readonly cost: Money | null
}

const names = [
  'Design',
  'Build',
  'Load test',
  'Data migration',
  'Training',
  'Cut-over',
  'Support',
  'Sign-off',
]
const owners = ['Hana Sato', 'Priya Raman', 'Jonas Weber', null]
const phases = ['Prepare', 'Deliver', 'Close'].map((label) => ({ value: label.toLowerCase(), label }))

const first: readonly Line[] = Array.from({ length: 48 }, (_, n) => ({
  id: `line-${n}`,
  name: `${names[n % names.length]} ${1 + Math.floor(n / names.length)}`,
  phase: phases[Math.floor(n / 16)]?.value ?? null,
  owner: owners[n % owners.length] ?? null,
  days: n % 7 === 6 ? null : 3 + ((n * 5) % 17),
  finish: addDays(day('2026-11-30'), n * 4),
  cost: n % 5 === 4 ? null : money(1_200_000 + ((n * 7919) % 40) * 100_000, n % 11 === 3 ? 'GBP' : 'EUR'),
}))

const columns: readonly GridColumn<Line>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 220,
    grow: 1,
    cell: (row) => row.name,
    edit: {
      kind: 'text',
      longest: 60,
      needed: true,
      read: (row) => row.name,
      write: (row, name) => ({ ...row, name }),
    },
  },
  {
    id: 'phase',
    header: 'Phase',
    width: 120,
    cell: (row) => labelOf(row.phase),
    group: (row) => ({ key: row.phase ?? '', label: labelOf(row.phase) }),
    edit: {
      kind: 'choice',
      choices: phases,
      read: (row) => row.phase,
      write: (row, phase) => ({ ...row, phase }),
    },
  },
  {
    id: 'owner',
    header: 'Owner',
    width: 140,
    cell: (row) => row.owner ?? '–',
    edit: { kind: 'text', read: (row) => row.owner, write: (row, owner) => ({ ...row, owner }) },
  },
  {
    id: 'days',
    header: 'Days',
    width: 90,
    align: 'end',
    cell: (row) => row.days ?? '–',
    sum: (row) => row.days,
    edit: {
      kind: 'number',
      least: 0,
      most: 999,
      read: (row) => row.days,
      write: (row, days) => ({ ...row, days }),
    },
  },
  {
    id: 'finish',
    header: 'Finish',
    width: 130,
    cell: (row) => <DayText of={row.finish} />,
    edit: { kind: 'day', read: (row) => row.finish, write: (row, finish) => ({ ...row, finish }) },
  },
  {
    id: 'cost',
    header: 'Cost',
    width: 150,
    align: 'end',
    cell: (row) => <MoneyText of={row.cost} />,
    sum: (row) => row.cost,
    edit: {
      kind: 'money',
      currency: 'EUR',
      read: (row) => row.cost,
      write: (row, cost) => ({ ...row, cost }),
    },
  },
  { id: 'line', header: 'Line', width: 90, cell: (row) => row.id, text: (row) => row.id },
  // So many that only those in view are mounted.
  ...Array.from({ length: 24 }, (_, n) => ({
    id: `week-${n + 1}`,
    header: `W${n + 1}`,
    width: 90,
    align: 'end' as const,
    hidden: n > 0,
    cell: (row: Line) => ((row.days ?? 0) * (n + 1)) % 9,
    text: (row: Line) => String(((row.days ?? 0) * (n + 1)) % 9),
  })),
]

function labelOf(phase: string | null): string {
  return phases.find(({ value }) => value === phase)?.label ?? 'None'
}

/** A grid that is edited, against a server of its own that answers late and takes no name with "refuse" in it. */
export function EditingCorner(): ReactNode {
  const [rows, setRows] = useState(first)
  const [mode, setMode] = useState('edit')
  const [by, setBy] = useState('none')
  const editing = useMemo<GridEditing<Line>>(
    () => ({
      nameOf: (row) => row.name ?? '',
      newRow: (index) => ({ ...emptyLine, id: `new-${index}` }),
      newRowLabel: 'New line',
      onEdits: async (changes) => {
        await late()
        const refused = changes.filter(({ next }) => next.name?.includes('refuse'))
        const taken = changes.filter((change) => !refused.includes(change))
        setRows((now) => now.map((row) => taken.find(({ next }) => next.id === row.id)?.next ?? row))
        return refused.map(({ row }) => refusal(row.id))
      },
      onNewRows: async (added) => {
        await late()
        const refused = added.filter(({ name }) => name?.includes('refuse'))
        const made = added
          .filter((row) => !refused.includes(row))
          .map((row, index) => ({ ...row, id: `${row.id}-at-${index}` }))
        const ids = new Set(made.map(({ id }) => id))
        setRows((now) => [...now, ...made])
        return {
          refused: refused.map(({ id }) => refusal(id)),
          undo: async () => {
            await late()
            setRows((now) => now.filter(({ id }) => !ids.has(id)))
          },
        }
      },
    }),
    [],
  )
  return (
    <div className="p-sink-grid">
      <div className="p-row p-sink-part">
        <Switcher
          label="Mode"
          value={mode}
          choices={[
            { value: 'read', label: 'Read' },
            { value: 'edit', label: 'Edit' },
          ]}
          onChoose={setMode}
        />
        <Switcher
          label="Group"
          value={by}
          choices={[
            { value: 'none', label: 'No groups' },
            { value: 'phase', label: 'By phase' },
          ]}
          onChoose={setBy}
        />
      </div>
      <DataGrid
        label="Lines"
        columns={columns}
        rows={rows}
        idOf={(row) => row.id}
        editing={mode === 'edit' ? editing : undefined}
        groupBy={by === 'none' ? undefined : by}
      />
    </div>
  )
}

const emptyLine: Line = { id: '', name: null, phase: null, owner: null, days: null, finish: null, cost: null }

function refusal(rowId: string): EditRefusal {
  return {
    rowId,
    columnId: 'name',
    sentence: 'The server takes no name with “refuse” in it. Choose another one.',
  }
}

/** The sample server answers late, so that one sees that nothing waits for it. */
function late(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 400)
  })
}
