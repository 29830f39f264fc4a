import type { Civil } from '@portolan/quantity'
import { explain, schedule as runNetwork, type WallMinute, wallText } from '@portolan/schedule'
import type { Activity, Link } from '../../../contract/index.ts'
import { toNetwork } from '../to-network.ts'
import { standOf, type Stand } from './stand.ts'

/** What a link alone would let an activity do. */
export type Allowance = {
  readonly link: Link
  readonly name: string
  /** When the activity could start if no other link held it. */
  readonly start: WallMinute
  readonly driving: boolean
}

export type WhyHereAnswer = {
  readonly start: WallMinute
  readonly finish: WallMinute
  readonly driver: { readonly kind: string; readonly detail: string | null; readonly activity: string | null }
  /** Latest first: the driving one leads. */
  readonly allowances: readonly Allowance[]
  /** What would be if the driving link were not there. */
  readonly without: { readonly start: WallMinute; readonly end: WallMinute } | undefined
  /** Links from the activity back to the start of everything, driver by driver. */
  readonly chain: readonly string[]
}

/** Links beyond these are not asked one by one. */
const MOST = 12

/** Why an activity starts when it does, what each other link would allow, and what the driving one costs. */
export function whyHere(stand: Stand, id: string): WhyHereAnswer | undefined {
  const dates = stand.answer.result.activities.find((one) => one.id === id)
  const activity = stand.schedule.activities[stand.placeOf.get(id) ?? -1]
  if (dates === undefined || activity === undefined) return undefined
  const { driver } = dates
  const allowances = (stand.linksTo.get(id) ?? []).slice(0, MOST).flatMap((link) => {
    const start = startWith(stand, activity, link)
    const name =
      stand.schedule.activities[stand.placeOf.get(link.predecessor) ?? -1]?.name ?? link.predecessor
    const driving = driver.kind === 'link' && driver.id === link.id
    return start === undefined ? [] : [{ link, name, start, driving }]
  })
  return {
    start: dates.earlyStart,
    finish: dates.earlyFinish,
    driver: { kind: driver.kind, detail: driver.detail ?? null, activity: driver.activity ?? null },
    allowances: allowances.toSorted((a, b) => Number(b.driving) - Number(a.driving) || b.start - a.start),
    without: driver.kind === 'link' ? withoutLink(stand, id, driver.id) : undefined,
    chain: chainOf(stand, id),
  }
}

/** The start of an activity that only this link holds, its predecessor where it stands. */
function startWith(stand: Stand, activity: Activity, link: Link): WallMinute | undefined {
  const place = stand.placeOf.get(link.predecessor) ?? -1
  const before = stand.schedule.activities[place]
  const held = before === undefined ? undefined : pinned(before, stand, place)
  if (held === undefined) return undefined
  const activities = [held, activity].map((one) => ({ ...one, parent: null }))
  const { result } = runNetwork(toNetwork({ ...stand.schedule, activities, links: [link] }))
  return result.activities.find(({ id }) => id === activity.id)?.earlyStart
}

/** Undefined where it cannot be pinned: in Primavera the rest of begun work has dates of its own. */
function pinned(activity: Activity, stand: Stand, place: number): Activity | undefined {
  const { actualStart, actualFinish, manual } = activity
  if (actualFinish !== null || manual !== null) return activity
  if (actualStart !== null) return stand.schedule.convention === 'primavera' ? undefined : activity
  const [start, finish] = [textOf(stand.start[place]), textOf(stand.finish[place])]
  return start === null || finish === null ? activity : { ...activity, manual: { start, finish } }
}

function textOf(minute: number | undefined): Civil | null {
  return minute === undefined || Number.isNaN(minute) ? null : ((wallText(minute) ?? null) as Civil | null)
}

function withoutLink(stand: Stand, id: string, link: string): WhyHereAnswer['without'] {
  const links = stand.schedule.links.filter((one) => one.id !== link)
  const free = standOf({ ...stand.schedule, links })
  const place = free.placeOf.get(id)
  return place === undefined ? undefined : { start: free.start[place] ?? Number.NaN, end: free.end }
}

function chainOf(stand: Stand, id: string): readonly string[] {
  return (explain(stand.answer.result, id) ?? []).flatMap(({ driver }) =>
    driver.kind === 'link' ? [driver.id] : [],
  )
}
