import type { Day } from '@portolan/quantity'
import type { ScopeItem, ScopeList, Sprint, SprintRow } from '../../contract/index.ts'
import { type CountedScope, isAccepted, sizeOf, type SizedItem } from './count-scope.ts'

/** One name in any letter case. */
export function sprintKey(name: string): string {
  return name.trim().toLowerCase()
}

/**
 * Every sprint of the list of sprints and every one that items name, in the order of time. What was accepted in it is
 * that of its items, so that the sprints add up to the total; the list of sprints tells it where no item names one.
 */
export function sprintRows(list: ScopeList, scope: CountedScope, asOf: Day): readonly SprintRow[] {
  const dated = new Map(list.sprints.map((sprint) => [sprintKey(sprint.name), sprint]))
  const members = new Map<string, Members>()
  for (const { name } of list.sprints) membersOf(members, name)
  for (const item of list.items) for (const name of item.sprints) membersOf(members, name).items += 1
  for (const sized of scope.counted) {
    for (const name of sized.item.sprints) membersOf(members, name).planned.push(sized)
    const home = isAccepted(sized) ? acceptedIn(sized.item, dated) : undefined
    if (home !== undefined) membersOf(members, home).accepted.push(sized)
  }
  const named = list.items.some(({ sprints }) => sprints.length > 0)
  return [...members.entries()]
    .map(([key, held]) => ({ row: rowOf(held, dated.get(key), { scope, asOf, named }), last: lastDay(held) }))
    .toSorted((a, b) => earlier(a.row.start ?? a.last, b.row.start ?? b.last))
    .map(({ row }) => row)
}

/** The sprint during which it was accepted, else the last that it was in. */
export function acceptedIn(item: ScopeItem, dated: ReadonlyMap<string, Sprint>): string | undefined {
  const { closed, sprints } = item
  const during = sprints.find((name) => {
    const { start = null, finish = null } = dated.get(sprintKey(name)) ?? {}
    return closed !== null && start !== null && finish !== null && start <= closed && closed <= finish
  })
  return during ?? sprints.at(-1)
}

type Members = {
  readonly name: string
  items: number
  readonly planned: SizedItem[]
  readonly accepted: SizedItem[]
}

function membersOf(all: Map<string, Members>, name: string): Members {
  const known = all.get(sprintKey(name))
  if (known !== undefined) return known
  const members: Members = { name: name.trim(), items: 0, planned: [], accepted: [] }
  all.set(sprintKey(name), members)
  return members
}

function rowOf(
  { name, items, planned, accepted }: Members,
  sprint: Sprint | undefined,
  { scope, asOf, named }: { readonly scope: CountedScope; readonly asOf: Day; readonly named: boolean },
): SprintRow {
  const { start = null, finish = null, teamSize = null } = sprint ?? {}
  const listed = sprint?.committed[scope.unit] ?? null
  const done = sprint?.done[scope.unit] ?? null
  // Items that name sprints tell by silence that nothing of them was in this one.
  const byItems = items > 0 || (named && done === null)
  return {
    name,
    start,
    finish,
    time: timeOf({ start, finish }, asOf),
    committed: listed ?? (byItems ? sizeOf(planned) : null),
    committedFrom: listed !== null ? 'list' : byItems ? 'items' : null,
    accepted: byItems ? sizeOf(accepted) : done,
    acceptedFrom: byItems ? 'items' : done !== null ? 'list' : null,
    items,
    teamSize,
  }
}

function timeOf(span: Pick<SprintRow, 'start' | 'finish'>, asOf: Day): SprintRow['time'] {
  if (span.finish !== null && span.finish <= asOf) return 'past'
  if (span.start === null) return 'unknown'
  return span.start > asOf ? 'future' : span.finish === null ? 'unknown' : 'current'
}

/** Where a sprint has no dates, the day on which something of it was accepted last stands for them. */
function lastDay({ accepted }: Members): Day | null {
  return accepted.reduce<Day | null>(
    (last, { item: { closed } }) => (closed !== null && (last === null || closed > last) ? closed : last),
    null,
  )
}

/** What has no day at all stands last, in the order in which it was met. */
function earlier(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}
