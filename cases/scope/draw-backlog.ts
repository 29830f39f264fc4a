import { addDays, type Day, daysBetween, random, type Random } from '@portolan/quantity'
import type { Course } from '../unfold.ts'
import type { Backlog, Epic } from './backlog.ts'
import { type SprintDays, sprintsFrom } from './sprint-days.ts'

export type DrawnItem = {
  readonly number: number
  readonly title: string
  readonly epic: string
  readonly points: number | null
  readonly created: Day
  readonly assignee: string
  /** Numbers of the sprints that it was in. */
  readonly sprints: number[]
  closed: Day | null
  readonly dropped: boolean
}

export type DrawnSprint = SprintDays & { committed: number; done: number }

export type DrawnBacklog = {
  readonly backlog: Backlog
  readonly course: Course
  readonly items: readonly DrawnItem[]
  /** Those that began up to the day of the last list. */
  readonly sprints: readonly DrawnSprint[]
}

export type Drawing = {
  readonly course: Course
  readonly team: readonly [string, ...string[]]
  readonly seed: string
  /** The day of the last list. */
  readonly today: Day
}

/**
 * Works a backlog out sprint by sprint, so that what is accepted by the last finished one is the share of the work that
 * the status report of that month tells. A function of its backlog, the course of its project, the seed and the day.
 */
export function drawBacklog(backlog: Backlog, drawing: Drawing): DrawnBacklog {
  const { course, seed, today } = drawing
  const chance = random(seed).stream(`backlog ${backlog.code}`)
  const sprints = sprintsFrom(course.start, today).map((days): DrawnSprint => ({
    ...days,
    committed: 0,
    done: 0,
  }))
  const items = writeItems(backlog, { ...drawing, chance, sprints })
  const open = items.filter(({ dropped }) => !dropped)
  const total = sizeOf(open)
  const wanted = (course.months.at(-1)?.edition.progress ?? 0) * total
  deliver(open, { backlog, chance, sprints, today, wanted })
  return { backlog, course, items, sprints }
}

type Writing = Drawing & { readonly chance: Random; readonly sprints: readonly DrawnSprint[] }

function writeItems(backlog: Backlog, writing: Writing): readonly DrawnItem[] {
  const planned = backlog.epics.flatMap((epic) => titled(epic))
  const known = planned.map((one, at) => ({ ...one, created: beforeStart(writing, at, planned.length) }))
  const later = growthOf(backlog, writing)
  const gone = backlog.dropped.map((title, at) => ({
    title,
    epic: backlog.epics[0]?.name ?? '',
    created: beforeStart(writing, at, backlog.dropped.length),
  }))
  const all = [...known, ...gone, ...later].toSorted((a, b) =>
    a.created < b.created ? -1 : a.created > b.created ? 1 : 0,
  )
  const unsized = new Set(planned.slice(planned.length - backlog.unestimated).map(({ title }) => title))
  const { chance, team, course } = writing
  return all.map(({ title, epic, created }, at): DrawnItem => {
    const dropped = backlog.dropped.includes(title)
    const points = backlog.tool === 'github' || unsized.has(title) ? null : chance.pick(sizes)
    const closed = dropped ? addDays(course.start, chance.whole(20, 50)) : null
    return {
      number: 101 + at,
      title,
      epic,
      points,
      created,
      assignee: chance.pick(team),
      sprints: [],
      closed,
      dropped,
    }
  })
}

const sizes = [1, 2, 2, 3, 3, 5, 5, 5, 8] as const

function titled({ name, stories }: Epic): readonly { readonly title: string; readonly epic: string }[] {
  return stories.map((title) => ({ title, epic: name }))
}

/** The backlog is written in the three weeks before the first sprint, in its order. */
function beforeStart({ course, sprints }: Writing, at: number, many: number): Day {
  const first = sprints[0]?.start ?? course.start
  return addDays(first, -21 + Math.floor((at * 19) / Math.max(1, many)))
}

function growthOf({ grows }: Backlog, { course, today }: Writing) {
  if (grows === undefined) return []
  const passed = daysBetween(course.start, today)
  return titled(grows).map((one, at) => {
    const share = grows.from + ((grows.to - grows.from) * at) / Math.max(1, grows.stories.length - 1)
    return { ...one, created: addDays(course.start, Math.floor(passed * share)) }
  })
}

type Delivering = {
  readonly backlog: Backlog
  readonly chance: Random
  readonly sprints: readonly DrawnSprint[]
  readonly today: Day
  readonly wanted: number
}

/** Takes items in their order into sprint after sprint; what is not finished is carried over into the next one. */
function deliver(items: readonly DrawnItem[], of: Delivering): void {
  const { sprints, today, wanted } = of
  const finished = sprints.filter(({ finish }) => finish <= today)
  const shares = finished.map((_, at) => paceAt(of, at, finished.length))
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const queue = [...items]
  let target = 0
  let accepted = 0
  for (const [at, sprint] of finished.entries()) {
    target += (wanted * (shares[at] ?? 0)) / whole
    accepted += deliverIn(sprint, queue, { room: target - accepted, chance: of.chance })
    carry(sprint, queue, of)
  }
  const running = sprints.find(({ finish }) => finish > today)
  if (running !== undefined) plan(running, queue, wanted / Math.max(1, finished.length))
}

/** Slower and slower means from a third above the mean to a third below it. */
function paceAt({ backlog, chance }: Delivering, at: number, many: number): number {
  const wobble = 1 + (chance.next() - 0.5) * 0.3
  if (backlog.pace === 'steady') return wobble
  return wobble * (1.45 - (0.9 * at) / Math.max(1, many - 1))
}

const mostPassed = 4

function deliverIn(
  sprint: DrawnSprint,
  queue: DrawnItem[],
  { room, chance }: { readonly room: number; readonly chance: Random },
): number {
  let done = 0
  let passed = 0
  for (let at = 0; at < queue.length;) {
    const item = queue[at]
    if (item === undefined || item.created > sprint.start) {
      at += 1
      continue
    }
    const size = item.points ?? 1
    // What is too large for the rest of the sprint waits; something smaller behind it may still fit.
    if (done + size / 2 > room) {
      passed += 1
      if (passed > mostPassed) break
      at += 1
      continue
    }
    join(item, sprint)
    item.closed = addDays(sprint.start, dayIn(chance))
    sprint.committed += size
    sprint.done += size
    done += size
    queue.splice(at, 1)
  }
  return done
}

/** Tuesday of the first week to Friday of the second. */
function dayIn(chance: Random): number {
  return chance.pick([1, 2, 3, 4, 7, 8, 9, 10, 11])
}

/** A team that slows down commits to more than it finishes. */
function carry(sprint: DrawnSprint, queue: readonly DrawnItem[], { backlog, chance }: Delivering): void {
  const many = backlog.pace === 'falling' ? chance.whole(1, 3) : chance.whole(0, 1)
  for (const item of queue.filter(({ created }) => created <= sprint.start).slice(0, many)) {
    join(item, sprint)
    sprint.committed += item.points ?? 1
  }
}

function plan(sprint: DrawnSprint, queue: readonly DrawnItem[], room: number): void {
  for (const item of queue) {
    if (sprint.committed >= room) break
    if (item.created > sprint.start) continue
    join(item, sprint)
    sprint.committed += item.points ?? 1
  }
}

function join(item: DrawnItem, { number }: DrawnSprint): void {
  if (item.sprints.at(-1) !== number) item.sprints.push(number)
}

/** Where nothing has points each item is one; an item without an estimate is in no total. */
function sizeOf(items: readonly DrawnItem[]): number {
  const inPoints = items.some(({ points }) => points !== null)
  return items.reduce((sum, { points }) => sum + (inPoints ? (points ?? 0) : 1), 0)
}
