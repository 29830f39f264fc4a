import { type Finding, told, type Told } from '@portolan/quantity'
import type { Activity, ScheduleEdit } from '../../contract/index.ts'
import { blankActivity } from './blank-activity.ts'
import { editError, shortened } from './edit-finding.ts'
import { isBegun } from './move-activity.ts'
import {
  childrenOf,
  insertActivity,
  replaceActivity,
  type ScheduleDraft,
  summariesAbove,
} from './schedule-draft.ts'

type NewActivity = Extract<ScheduleEdit, { kind: 'activity.add' }>

/** In Microsoft Project what gets something to hold becomes a summary; in Primavera only branches hold anything. */
export function addActivity(draft: ScheduleDraft, edit: NewActivity): readonly Finding[] {
  const place = placeFor(draft, edit)
  if ('wrong' in place) return [place.wrong]
  const above = edit.parent === null ? undefined : draft.byId.get(edit.parent)
  insertActivity(draft, place.at, newActivity(draft, edit))
  if (above !== undefined && above.kind !== 'summary')
    replaceActivity(draft, above, { ...above, kind: 'summary' })
  return []
}

/** Where in the outline an added activity goes: after one beside it and all that this holds, else last. */
function placeFor(
  draft: ScheduleDraft,
  { activity, parent, after }: NewActivity,
): { readonly at: number } | { readonly wrong: Finding } {
  const subject = { kind: 'activity', id: activity }
  const wrong = (code: string, says: Told): { wrong: Finding } => ({
    wrong: editError(code, subject, says),
  })
  if (draft.byId.has(activity))
    return wrong(
      'plan/activity-id-taken',
      told('plan:activity-id-taken')`There is an activity ${{ activity }} already. Take another ID.`,
    )
  const lost = [parent, after].find((id) => id !== null && !draft.byId.has(id))
  if (lost !== undefined && lost !== null)
    return wrong(
      'plan/no-such-activity',
      told(
        'plan:no-such-activity',
      )`There is no activity ${{ activity: lost }} in this schedule. Reload it and try again.`,
    )
  const above = parent === null ? undefined : draft.byId.get(parent)
  const primavera = draft.schedule.convention === 'primavera'
  if (above !== undefined && above.kind !== 'summary' && !primavera && isBegun(above))
    return wrong(
      'plan/parent-is-no-summary',
      told(
        'plan:parent-has-progress',
      )`“${{ activity: shortened(above.name) }}” has progress of its own and cannot hold anything. Choose another place.`,
    )
  if (above !== undefined && above.kind !== 'summary' && primavera)
    return wrong(
      'plan/parent-is-no-summary',
      told(
        'plan:parent-is-no-summary',
      )`“${{ activity: shortened(above.name) }}” is no summary and holds nothing. Choose one.`,
    )
  if (above === undefined && primavera)
    return wrong(
      'plan/parent-needed',
      told('plan:parent-needed')`In Primavera every activity lies in a branch of the breakdown. Choose one.`,
    )
  const beside = after === null ? undefined : draft.byId.get(after)
  if (beside !== undefined && beside.parent !== parent)
    return wrong(
      'plan/not-beside',
      told(
        'plan:not-beside',
      )`“${{ activity: shortened(beside.name) }}” lies elsewhere in the outline. Choose one beside it.`,
    )
  return { at: endOf(draft, beside ?? above) }
}

export function newActivity(draft: ScheduleDraft, edit: NewActivity): Activity {
  const above = edit.parent === null ? undefined : draft.byId.get(edit.parent)
  const { parts, convention } = draft.schedule
  const milestone = convention === 'primavera' ? 'finish-milestone' : 'milestone'
  const part = parts.find(({ exported }) => exported) ?? parts[0]
  return {
    ...blankActivity,
    id: edit.activity,
    part: above?.part ?? part?.id ?? '',
    parent: edit.parent,
    level: levelBelow(draft, above),
    name: edit.name,
    kind: edit.duration === 0 ? milestone : 'task',
    duration: edit.duration,
  }
}

/** That of what the summary holds already: tools count the line of the project itself or do not. */
function levelBelow(draft: ScheduleDraft, above: Activity | undefined): number {
  if (above === undefined) return 1
  return childrenOf(draft, above.id)[0]?.level ?? above.level + 1
}

/** The place behind an activity and everything below it; the end where there is none. */
function endOf(draft: ScheduleDraft, activity: Activity | undefined): number {
  const { activities } = draft
  if (activity === undefined) return activities.length
  const inside = (one: Activity): boolean => summariesAbove(draft, one.id).includes(activity.id)
  return Math.max(activities.indexOf(activity), activities.findLastIndex(inside)) + 1
}
