import type { ActivityFields, ActivityRow, LinkRow, ScheduleEdit } from '../../contract/index.ts'

type Set = Extract<ScheduleEdit, { kind: 'activity.set' }>
type AddLink = Extract<ScheduleEdit, { kind: 'link.add' }>

const progress: readonly (keyof ActivityFields)[] = [
  'duration',
  'remaining',
  'percent',
  'actualStart',
  'actualFinish',
]

/** The edit that gives an activity back what it said before. */
export function undoOfSet(before: ActivityRow, fields: ActivityFields): Set {
  const names = Object.keys(fields) as (keyof ActivityFields)[]
  // What is left to do follows from the other words on progress unless it is said too.
  const moved = names.some((name) => progress.includes(name)) && !names.includes('remaining')
  return {
    kind: 'activity.set',
    activity: before.id,
    fields: { ...valuesOf(before, names), ...(moved ? { remaining: before.remaining } : {}) },
  }
}

export function addOf(link: LinkRow): AddLink {
  const { predecessor, successor, kind, lag } = link
  return { kind: 'link.add', predecessor, successor, link: kind, lag }
}

/** The link that an edit made, among those of its successor: its id is the record's to give. */
export function linkMade(links: readonly LinkRow[], edit: AddLink): LinkRow | undefined {
  return links.findLast(({ predecessor, kind }) => predecessor === edit.predecessor && kind === edit.link)
}

export function valuesOf(row: ActivityRow, names: readonly (keyof ActivityFields)[]): ActivityFields {
  const all: Required<ActivityFields> = {
    name: row.name,
    duration: row.duration,
    elapsed: row.elapsed,
    remaining: row.remaining,
    calendar: row.calendar,
    constraint: row.constraint,
    deadline: row.deadline,
    actualStart: row.actualStart,
    actualFinish: row.actualFinish,
    percent: row.percent ?? 0,
    inactive: row.inactive,
  }
  return Object.fromEntries(names.map((name) => [name, all[name]]))
}
