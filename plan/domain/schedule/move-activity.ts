import { type Finding, told, type Told } from '@portolan/quantity'
import type { Activity, ScheduleEdit } from '../../contract/index.ts'
import { editError, shortened } from './edit-finding.ts'
import { childrenOf, replaceActivity, type ScheduleDraft, summariesAbove } from './schedule-draft.ts'

type MoveActivity = Extract<ScheduleEdit, { kind: 'activity.move' }>

/**
 * Takes an activity with all that it holds to another place in the outline: below a parent, behind one that stands
 * there or first. As in Microsoft Project, what gets something to hold becomes a summary, and a summary that holds
 * nothing more is work again. In Primavera only branches of the breakdown hold anything.
 */
export function moveActivity(draft: ScheduleDraft, edit: MoveActivity): readonly Finding[] {
  const moved = draft.byId.get(edit.activity)
  const wrong = checkMove(draft, edit, moved)
  if (wrong !== undefined) return [wrong]
  if (moved === undefined) return []
  const above = edit.parent === null ? undefined : draft.byId.get(edit.parent)
  const before = moved.parent === null ? undefined : draft.byId.get(moved.parent)
  const level = above === undefined ? 1 : (childrenOf(draft, above.id)[0]?.level ?? above.level + 1)
  const branch = branchOf(draft, moved.id)
  draft.activities = draft.activities.filter((one) => !branch.includes(one))
  const carried = branch.map((one) => ({
    ...one,
    level: one.level + level - moved.level,
    part: above?.part ?? one.part,
    parent: one === moved ? edit.parent : one.parent,
  }))
  draft.activities.splice(placeIn(draft, edit), 0, ...carried)
  for (const one of carried) draft.byId.set(one.id, one)
  if (above !== undefined && above.kind !== 'summary')
    replaceActivity(draft, above, { ...above, kind: 'summary' })
  if (before !== undefined) emptied(draft, before.id)
  return []
}

function checkMove(
  draft: ScheduleDraft,
  edit: MoveActivity,
  moved: Activity | undefined,
): Finding | undefined {
  const { activity, parent, after } = edit
  const error = (code: string, says: Told): Finding =>
    editError(code, { kind: 'activity', id: activity }, says)
  const lost = [activity, parent, after].find((id) => id !== null && !draft.byId.has(id))
  if (lost !== undefined && lost !== null)
    return error(
      'plan/no-such-activity',
      told(
        'plan:no-such-activity',
      )`There is no activity ${{ activity: lost }} in this schedule. Reload it and try again.`,
    )
  if (moved === undefined) return undefined
  if (parent !== null && (parent === activity || summariesAbove(draft, parent).includes(activity)))
    return error(
      'plan/moved-into-itself',
      told(
        'plan:moved-into-itself',
      )`“${{ activity: shortened(moved.name) }}” cannot be moved into itself. Choose another place.`,
    )
  if (after !== null && (after === activity || (draft.byId.get(after)?.parent ?? null) !== parent))
    return error(
      'plan/not-beside',
      told('plan:moved-elsewhere')`What it is to follow lies elsewhere in the outline. Choose one beside it.`,
    )
  return checkParent(draft, edit, moved)
}

function checkParent(
  draft: ScheduleDraft,
  { activity, parent }: MoveActivity,
  moved: Activity,
): Finding | undefined {
  const error = (code: string, says: Told): Finding =>
    editError(code, { kind: 'activity', id: activity }, says)
  const primavera = draft.schedule.convention === 'primavera'
  const above = parent === null ? undefined : draft.byId.get(parent)
  if (above === undefined)
    return primavera && moved.kind !== 'summary'
      ? error(
          'plan/parent-needed',
          told(
            'plan:parent-needed',
          )`In Primavera every activity lies in a branch of the breakdown. Choose one.`,
        )
      : undefined
  if (above.kind !== 'summary' && (primavera || isBegun(above)))
    return error(
      'plan/parent-is-no-summary',
      primavera
        ? told(
            'plan:parent-is-no-branch',
          )`“${{ activity: shortened(above.name) }}” is no branch of the breakdown and cannot hold anything. Choose another place.`
        : told(
            'plan:parent-has-progress',
          )`“${{ activity: shortened(above.name) }}” has progress of its own and cannot hold anything. Choose another place.`,
    )
  const inside = new Set(branchOf(draft, activity).map(({ id }) => id))
  const holders = new Set([above.id, ...summariesAbove(draft, above.id)])
  const tied = draft.links.some(
    (link) =>
      (inside.has(link.predecessor) && holders.has(link.successor)) ||
      (inside.has(link.successor) && holders.has(link.predecessor)),
  )
  if (!tied) return undefined
  return error(
    'plan/link-with-own-summary',
    told(
      'plan:linked-with-holder',
    )`“${{ activity: shortened(moved.name) }}” is linked with what would hold it. Remove that link first.`,
  )
}

/** Progress of what becomes a summary would be lost. */
export function isBegun({ actualStart, actualFinish }: Activity): boolean {
  return actualStart !== null || actualFinish !== null
}

/** An activity and all below it, in their order. */
function branchOf(draft: ScheduleDraft, id: string): readonly Activity[] {
  return draft.activities.filter((one) => one.id === id || summariesAbove(draft, one.id).includes(id))
}

function placeIn(draft: ScheduleDraft, { parent, after }: MoveActivity): number {
  const anchor = after ?? parent
  if (anchor === null) return 0
  const at = draft.activities.findIndex(({ id }) => id === anchor)
  if (after === null) return at + 1
  const last = draft.activities.findLastIndex(
    (one) => one.id === after || summariesAbove(draft, one.id).includes(after),
  )
  return last + 1
}

/** A summary that holds nothing more is work again, in Microsoft Project. */
export function emptied(draft: ScheduleDraft, id: string): void {
  const before = draft.byId.get(id)
  if (before === undefined || draft.schedule.convention === 'primavera' || childrenOf(draft, id).length > 0)
    return
  replaceActivity(draft, before, { ...before, kind: before.duration === 0 ? 'milestone' : 'task' })
}
