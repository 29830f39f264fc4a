import {
  DataGrid,
  DayText,
  Figure,
  FilterBar,
  type GridColumn,
  Money,
  NameCell,
  NoMatch,
  Person,
  RatingChip,
  SidePanel,
  type Sorting,
  Sparkline,
  Split,
  StatusChip,
  Facts,
} from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { explainCost, type Sample, samples } from './samples.ts'

const totals = { name: `${samples.length} projects`, budget: '€799m', forecast: '€812m' }

const columns: readonly GridColumn<Sample>[] = [
  {
    id: 'name',
    header: 'Project',
    width: 230,
    grow: 2,
    sort: 'name',
    cell: (row) => <NameCell code={row.code} name={row.name} />,
  },
  { id: 'customer', header: 'Customer', width: 130, grow: 1, cell: (row) => row.customer },
  {
    id: 'status',
    header: 'Computed',
    width: 144,
    sort: 'status',
    cell: (row) => <StatusChip bare tone={row.tone} />,
  },
  { id: 'rating', header: 'Reported', width: 156, cell: (row) => <RatingChip {...row.rating} /> },
  { id: 'manager', header: 'Manager', width: 140, cell: (row) => <Person name={row.manager} /> },
  { id: 'finish', header: 'Finish', width: 100, sort: 'finish', cell: (row) => <DayText of={row.finish} /> },
  {
    id: 'budget',
    header: 'Budget',
    width: 88,
    align: 'end',
    sort: 'budget',
    cell: (row) => <Money of={row.budget} />,
  },
  {
    id: 'forecast',
    header: 'Forecast',
    width: 88,
    align: 'end',
    cell: (row) => <Figure value={row.forecast} unit="EUR" label="Forecast cost" explain={explainCost} />,
  },
  {
    id: 'cpi',
    header: 'CPI',
    width: 120,
    align: 'end',
    hint: 'Cost performance index',
    cell: (row) => (
      <>
        <Sparkline values={row.trend} width={48} tone="muted" />
        <Figure
          value={row.cpi}
          unit="ratio"
          label="CPI"
          explain={explainCost}
          tone={row.cpi < 0.9 ? 'bad' : 'plain'}
        />
      </>
    ),
  },
]

export function GridCorner(): ReactNode {
  const [search, setSearch] = useState('')
  const [tones, setTones] = useState<readonly string[]>([])
  const [sorting, setSorting] = useState<Sorting | undefined>(undefined)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['p-2']))
  const [open, setOpen] = useState<Sample | undefined>(undefined)
  const [count, setCount] = useState(80)
  const found = useMemo(() => sorted(filtered(search, tones), sorting), [search, tones, sorting])
  const rows = useMemo(() => found.slice(0, count), [found, count])
  const clear = (): void => {
    setSearch('')
    setTones([])
  }
  return (
    <Split
      side={
        open ? (
          <SidePanel title={open.name} width={316} onClose={() => setOpen(undefined)}>
            <Facts
              of={[
                ['Customer', open.customer],
                ['Manager', <Person key="m" name={open.manager} />],
                ['Finish', <DayText key="f" of={open.finish} />],
              ]}
            />
          </SidePanel>
        ) : undefined
      }
    >
      <FilterBar
        search={search}
        onSearch={setSearch}
        searchLabel="Find projects"
        filters={[
          {
            id: 'tone',
            label: 'Status',
            choices: [
              { value: 'good', label: 'On track', count: 160 },
              { value: 'warn', label: 'At risk', count: 80 },
              { value: 'bad', label: 'Off track', count: 80 },
            ],
          },
        ]}
        chosen={{ tone: tones }}
        onChoose={(_, values) => setTones(values)}
        onClear={clear}
        found={`${found.length} of ${samples.length} projects`}
      />
      <DataGrid
        label="Projects"
        columns={columns}
        rows={rows}
        totals={totals}
        idOf={(row) => row.id}
        total={found.length}
        hasMore={rows.length < found.length}
        onNeedMore={() => setCount(count + 80)}
        sorting={sorting}
        onSort={setSorting}
        selected={selected}
        onSelect={setSelected}
        onOpen={setOpen}
        openId={open?.id}
        hiddenColumns={[]}
        onHideColumns={() => undefined}
        empty={<NoMatch onClear={clear} />}
      />
    </Split>
  )
}

function filtered(search: string, tones: readonly string[]): readonly Sample[] {
  return samples.filter(
    (one) =>
      one.name.toLowerCase().includes(search.toLowerCase()) &&
      (tones.length === 0 || tones.includes(one.tone)),
  )
}

function sorted(rows: readonly Sample[], sorting: Sorting | undefined): readonly Sample[] {
  if (!sorting) return rows
  const key = (row: Sample): string | number =>
    sorting.by === 'budget'
      ? row.budget.amount
      : sorting.by === 'finish'
        ? row.finish
        : sorting.by === 'status'
          ? row.tone
          : row.name
  const up = rows.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
  return sorting.descending ? up.toReversed() : up
}
