import { type Day } from '@portolan/quantity'
import type { ScopeItem, ScopeList, Sprint } from '../../contract/index.ts'
import { type CountedScope, gathers, isAccepted, sizeOf, type SizedItem } from './count-scope.ts'
import { acceptedIn, sprintKey } from './sprint-rows.ts'

export type ScopePoint = { readonly day: Day; readonly scope: number; readonly accepted: number }

/** How much was in the scope and how much of it accepted at the end of days, with the sizes that items have today. */
export type ScopeOverTime = {
  readonly at: (day: Day) => ScopePoint
  /** The day on which an accepted item was: told, or the last day of the sprint that it was accepted in. */
  readonly acceptedOn: (item: ScopeItem) => Day | null
  /** Items that count without a day of creation: they were always there. */
  readonly undated: number
  /** Accepted ones of which no day is known: they are in no curve before the day of the list. */
  readonly acceptedUndated: number
}

/** What was dropped belongs to the scope until the day on which it was. */
export function scopeOverTime(list: ScopeList, scope: CountedScope, asOf: Day): ScopeOverTime {
  const dated = new Map(list.sprints.map((sprint) => [sprintKey(sprint.name), sprint]))
  const acceptedOn = (item: ScopeItem): Day | null => item.closed ?? finishOf(item, dated, asOf)
  const gone = droppedSizes(list.items, scope)
  const done = scope.counted.filter(isAccepted)
  return {
    at: (day) => ({
      day,
      scope: sizeOf([
        ...scope.counted.filter(({ item }) => item.created === null || item.created <= day),
        ...gone.filter(
          ({ item: { created, closed } }) =>
            (created === null || created <= day) && closed !== null && closed > day,
        ),
      ]),
      accepted: sizeOf(done.filter(({ item }) => (acceptedOn(item) ?? asOf) <= day)),
    }),
    acceptedOn,
    undated: scope.counted.filter(({ item }) => item.created === null).length,
    acceptedUndated: done.filter(({ item }) => acceptedOn(item) === null).length,
  }
}

function finishOf(item: ScopeItem, dated: ReadonlyMap<string, Sprint>, asOf: Day): Day | null {
  const home = acceptedIn(item, dated)
  const finish = home === undefined ? null : (dated.get(sprintKey(home))?.finish ?? null)
  return finish !== null && finish > asOf ? asOf : finish
}

/** Dropped items as they would count: those that only gather others have no size of their own. */
function droppedSizes(items: readonly ScopeItem[], scope: CountedScope): readonly SizedItem[] {
  return items
    .filter((item) => item.state === 'dropped' && !(gathers(item) && item.type !== null))
    .map((item) => ({ item, size: scope.unit === 'items' ? 1 : (item.points ?? 0) }))
}
