import { type Finding, told } from '@portolan/quantity'
import { schedule, type ScheduleInput } from '@portolan/schedule'
import { finding } from '../finding.ts'
import type { RiskInput, RiskOptions } from '../input.ts'
import type { Program } from '../program.ts'
import { addCosts } from './costs.ts'
import { addEffects } from './effects.ts'
import { durationsOf } from './durations.ts'
import { FURTHEST, type RiskNetwork, networkOf } from './network.ts'
import { openTables } from './tables.ts'
import { openVariables } from './variables.ts'

/** A plan ready to be run: `runBlock` as often as there are blocks, in any order, here or in workers. */
export type Prepared = {
  readonly program: Program
  readonly network: RiskNetwork
  readonly options: RiskOptions
}

export type PrepareAnswer = { readonly result: Prepared | undefined; readonly findings: readonly Finding[] }

/** Reads and checks everything once. Undefined for a plan without activities, or one that lasts beyond 31 years. */
export function prepare(input: RiskInput, options: RiskOptions): PrepareAnswer {
  const findings = planFindings(input.schedule)
  const network = networkOf(input.schedule)
  if (network.ids.every((id) => id === ''))
    return { result: undefined, findings: [...findings, nothing(input)] }
  const tables = openTables()
  const variables = openVariables(tables)
  const placeOf = new Map(network.ids.flatMap((id, place) => (id === '' ? [] : [[id, place] as const])))
  const parts = { input, options, network, placeOf, tables, variables, findings }
  const durations = durationsOf(parts)
  const effects = addEffects(parts, durations.added)
  const costs = addCosts(parts, effects)
  const program: Program = {
    count: network.ids.length,
    ...durations.columns,
    ...linksOf(network),
    ...effects.columns,
    ...costs.columns,
    draws: variables.draws(),
    variables: variables.all(),
    tables: tables.all(),
    centre: Float32Array.from(network.planned),
    middleFinish: middleOf(input.schedule, network),
  }
  if (longest(program) > FURTHEST) return { result: undefined, findings: [...findings, tooLong(input)] }
  return { result: { program, network, options }, findings }
}

export type Parts = {
  readonly input: RiskInput
  readonly options: RiskOptions
  readonly network: RiskNetwork
  readonly placeOf: ReadonlyMap<string, number>
  readonly tables: ReturnType<typeof openTables>
  readonly variables: ReturnType<typeof openVariables>
  readonly findings: Finding[]
}

/** What makes the plan itself doubtful; the rest of its findings are for who looks at the plan. */
function planFindings(plan: ScheduleInput): Finding[] {
  return schedule(plan).findings.filter(({ severity }) => severity === 'error')
}

type LinkColumns = Pick<
  Program,
  'firstIn' | 'firstFinishIn' | 'event' | 'lag' | 'notBefore' | 'notBeforeFinish'
>

function linksOf({ ids, kind }: RiskNetwork): LinkColumns {
  const count = ids.length
  const links = kind.calendars === 'one' ? kind.links : []
  const order = links.toSorted((a, b) => a.to - b.to || Number(a.toFinish) - Number(b.toFinish))
  const firstIn = new Int32Array(count + 1)
  const firstFinishIn = new Int32Array(count)
  let at = 0
  for (let j = 0; j < count; j++) {
    firstIn[j] = at
    while (order[at]?.to === j && order[at]?.toFinish === false) at++
    firstFinishIn[j] = at
    while (order[at]?.to === j) at++
  }
  firstIn[count] = at
  const least = kind.calendars === 'one' ? kind : { notBefore: [], notBeforeFinish: [] }
  return {
    firstIn,
    firstFinishIn,
    event: Int32Array.from(order, ({ from, fromFinish }) => 2 * from + (fromFinish ? 1 : 0)),
    lag: Float32Array.from(order, ({ lag }) => lag),
    notBefore: Float32Array.from(least.notBefore),
    notBeforeFinish: Float32Array.from(least.notBeforeFinish),
  }
}

/** Somewhere near the finish of the plan: sums are made of differences to it. */
function middleOf(plan: ScheduleInput, { kind, planned }: RiskNetwork): number {
  if (kind.calendars === 'several') return Math.fround(kind.open().run(kind.spans) - kind.base)
  return Math.fround(planned.reduce((sum, minutes) => sum + minutes, 0) / Math.max(1, plan.projects.length))
}

/** Nothing lies later than all durations at their most, one after the other, with all lags. */
function longest({ shape, base, scale, tables, lag, notBefore, count }: Program): number {
  let sum = 0
  for (let j = 0; j < count; j++) {
    const table = shape[j] as number
    const most = table < 0 ? 0 : (scale[j] as number) * (tables[table + 272] as number)
    sum += Math.max(0, (base[j] as number) + most)
  }
  for (const minutes of lag) sum += Math.max(0, minutes)
  return sum + notBefore.reduce((most, minutes) => Math.max(most, minutes), 0)
}

function nothing({ subject }: RiskInput): Finding {
  return finding(
    'error',
    'nothing-to-simulate',
    ['project', subject],
    told(
      'risk:nothing-to-simulate',
    )`No activity of this plan has work left, so there is nothing to simulate.`,
  )
}

function tooLong({ subject }: RiskInput): Finding {
  return finding(
    'error',
    'beyond-reach',
    ['project', subject],
    told(
      'risk:beyond-reach',
    )`The work of this plan could last for more than thirty years, which is beyond what is simulated. Look for a range in the wrong unit.`,
  )
}
