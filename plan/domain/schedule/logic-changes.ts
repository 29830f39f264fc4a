import { told } from '@portolan/quantity'
import type { Activity, Lag, Link, Schedule } from '../../contract/index.ts'
import type { WeighedChange } from './dated-schedule.ts'
import type { Pair } from './match-activities.ts'

/** Links that came, went or hold otherwise, between activities of both versions. They are told of the successor. */
export function logicChanges(from: Schedule, to: Schedule, pairs: readonly Pair[]): readonly WeighedChange[] {
  const now = new Map(pairs.map((pair) => [pair.from.id, pair.to]))
  const activities = new Map(pairs.map((pair) => [pair.to.id, pair.to]))
  const before = linksBetween(from.links, (id) => now.get(id))
  const after = linksBetween(to.links, (id) => activities.get(id))
  return [...new Map([...before, ...after])].flatMap(([key, { predecessor, successor }]) => {
    const was = before.get(key)?.inWords ?? []
    const is = after.get(key)?.inWords ?? []
    const [gone, come] = [without(was, is), without(is, was)]
    return gone.length + come.length === 0 ? [] : [linkChange(predecessor, successor, { gone, come })]
  })
}

type Between = {
  readonly predecessor: Activity
  readonly successor: Activity
  readonly inWords: string[]
}

/** Links by the pair of activities that they join, as the newer version knows those. */
function linksBetween(
  links: readonly Link[],
  activityOf: (id: string) => Activity | undefined,
): ReadonlyMap<string, Between> {
  const between = new Map<string, Between>()
  for (const link of links) {
    const [predecessor, successor] = [activityOf(link.predecessor), activityOf(link.successor)]
    if (predecessor === undefined || successor === undefined) continue
    const key = `${predecessor.id}\n${successor.id}`
    const known = between.get(key)
    if (known) known.inWords.push(inWords(link))
    else between.set(key, { predecessor, successor, inWords: [inWords(link)] })
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
  const other = predecessor.name
  const says =
    was === ''
      ? told('plan:changed.linked')`“${{ name }}” now follows “${{ other }}” (${{ is }}).`
      : is === ''
        ? told('plan:changed.unlinked')`“${{ name }}” no longer follows “${{ other }}” (${{ was }}).`
        : told(
            'plan:changed.relinked',
          )`“${{ name }}” follows “${{ other }}” by ${{ is }} in place of ${{ was }}.`
  const after = (text: string): string | null => (text === '' ? null : `${text} after ${predecessor.name}`)
  // A link that is gone frees dates that nobody may have wanted free.
  return { activity: id, name, kind: 'logic', from: after(was), to: after(is), ...says, weight: gone.length }
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
