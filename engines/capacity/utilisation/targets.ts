import { dayFromNumber, type Finding, findingOf, told } from '@portolan/quantity'
import type { CapacityGrid } from '../net/capacity-grid.ts'
import type { Part } from '../net/horizon.ts'
import { EVER, type ReadShare, readShares, type SharesOf } from '../net/shares.ts'
import type { ReadPeople } from '../read-work.ts'
import type { Named } from '../result.ts'
import { type SpentTime, timeOf } from './spent-time.ts'
import type { TargetOf } from './utilisation.ts'

export type ReadTargets = { readonly of: TargetOf; readonly sharesOf: SharesOf }

const counted: Readonly<Record<TargetOf, readonly SpentTime['kind'][]>> = {
  billable: ['billable'],
  productive: ['billable', 'strategic'],
  scheduled: ['hard', 'soft'],
}

export function readTargets(
  input: { readonly targets?: unknown; readonly targetOf?: unknown },
  { grid, checks }: ReadPeople,
): ReadTargets {
  const people = new Set(grid.people.map(({ id }) => id))
  const of = input.targetOf ?? 'billable'
  if (!isTargetOf(of)) checks.findings.push(noTargetOf())
  const sharesOf = readShares('targets', input.targets, { people, checks })
  return { of: isTargetOf(of) ? of : 'billable', sharesOf }
}

function isTargetOf(given: unknown): given is TargetOf {
  return typeof given === 'string' && Object.hasOwn(counted, given)
}

export type Where = { readonly grid: CapacityGrid; readonly row: number; readonly part: Part }
type Aim = { readonly of: TargetOf; readonly shares: readonly ReadShare[] }
type TargetFigures = Readonly<Record<'target' | 'comparable' | 'gap', number | null>>

/** Each day with a target weighs as much as the calendar gives of it. */
export function targetFigures(
  spent: readonly SpentTime[],
  { of, shares }: Aim,
  { grid, row, part }: Where,
): TargetFigures {
  const { horizon, calendarTime } = grid
  const aimed = new Set<number>()
  let [available, aim] = [0, 0]
  for (let day = part.from; day < part.to; day++) {
    const on = horizon.from + day
    const share = shares.findLast(({ first, last }) => first <= on && on <= last)
    if (share === undefined) continue
    const minutes = calendarTime[row * horizon.days + day] as number
    aimed.add(day)
    available += minutes
    aim += minutes * share.share
  }
  if (available === 0) return { target: null, comparable: null, gap: null }
  const time = timeOf(spent.filter(({ kind, day }) => aimed.has(day) && counted[of].includes(kind)))
  const [target, comparable] = [aim / available, time / available]
  return { target, comparable, gap: comparable - target }
}

export function nameTarget({ first, share }: ReadShare): Named {
  return { id: first === -EVER ? 'always' : dayFromNumber(first), value: share }
}

function noTargetOf(): Finding {
  const says = told(
    'capacity:no-target-of',
  )`targetOf is none of billable, productive and scheduled; the targets were taken as those of billable time.`
  return findingOf('error', 'no-target-of', ['input', 'targetOf', says])
}
