import { daysBetween, type Finding, money, type Money, told, type Told } from '@portolan/quantity'
import { type Cell, isPresent } from '../cells/cell.ts'
import { type Amount } from '../cells/money.ts'
import { cellFinding, type Outcome } from '../outcome.ts'
import { shortName } from './check-order.ts'
import { type ColumnNames } from './read-register.ts'
import { type RegisterRecord, type SelfCheck } from './record.ts'

type Definition = {
  readonly target:
    | 'costVariance'
    | 'costVariancePercent'
    | 'periodVariance'
    | 'periodVariancePercent'
    | 'scheduleVarianceDays'
  readonly from: 'cost' | 'period' | 'schedule'
  readonly percent?: true
  readonly unit: Told
}

const asAmount = told('exchange:in-amount')`as an amount`
const ofPlannedCost = told('exchange:in-percent-of-planned-cost')`in percent of the planned cost`
const ofBudget = told('exchange:in-percent-of-budget')`in percent of the budget`
const inDays = told('exchange:in-days')`in days`

const definitions: readonly Definition[] = [
  { target: 'costVariance', from: 'cost', unit: asAmount },
  { target: 'costVariancePercent', from: 'cost', percent: true, unit: ofPlannedCost },
  { target: 'periodVariance', from: 'period', unit: asAmount },
  { target: 'periodVariancePercent', from: 'period', percent: true, unit: ofBudget },
  { target: 'scheduleVarianceDays', from: 'schedule', unit: inDays },
]

/** `told` by the file and `forward`, planned minus later, in the same unit; `slack` is what rounding explains. */
type Compared = {
  readonly record: RegisterRecord
  readonly told: number
  readonly forward: number
  readonly slack: number
}

/**
 * Recomputes every variance the file tells from the values it tells. Sources differ in sign (planned − actual
 * or the reverse); the one that fits more rows is taken for the whole column and named in the check.
 */
export function checkVariances(
  records: readonly RegisterRecord[],
  columns: ColumnNames,
): Outcome<readonly SelfCheck[]> {
  const outcomes = definitions
    .filter(({ target }) => columns.has(target))
    .map((d) => check(d, records, columns))
  return {
    result: outcomes.flatMap(({ result }) => (result.compared > 0 ? [result] : [])),
    findings: outcomes.flatMap(({ findings }) => findings),
  }
}

function check(
  definition: Definition,
  records: readonly RegisterRecord[],
  columns: ColumnNames,
): Outcome<SelfCheck> {
  const rows = definition.from === 'schedule' ? compareDays(records) : compareAmounts(definition, records)
  const fits = (sign: number): Compared[] =>
    rows.filter(({ told, forward, slack }) => Math.abs(told - sign * forward) <= slack)
  const sign = fits(1).length >= fits(-1).length ? 1 : -1
  const fitting = new Set(fits(sign))
  const name = columns.get(definition.target) ?? definition.target
  const formula = formulaOf(definition, sign, columns)
  const findings = rows
    .filter((row) => !fitting.has(row))
    .map((row) => differs(definition, row, name, sign * row.forward, formula))
  const result = {
    id: definition.target,
    definition: formula.sentence,
    compared: rows.length,
    differing: findings.length,
  }
  return { result, findings }
}

function compareDays(records: readonly RegisterRecord[]): Compared[] {
  return records.flatMap((record) => {
    const { plannedFinish: planned, actualFinish, finish, scheduleVarianceDays: told } = record.fields
    const later = isPresent(actualFinish) ? actualFinish : finish
    if (!isPresent(planned) || !isPresent(later) || !isPresent(told)) return []
    return [{ record, told: told.value, forward: daysBetween(later.value, planned.value), slack: 0.5 }]
  })
}

function compareAmounts(definition: Definition, records: readonly RegisterRecord[]): Compared[] {
  const [first, second] = sources[definition.from]
  const grains = { planned: grainOf(records, first), later: grainOf(records, second) }
  const own = definition.percent
    ? 0.5 * 10 ** -decimalsOf(records, definition.target)
    : grainOf(records, definition.target) / 2
  return records.flatMap((record) => {
    const told = toldBy(record, definition.target)
    const planned = minorUnits(record, first)
    const later = minorUnits(record, second)
    if (told === undefined || planned === undefined || later === undefined) return []
    const input = (grains.planned + grains.later) / 2
    if (!definition.percent) return [{ record, told, forward: planned - later, slack: own + input }]
    if (planned === 0) return told === 0 ? [{ record, told, forward: 0, slack: own }] : []
    const growth = (grains.later + grains.planned * Math.abs(later / planned)) / 2
    const slack = own + (growth / Math.abs(planned)) * 100 + 1e-9
    return [{ record, told, forward: ((planned - later) / Math.abs(planned)) * 100, slack }]
  })
}

const sources = {
  cost: ['plannedCost', 'actualCost'],
  period: ['periodBudget', 'periodForecast'],
  schedule: ['plannedFinish', 'finish'],
} as const

type MoneyTarget =
  | 'plannedCost'
  | 'actualCost'
  | 'periodBudget'
  | 'periodForecast'
  | 'costVariance'
  | 'periodVariance'

function toldBy(record: RegisterRecord, target: Definition['target']): number | undefined {
  const cell: Cell<number | Amount> | undefined = record.fields[target]
  if (!isPresent(cell)) return undefined
  return typeof cell.value === 'number' ? cell.value : cell.value.money.amount
}

function minorUnits(record: RegisterRecord, target: string): number | undefined {
  const cell = record.fields[target as MoneyTarget]
  return isPresent(cell) ? cell.value.money.amount : undefined
}

/** How much of a column may be finer than the rest before that counts as its precision. */
const stray = 0.1

/** The step in which a column counts: the largest power of ten in nearly all of its amounts. Half of it is rounding. */
function grainOf(records: readonly RegisterRecord[], target: string): number {
  const amounts = records.flatMap((record) => minorUnits(record, target) || [])
  const finer = (grain: number): number => amounts.filter((amount) => amount % grain !== 0).length
  let grain = 1
  while (grain < 1e9 && amounts.length > 0 && finer(grain * 10) <= amounts.length * stray) grain *= 10
  return grain
}

/** The digits most cells show, trailing zeros apart: "-6.00%" in a column of whole percents is rounded to one. */
function decimalsOf(records: readonly RegisterRecord[], target: Definition['target']): number {
  const places = records.flatMap((record) => {
    const told = toldBy(record, target)
    if (told === undefined || told === 0) return []
    return [/\.(\d*[1-9])/.exec(record.fields[target]?.raw ?? '')?.[1]?.length ?? 0]
  })
  return places.toSorted((a, b) => a - b)[Math.floor(places.length / 2)] ?? 0
}

function formulaOf(definition: Definition, sign: number, columns: ColumnNames): Told {
  const [first, second] = sources[definition.from]
  const planned = shortName(columns.get(first) ?? first)
  const actual = definition.from === 'schedule' ? columns.get('actualFinish') : undefined
  const later = shortName(actual ?? columns.get(second) ?? second)
  const [from, less] = sign === 1 ? [planned, later] : [later, planned]
  return told('exchange:formula')`"${{ from }}" − "${{ less }}", ${{ unit: definition.unit }}`
}

function differs(
  definition: Definition,
  { record, told: value }: Compared,
  column: string,
  computed: number,
  formula: Told,
): Finding {
  const given = inWords(definition, record, value)
  const found = inWords(definition, record, computed)
  const says = told(
    'exchange:variance-differs',
  )`The file tells ${{ told: given }}, but its own values give ${{ computed: found }} (${{ formula }}).`
  const detail = { told: value, computed: Math.round(computed * 100) / 100 }
  return cellFinding('warning', 'variance-differs', record.rowNumber, column, says, detail)
}

function inWords(definition: Definition, record: RegisterRecord, value: number): Told | Money {
  if (definition.percent) return told('exchange:percent')`${{ percent: Math.round(value * 100) / 100 }} %`
  if (definition.from === 'schedule') return told('exchange:days')`${{ days: value }} days`
  const cell = record.fields[definition.from === 'cost' ? 'plannedCost' : 'periodBudget']
  const currency = isPresent(cell) ? cell.value.money.currency : 'EUR'
  return money(value, currency)
}
