import type { Finding } from '@portolan/quantity'
import { type Distribution, faultOf } from '../distribution/distribution.ts'
import { finding, namedTwice, unknownActivity, unsound } from '../finding.ts'
import type { Range, RiskInput } from '../input.ts'
import { told } from '@portolan/quantity'
import type { Program } from '../program.ts'
import type { Parts } from './prepare.ts'

type Columns = Pick<Program, 'shape' | 'base' | 'scale' | 'group' | 'common' | 'own' | 'groups'>

export type Durations = {
  readonly columns: Columns
  /** Variables that a duration with options is the sum of, by place. */
  readonly added: readonly { readonly place: number; readonly variables: readonly number[] }[]
}

/** What each duration is drawn from. A range in minutes of work under way counts for the share that is left of it. */
export function durationsOf(parts: Parts): Durations {
  const { network, placeOf, tables, variables } = parts
  const count = network.ids.length
  const shape = new Int32Array(count).fill(-1)
  const base = Float32Array.from(network.planned)
  const scale = new Float32Array(count)
  const added: { place: number; variables: readonly number[] }[] = []
  for (const range of soundRanges(parts)) {
    const place = placeOf.get(range.activity) as number
    const times = minutesOf(range, network.planned[place] as number, parts.input)
    const { distribution } = range
    if (distribution.kind === 'discrete') {
      base[place] = 0
      const draw = variables.draw()
      const whole = { from: 0, to: 1 }
      added.push({ place, variables: variables.add(draw, whole, { distribution, times, otherwise: 0 }) })
    } else {
      const placed = tables.place(distribution)
      shape[place] = placed.shape
      base[place] = placed.base * times
      scale[place] = placed.scale * times
    }
  }
  return { columns: { shape, base, scale, ...groupsOf(parts) }, added }
}

/** What one unit of the range's numbers is in minutes. */
function minutesOf({ unit, activity }: Range, left: number, { schedule }: RiskInput): number {
  if (unit === 'factor') return left
  const planned = schedule.activities.find(({ id }) => id === activity)?.duration ?? 0
  return planned > 0 && left < planned ? left / planned : 1
}

function soundRanges({ input, placeOf, findings }: Parts): readonly Range[] {
  const seen = new Set<string>()
  return (input.ranges ?? []).filter((range) => {
    const fault = rangeFault(range, placeOf)
    if (fault === undefined && seen.has(range.activity)) findings.push(namedTwice('range', range.activity))
    else if (fault !== undefined) findings.push(fault)
    const sound = fault === undefined && !seen.has(range.activity)
    if (sound) seen.add(range.activity)
    return sound
  })
}

function rangeFault(
  { activity, distribution }: Range,
  placeOf: ReadonlyMap<string, number>,
): Finding | undefined {
  if (!placeOf.has(activity)) return unknownActivity('range', activity, activity)
  const fault = faultOf(distribution) ?? (isNegative(distribution) ? 'not-positive' : undefined)
  return fault === undefined ? undefined : unsound('range', activity, fault)
}

/** Durations and factors below nothing. The tail of a normal may reach there; it is drawn as nothing. */
export function isNegative(distribution: Distribution): boolean {
  switch (distribution.kind) {
    case 'triangular':
    case 'pert':
    case 'uniform':
      return distribution.low < 0
    case 'normal':
      return distribution.mean < 0
    case 'lognormal':
      return false
    case 'discrete':
      return distribution.options.some(({ value }) => value < 0)
    case 'empirical':
      return distribution.values.some((value) => value < 0)
  }
}

type GroupColumns = Pick<Columns, 'group' | 'common' | 'own' | 'groups'>

/** One normal for each group: two of its activities correlate by the product of their shares of it. */
function groupsOf({ input, network, placeOf, findings }: Parts): GroupColumns {
  const count = network.ids.length
  const group = new Int32Array(count).fill(-1)
  const common = new Float32Array(count)
  const own = new Float32Array(count).fill(1)
  let groups = 0
  for (const { id, correlation, activities } of input.groups ?? []) {
    if (!(correlation >= 0 && correlation <= 1)) {
      findings.push(notACorrelation(id))
      continue
    }
    for (const activity of activities) {
      const place = placeOf.get(activity)
      if (place === undefined) findings.push(unknownActivity('group', id, activity))
      else if (group[place] !== -1) findings.push(namedTwice('group', `${id} ${activity}`))
      else {
        group[place] = groups
        common[place] = Math.sqrt(correlation)
        own[place] = Math.sqrt(1 - correlation)
      }
    }
    groups++
  }
  return { group, common, own, groups }
}

function notACorrelation(id: string): Finding {
  return finding(
    'warning',
    'not-a-correlation',
    ['group', id],
    told(
      'risk:not-a-correlation',
    )`The group ${{ id }} was left out, because its correlation does not lie between 0 and 1. Correct it.`,
  )
}
