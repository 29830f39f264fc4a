import { common, readCursor, refuse, writeCursor } from '@portolan/contract'
import { reads, type UseCase } from '@portolan/platform/operations'
import { type Activity, compareSchedules, explainActivity, listActivities } from '../../contract/index.ts'
import { explainActivity as explain } from '../../domain/index.ts'
import { compareSchedules as compare } from '../../domain/schedule/compare-schedules.ts'
import { activityRows } from './activity-rows.ts'
import type { OpenSchedule } from './opened-document.ts'
import { openVersion } from './schedule-versions.ts'

export const readActivityUseCases: readonly UseCase[] = [
  reads(listActivities, async ({ tx, input }) => {
    const cursor = input.cursor === undefined ? undefined : readCursor(input.cursor)
    const [number, from] = cursor ?? []
    // A page goes on in the version in which the list began.
    const open = await openVersion(tx, input.projectId, typeof number === 'number' ? number : input.number)
    if (open === undefined) return { items: [], next: null }
    const first = typeof from === 'number' ? from : 0
    const page: Activity[] = []
    let at = first
    for (; at < open.schedule.activities.length && page.length < input.limit; at += 1) {
      const activity = open.schedule.activities[at]
      if (activity !== undefined && fits(activity, open, input)) page.push(activity)
    }
    const more = open.schedule.activities.some((one, place) => place >= at && fits(one, open, input))
    return { items: activityRows(open, page), next: more ? writeCursor([open.number, at]) : null }
  }),
  reads(explainActivity, async ({ tx, input }) => {
    const open = await openVersion(tx, input.projectId, input.number)
    if (!open?.schedule.activities.some(({ id }) => id === input.activity))
      throw refuse(common.notFound, { kind: 'activity' })
    return { steps: [...explain(open.schedule, open.computed, input.activity)] }
  }),
  reads(compareSchedules, async ({ tx, input }) => {
    const from = await openVersion(tx, input.projectId, input.from)
    const to = await openVersion(tx, input.projectId, input.to)
    if (from === undefined || to === undefined)
      throw refuse(common.notFound, { kind: 'version of the schedule' })
    return { from: from.number, to: to.number, ...compare(from, to) }
  }),
]

type Filter = {
  readonly search?: string | undefined
  readonly critical?: boolean | undefined
  readonly unfinished?: boolean | undefined
}

function fits(activity: Activity, { computed }: OpenSchedule, filter: Filter): boolean {
  const { search = '', critical, unfinished } = filter
  if (critical !== undefined && critical !== (computed.dates.get(activity.id)?.critical === true))
    return false
  if (unfinished !== undefined && unfinished !== isUnfinished(activity)) return false
  const wanted = search.toLowerCase()
  return [activity.name, activity.code, activity.wbs, activity.id].some(
    (text) => text !== null && text.toLowerCase().includes(wanted),
  )
}

/** A summary is done when it is told to be: an actual finish or all of its work. */
function isUnfinished({ actualFinish, percent }: Activity): boolean {
  return actualFinish === null && percent[percent.counts] !== 100
}
