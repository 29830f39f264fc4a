import type { CostFigures } from '../activity.ts'
import { sumAmounts } from '../amounts.ts'
import { type OfProject, withTotal } from '../breakdown.ts'
import { push } from '../group.ts'
import { nothingKept } from '../kept.ts'
import { readNumber } from '../codec.ts'
import type { Reading } from '../reading.ts'
import type { Assignment, RateRow, ScheduleResource } from '../resource.ts'
import { made } from '../xml/fields.ts'
import { amount, hours, moment } from './codecs.ts'
import { assignmentColumns, resourceColumns, roleColumns } from './columns.ts'
import type { Extras } from './extras.ts'
import { lost } from './read-activities.ts'
import { type Cells, noteTable, readRows } from './rows.ts'
import type { XerTables } from './tables.ts'

const usual = {
  name: '',
  generic: false,
  budget: false,
  active: true,
  availability: [],
  work: {},
  cost: {},
  baselines: [],
  notes: [],
} as const

/** Resources, then roles. */
export function readResources(
  tables: XerTables,
  extras: Extras,
  reading: Reading,
): readonly ScheduleResource[] {
  const rates = readRates(tables, { table: 'RSRCRATE', owner: 'rsrc_id' }, reading)
  const roleRates = readRates(tables, { table: 'ROLERATE', owner: 'role_id' }, reading)
  const resources = readRows(tables, 'RSRC', resourceColumns, reading).flatMap(({ draft }) => {
    if (typeof draft['id'] !== 'string') return lost('RSRC', 'rsrc_id', reading)
    reading.ledger.made('RSRC')
    const own = rates.get(draft['id']) ?? []
    const extra = extras.ofResource(draft['id'])
    return made<ScheduleResource>({
      ...usual,
      kind: 'work',
      ...draft,
      ...rated(own),
      ...extra,
      kept: nothingKept,
    })
  })
  const roles = readRows(tables, 'ROLES', roleColumns, reading).flatMap(({ draft }) => {
    if (typeof draft['id'] !== 'string') return lost('ROLES', 'role_id', reading)
    reading.ledger.made('ROLES')
    const own = roleRates.get(draft['id'].slice('role:'.length)) ?? []
    const none = { customValues: [], codes: [] }
    return made<ScheduleResource>({
      ...usual,
      ...draft,
      kind: 'role',
      ...rated(own),
      ...none,
      kept: nothingKept,
    })
  })
  return [...resources, ...roles]
}

/** The last rate of table A is the one that counts now, as the tools show it. */
function rated(rates: readonly RateRow[]): Partial<ScheduleResource> {
  const current = rates.filter(({ table }) => table === 'A').at(-1)
  const { standard, maxUnits } = current ?? {}
  return {
    rates,
    ...(standard !== undefined && { standardRate: standard }),
    ...(maxUnits !== undefined && { maxUnits }),
  }
}

const priceColumns: readonly (readonly [RateRow['table'], string])[] = [
  ['A', 'cost_per_qty'],
  ['B', 'cost_per_qty2'],
  ['C', 'cost_per_qty3'],
  ['D', 'cost_per_qty4'],
  ['E', 'cost_per_qty5'],
]

/** Prices are for an hour; of one day there are up to five. */
function readRates(
  tables: XerTables,
  { table, owner }: { readonly table: string; readonly owner: string },
  reading: Reading,
): ReadonlyMap<string, readonly RateRow[]> {
  const columns = `${owner} start_date max_qty_per_hr ${priceColumns.map(([, column]) => column).join(' ')}`
  const rates = new Map<string, RateRow[]>()
  for (const cells of noteTable(tables, table, columns, reading)) {
    reading.ledger.made(table)
    const id = cells(owner) ?? ''
    for (const rate of ratesOf(cells)) push(rates, id, rate)
  }
  return new Map([...rates].map(([id, rows]) => [id, rows.toSorted(byDay)]))
}

function ratesOf(cells: Cells): readonly RateRow[] {
  const from = moment.read(cells('start_date') ?? '')
  const maxUnits = readNumber(cells('max_qty_per_hr') ?? '')
  return priceColumns.flatMap(([table, column]) => {
    const price = amount.read(cells(column) ?? '')
    if (price === undefined) return []
    return {
      table,
      ...(from !== undefined && { from }),
      standard: { amount: price, per: 'hour' },
      ...(maxUnits !== undefined && { maxUnits }),
    }
  })
}

export function readAssignments(
  tables: XerTables,
  extras: Extras,
  reading: Reading,
): readonly OfProject<Assignment>[] {
  return readRows(tables, 'TASKRSRC', assignmentColumns, reading).flatMap(({ draft, cells }) => {
    if (typeof draft['id'] !== 'string' || draft['activityId'] === undefined)
      return lost('TASKRSRC', 'taskrsrc_id', reading)
    reading.ledger.made('TASKRSRC')
    const actual = hoursOf(cells, ['act_reg_qty', 'act_ot_qty'])
    const delay = hours.read(cells('target_lag_drtn_hr_cnt') ?? '')
    const item = made<Assignment>({
      ...draft,
      work: withTotal({
        ...(draft['work'] as object | undefined),
        ...(actual !== undefined && { actualMinutes: actual }),
      }),
      cost: costOf(draft['cost'] as CostFigures | undefined, cells),
      ...(delay !== undefined && { delay: { minutes: delay, elapsed: false } }),
      timePhased: [],
      baselines: [],
      codes: [],
      notes: [],
      ...extras.ofAssignment(draft['id']),
      kept: nothingKept,
    })
    return { projectId: cells('proj_id') ?? '', item }
  })
}

function hoursOf(cells: Cells, columns: readonly string[]): number | undefined {
  const values = columns.flatMap((column) => hours.read(cells(column) ?? '') ?? [])
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0)
}

function costOf(given: CostFigures | undefined, cells: Cells): CostFigures {
  const actual = sumAmounts([
    amount.read(cells('act_reg_cost') ?? ''),
    amount.read(cells('act_ot_cost') ?? ''),
  ])
  const total = sumAmounts([actual, given?.remaining])
  return { ...given, ...(actual !== undefined && { actual }), ...(total !== undefined && { total }) }
}

function byDay(a: RateRow, b: RateRow): number {
  return (a.from ?? '') < (b.from ?? '') ? -1 : 1
}
