import { asDay, dayFromNumber, type Finding, findingOf, told } from '@portolan/quantity'
import type { Checks, Fields } from '../checks.ts'
import { twice } from '../net/capacity-grid.ts'
import type { Horizon } from '../net/horizon.ts'

/** A demand as it is counted: days from the first of the horizon, and the work that falls into it. */
export type ReadDemand = {
  readonly id: string
  readonly need: ReadNeed
  readonly from: number
  readonly to: number
  readonly work: number
  readonly rank: number
  readonly value: number
  readonly statedWork: number
  /** 1 where all is counted as if it came. */
  readonly probability: number
  /** How much of its window lies in the horizon. */
  readonly shareInside: number
}

export type ReadNeed = {
  readonly kind: 'person' | 'role' | 'ability'
  readonly id: string
  readonly level: number
}

export function readDemands(
  input: { readonly demands?: unknown; readonly counting?: unknown },
  horizon: Horizon,
  checks: Checks,
): readonly ReadDemand[] {
  const seen = new Set<string>()
  const demands: ReadDemand[] = []
  for (const fields of checks.list('demands', input.demands)) {
    const id = checks.text(['demand', '?', 'id'], fields['id'])
    if (id === null) continue
    if (seen.has(id)) {
      checks.findings.push(twice('demand', id))
      continue
    }
    seen.add(id)
    const demand = readDemand(id, { fields, horizon, checks, all: input.counting === 'all' })
    if (demand !== null) demands.push(demand)
  }
  return demands.toSorted(inOrder)
}

/** By rank, then the earlier deadline, start and id: the order of the list changes nothing. */
function inOrder(a: ReadDemand, b: ReadDemand): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1
  return a.to - b.to || a.from - b.from || (a.id < b.id ? -1 : 1)
}

type Reading = {
  readonly fields: Fields
  readonly horizon: Horizon
  readonly checks: Checks
  readonly all: boolean
}

function readDemand(id: string, { fields, horizon, checks, all }: Reading): ReadDemand | null {
  const need = readNeed(id, fields['needs'], checks)
  const first = checks.day(['demand', id, 'from'], fields['from'])
  const end = checks.day(['demand', id, 'to'], fields['to'])
  const statedWork = checks.number(['demand', id, 'work'], fields['work'], 'work')
  const chance = checks.number(['demand', id, 'probability'], fields['probability'] ?? 1, 'share')
  const rank = checks.number(['demand', id, 'rank'], fields['rank'] ?? Number.MAX_VALUE, 'number')
  const value = checks.number(['demand', id, 'value'], fields['value'] ?? 1, 'number')
  if (need === null || first === null || end === null || statedWork === null) return null
  if (chance === null || rank === null || value === null) return null
  if (end <= first) {
    checks.findings.push(noWindow(id))
    return null
  }
  const [from, to] = [Math.max(0, first - horizon.from), Math.min(horizon.days, end - horizon.from)]
  const shareInside = Math.max(0, to - from) / (end - first)
  if (shareInside < 1) checks.findings.push(outside(id, horizon))
  if (shareInside === 0) return null
  const probability = all ? 1 : chance
  const work = Math.round(statedWork * probability * shareInside)
  return { id, need, from, to, work, rank, value, statedWork, probability, shareInside }
}

function readNeed(id: string, given: unknown, checks: Checks): ReadNeed | null {
  const [needs] = checks.list('needs', [given])
  const kind = needs?.['kind']
  const of = checks.text(['demand', id, 'needs'], needs?.['id'])
  if (of === null) return null
  if (kind === 'person' || kind === 'role') return { kind, id: of, level: 0 }
  const level = checks.number(['demand', id, 'level'], needs?.['level'] ?? 0, 'level')
  if (kind === 'ability' && level !== null) return { kind, id: of, level }
  checks.findings.push(noNeed(id))
  return null
}

function noWindow(id: string): Finding {
  const says = told(
    'capacity:no-window',
  )`${{ id }} ends before it begins, and was left out; correct from and to.`
  return findingOf('error', 'no-window', ['demand', id, says])
}

function noNeed(id: string): Finding {
  const says = told(
    'capacity:no-need',
  )`${{ id }} needs neither a person, a role nor an ability, and was left out; name one of them.`
  return findingOf('error', 'no-need', ['demand', id, says])
}

function outside(id: string, { from, days }: Horizon): Finding {
  const [first, last] = [asDay(dayFromNumber(from)), asDay(dayFromNumber(from + days - 1))]
  const says = told(
    'capacity:outside-horizon',
  )`${{ id }} lies in part outside ${{ first }} to ${{ last }}; of its work the same part was left out. Count over more days to have all of it.`
  return findingOf('info', 'outside-horizon', ['demand', id, says])
}
