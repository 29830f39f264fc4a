import { addDays, type Day, daysBetween } from '@portolan/quantity'
import type { Standing } from '../../contract/index.ts'

/** How the forecast finish strayed from what it is measured against, in one unit that fits its size. */
export type FinishMoves = {
  readonly reference: Day
  readonly first: { readonly day: Day; readonly at: number } | undefined
  readonly unit: 'days' | 'weeks' | 'months'
  readonly points: readonly { readonly day: Day; readonly value: number }[]
  /** Calendar days that the newest forecast lies after the reference. */
  readonly days: number
}

type Told = { readonly asOf: Day; readonly finish: Day }

/** Undefined where fewer than two forecasts are known, or nothing to measure them against. */
export function finishMoves(of: Standing): FinishMoves | undefined {
  const told = forecastsOf(of)
  const last = told.at(-1)
  const expected = dayOf(of, 'expectedFinish') ?? last?.finish
  const reference = referenceOf(of, 'slipCurrentDays', expected) ?? told[0]?.finish
  if (last === undefined || reference === undefined || told.length < 2) return undefined
  const first = referenceOf(of, 'slipFirstDays', expected)
  const strays = told.map(({ finish }) => daysBetween(reference, finish))
  const unit = unitFor([...strays, ...(first === undefined ? [] : [daysBetween(reference, first)])])
  const inUnit = (days: number): number => Math.round((days / lengths[unit]) * 10) / 10
  return {
    reference,
    first:
      first === undefined || first === reference
        ? undefined
        : { day: first, at: inUnit(daysBetween(reference, first)) },
    unit,
    points: told.map(({ asOf }, at) => ({ day: asOf, value: inUnit(strays[at] ?? 0) })),
    days: daysBetween(reference, last.finish),
  }
}

/** One for each register, and last of all what is expected on the status date if that is another day. */
function forecastsOf({ history, asOf, ...of }: Standing): readonly Told[] {
  const told = history.flatMap(({ asOf: on, finish }) =>
    finish === null ? [] : [{ asOf: on as Day, finish: finish as Day }],
  )
  const now = dayOf(of, 'expectedFinish')
  const last = told.at(-1)
  const isNews = (last?.asOf ?? '') < asOf.day && last?.finish !== now
  return now !== undefined && isNews ? [...told, { asOf: asOf.day as Day, finish: now }] : told
}

type Measured = Pick<Standing, 'measures'>

function dayOf({ measures }: Measured, measure: 'expectedFinish'): Day | undefined {
  const value = measures[measure]?.value
  return typeof value === 'string' ? (value as Day) : undefined
}

function referenceOf(
  { measures }: Measured,
  measure: 'slipCurrentDays' | 'slipFirstDays',
  expected: Day | undefined,
): Day | undefined {
  const slip = measures[measure]?.value
  return typeof slip === 'number' && expected !== undefined ? addDays(expected, -slip) : undefined
}

const lengths = { days: 1, weeks: 7, months: 30.44 } as const

function unitFor(strays: readonly number[]): FinishMoves['unit'] {
  const most = Math.max(...strays.map((days) => Math.abs(days)))
  return most < 22 ? 'days' : most < 270 ? 'weeks' : 'months'
}
