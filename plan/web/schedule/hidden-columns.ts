import type { ScheduleView } from '../../contract/index.ts'

const firstHidden: readonly string[] = [
  'freeFloat',
  'successors',
  'constraint',
  'constraintAt',
  'deadline',
  'calendar',
  'baselineStart',
  'baselineFinish',
  'earlyStart',
  'earlyFinish',
  'lateStart',
  'lateFinish',
  'actualStart',
  'actualFinish',
  'remaining',
  'work',
  'cost',
]

type Room = {
  readonly chosen: readonly string[] | undefined
  readonly narrow: boolean
  readonly panel: boolean
  /** The timeline stands beside the grid. */
  readonly beside: boolean
}

/** What is not shown: what nobody chose, and what gives way beside an open panel or where the menu is a rail. */
export function hiddenIn(view: ScheduleView, room: Room): readonly string[] {
  return [...new Set([...ownHidden(view, room), ...(room.panel ? giveWay(room) : [])])]
}

/** What a choice of columns says to the address: what only gives way for now is not part of it. */
export function chosenHidden(ids: readonly string[], view: ScheduleView, room: Room): string[] {
  const own = ownHidden(view, room)
  const forNow = new Set(room.panel ? giveWay(room).filter((id) => !own.includes(id)) : [])
  const chosen = ids.filter((id) => !forNow.has(id))
  // An empty list would leave the address, and with it the choice.
  return chosen.length === 0 ? ['none'] : chosen
}

function ownHidden({ baselineFinish, counts }: ScheduleView, room: Room): readonly string[] {
  if (room.chosen) return room.chosen
  // What the bars say already.
  const drawn = room.beside ? ['duration', 'percent', 'variance', 'predecessors', 'resources'] : []
  return [
    ...firstHidden,
    ...drawn,
    ...(baselineFinish === null ? ['variance'] : []),
    ...(counts.resources === 0 || room.narrow ? ['resources'] : []),
  ]
}

function giveWay({ narrow }: Room): readonly string[] {
  return narrow ? ['percent', 'variance', 'predecessors', 'resources'] : ['variance', 'resources']
}
