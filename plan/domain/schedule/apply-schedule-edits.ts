import { asCount, type Finding, told } from '@portolan/quantity'
import type { Activity, Schedule, ScheduleEdit, ScheduleEditKind } from '../../contract/index.ts'
import { checkFields, setFields } from './activity-fields.ts'
import { checkLink } from './check-link.ts'
import { clearBaseline, setBaseline } from './activity-baseline.ts'
import { editError, shortened } from './edit-finding.ts'
import { emptied, moveActivity } from './move-activity.ts'
import { addActivity } from './new-activity.ts'
import {
  childrenOf,
  closeDraft,
  openDraft,
  removeActivity,
  replaceActivity,
  type ScheduleDraft,
} from './schedule-draft.ts'

export type AppliedToSchedule = { readonly result: Schedule; readonly findings: readonly Finding[] }
type EditOf<K extends ScheduleEditKind> = Extract<ScheduleEdit, { kind: K }>
type Apply = { [K in ScheduleEditKind]: (draft: ScheduleDraft, edit: EditOf<K>) => readonly Finding[] }

/**
 * Applies edits to a schedule, in order, all or none: with a finding of severity error the result is the schedule as
 * it was. The same function serves the form, a scenario, the preview of a change and its execution.
 */
export function applyScheduleEdits(schedule: Schedule, edits: readonly ScheduleEdit[]): AppliedToSchedule {
  const draft = openDraft(schedule)
  const findings = edits.flatMap((edit) => applyEdit(draft, edit))
  const refused = findings.some(({ severity }) => severity === 'error')
  return { result: refused ? schedule : closeDraft(draft), findings }
}

function applyEdit(draft: ScheduleDraft, edit: ScheduleEdit): readonly Finding[] {
  const step = apply[edit.kind] as (draft: ScheduleDraft, edit: ScheduleEdit) => readonly Finding[]
  return step(draft, edit)
}

const apply: Apply = {
  'activity.set': (draft, { activity: id, fields }) =>
    withActivity(draft, id, (before) => {
      const wrong = checkFields(draft, before, fields)
      if (wrong.length === 0)
        replaceActivity(draft, before, setFields(before, fields, draft.schedule.convention))
      return wrong
    }),
  'activity.add': addActivity,
  'activity.remove': (draft, { activity: id }) =>
    withActivity(draft, id, (before) => {
      const children = childrenOf(draft, id)
      if (children.length > 0) return [hasChildren(before, children)]
      removeActivity(draft, before)
      if (before.parent !== null) emptied(draft, before.parent)
      return []
    }),
  'activity.move': moveActivity,
  'link.add': (draft, edit) => {
    const wrong = checkLink(draft, edit)
    if (wrong !== undefined) return [wrong]
    const { predecessor, successor, link: kind, lag } = edit
    draft.links.push({ id: freeLinkId(draft, edit), predecessor, successor, kind, lag })
    return []
  },
  'link.set': (draft, { id, link: kind, lag }) =>
    withLink(draft, id, (at) => {
      const before = draft.links[at]
      if (before !== undefined) draft.links[at] = { ...before, kind, lag }
    }),
  'link.remove': (draft, { id }) => withLink(draft, id, (at) => void draft.links.splice(at, 1)),
  'baseline.set': (draft, { number }) => setBaseline(draft, number),
  'baseline.clear': (draft, { number }) => clearBaseline(draft, number),
}

function withActivity(
  draft: ScheduleDraft,
  id: string,
  change: (activity: Activity) => readonly Finding[],
): readonly Finding[] {
  const found = draft.byId.get(id)
  if (found !== undefined) return change(found)
  const says = told(
    'plan:no-such-activity',
  )`There is no activity ${{ activity: id }} in this schedule. Reload it and try again.`
  return [editError('plan/no-such-activity', { kind: 'activity', id }, says)]
}

function withLink(draft: ScheduleDraft, id: string, change: (at: number) => void): readonly Finding[] {
  const at = draft.links.findIndex((link) => link.id === id)
  if (at < 0) {
    const says = told(
      'plan:no-such-link',
    )`There is no link ${{ link: id }} in this schedule. Reload it and try again.`
    return [editError('plan/no-such-link', { kind: 'link', id }, says)]
  }
  change(at)
  return []
}

function hasChildren({ id, name }: Activity, children: readonly Activity[]): Finding {
  const [first] = children
  const summary = shortened(name)
  const says =
    children.length === 1
      ? told(
          'plan:summary-has-child',
        )`“${{ summary }}” holds “${{ child: shortened(first?.name ?? '') }}”. Remove what it holds first, or in the same edit before it.`
      : told(
          'plan:summary-has-children',
        )`“${{ summary }}” holds ${{ children: asCount(children.length, 'activity', 'activities') }}. Remove what it holds first, or in the same edit before it.`
  return editError('plan/summary-has-children', { kind: 'activity', id }, says)
}

/** The form that links of a file without IDs have as well. */
function freeLinkId(draft: ScheduleDraft, { predecessor, link, successor }: EditOf<'link.add'>): string {
  const taken = new Set(draft.links.map(({ id }) => id))
  const plain = `${predecessor}-${link}-${successor}`
  let id = plain
  for (let n = 2; taken.has(id); n += 1) id = `${plain}-${n}`
  return id
}
