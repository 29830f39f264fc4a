import type { Activity, Lag, Link, Schedule } from '../../contract/index.ts'
import type { WeighedChange } from './dated-schedule.ts'
import type { Pair } from './match-activities.ts'

/** Links that came, went or hold otherwise, between activities of both versions. They are told of the successor. */
export function logicChanges(from: Schedule, to: Schedule, pairs: readonly Pair[]): readonly WeighedChange[] {
  const now = new Map(pairs.map((pair) => [pair.from.id, pair.to.id]))
  const activities = new Map(pairs.map((pair) => [pair.to.id, pair.to]))
  const before = linksBetween(from.links, (id) => now.get(id))
  const after = linksBetween(to.links, (id) => (activities.has(id) ? id : undefined))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const was = (before.get(key) ?? []).map(inWords)
    const is = (after.get(key) ?? []).map(inWords)
    const [predecessorId = '', successorId = ''] = JSON.parse(key) as string[]
    const [predecessor, successor] = [activities.get(predecessorId), activities.get(successorId)]
    const [gone, come] = [without(was, is), without(is, was)]
    if (predecessor === undefined || successor === undefined || gone.length + come.length === 0) return []
    return [linkChange(predecessor, successor, { gone, come })]
  })
}

/** Links by the pair of activities that they join, under the IDs of the newer version. */
function linksBetween(
  links: readonly Link[],
  idOf: (id: string) => string | undefined,
): ReadonlyMap<string, readonly Link[]> {
  const between = new Map<string, Link[]>()
  for (const link of links) {
    const [predecessor, successor] = [idOf(link.predecessor), idOf(link.successor)]
    if (predecessor === undefined || successor === undefined) continue
    const key = JSON.stringify([predecessor, successor])
    const known = between.get(key)
    if (known) known.push(link)
    else between.set(key, [link])
  }
  return between
}

type Difference = { readonly gone: readonly string[]; readonly come: readonly string[] }

function linkChange(
  predecessor: Activity,
  { id, name }: Activity,
  { gone, come }: Difference,
): WeighedChange {
  const [was, is] = [gone.join(', '), come.join(', ')]
  const other = `“${predecessor.name}”`
  const sentence =
    was === ''
      ? `“${name}” now follows ${other} (${is}).`
      : is === ''
        ? `“${name}” no longer follows ${other} (${was}).`
        : `“${name}” follows ${other} by ${is} in place of ${was}.`
  const told = (text: string): string | null => (text === '' ? null : `${text} after ${predecessor.name}`)
  // A link that is gone frees dates that nobody may have wanted free.
  return { activity: id, name, kind: 'logic', from: told(was), to: told(is), sentence, weight: gone.length }
}

/** Leaves out of a list what another one has, as often as it has it. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other]
  return list.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function inWords({ kind, lag }: Link): string {
  return `${kind}${lagInWords(lag)}`
}

function lagInWords(lag: Lag): string {
  const amount = lag.kind === 'percent' ? lag.percent : lag.minutes
  if (amount === 0) return ''
  const sign = amount < 0 ? '−' : '+'
  if (lag.kind === 'percent') return `${sign}${Math.abs(amount)} %`
  const hours = Math.round((Math.abs(amount) / 60) * 100) / 100
  return `${sign}${hours} ${lag.kind === 'elapsed' ? 'elapsed ' : ''}h`
}
