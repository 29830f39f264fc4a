import { type Finding, term, told, type Told } from '@portolan/quantity'
import type { ScheduleEdit } from '../../contract/index.ts'
import { editError, shortened } from './edit-finding.ts'
import { pathBetween } from './loop-path.ts'
import { type ScheduleDraft, summariesAbove } from './schedule-draft.ts'

type NewLink = Extract<ScheduleEdit, { kind: 'link.add' }>

/** Why a link cannot be drawn, or nothing. */
export function checkLink(draft: ScheduleDraft, edit: NewLink): Finding | undefined {
  const { predecessor, successor } = edit
  const lost = [predecessor, successor].find((id) => !draft.byId.has(id))
  if (lost !== undefined)
    return wrong(
      edit,
      'plan/no-such-activity',
      told(
        'plan:no-such-activity',
      )`There is no activity ${{ activity: lost }} in this schedule. Reload it and try again.`,
    )
  if (predecessor === successor)
    return wrong(
      edit,
      'plan/link-to-itself',
      told(
        'plan:link-to-itself',
      )`“${{ activity: nameOf(draft, successor) }}” cannot be linked to itself. Choose another.`,
    )
  return checkSummaries(draft, edit) ?? checkTwice(draft, edit) ?? checkLoop(draft, edit)
}

function checkSummaries(draft: ScheduleDraft, edit: NewLink): Finding | undefined {
  const { predecessor, successor } = edit
  const ends = [predecessor, successor]
  const summary = ends.find((id) => draft.byId.get(id)?.kind === 'summary')
  if (summary !== undefined && draft.schedule.convention === 'primavera') {
    const says = told(
      'plan:summary-has-no-links',
    )`“${{ summary: nameOf(draft, summary) }}” is a branch of the work breakdown, and those have no links in Primavera. Link an activity in it.`
    return wrong(edit, 'plan/summary-has-no-links', says)
  }
  if (!ends.some((id, at) => summariesAbove(draft, id).includes(ends[1 - at] ?? ''))) return undefined
  const says = told(
    'plan:link-with-own-summary',
  )`“${{ predecessor: nameOf(draft, predecessor) }}” and “${{ successor: nameOf(draft, successor) }}” cannot be linked: one is part of the other. Link what stands beside it.`
  return wrong(edit, 'plan/link-with-own-summary', says)
}

/** Microsoft Project knows one link between two activities; Primavera one of each kind. */
function checkTwice(draft: ScheduleDraft, edit: NewLink): Finding | undefined {
  const oneOfEach = draft.schedule.convention === 'primavera'
  const twin = draft.links.find(
    (link) =>
      link.predecessor === edit.predecessor &&
      link.successor === edit.successor &&
      (!oneOfEach || link.kind === edit.link),
  )
  if (twin === undefined) return undefined
  const says = told(
    'plan:link-twice',
  )`“${{ predecessor: nameOf(draft, edit.predecessor) }}” is linked to “${{ successor: nameOf(draft, edit.successor) }}” already (${{ kind: term(`schedule:link-code.${twin.kind}`, twin.kind) }}). Change that link.`
  return wrong(edit, 'plan/link-twice', says)
}

function checkLoop(draft: ScheduleDraft, edit: NewLink): Finding | undefined {
  const way = pathBetween(draft, edit.successor, edit.predecessor)
  if (way === undefined) return undefined
  const members = way.map((id) => `“${nameOf(draft, id)}”`)
  const named = members.length > 8 ? [...members.slice(0, 4), '…', ...members.slice(-3)] : members
  const loop = [...named, members[0] ?? ''].join(' → ')
  const says = told(
    'plan:link-closes-loop',
  )`This link closes a loop: ${{ loop }}. Remove one link of it first.`
  return wrong(edit, 'plan/link-closes-loop', says)
}

function nameOf(draft: ScheduleDraft, id: string): string {
  return shortened(draft.byId.get(id)?.name ?? id)
}

function wrong({ successor }: NewLink, code: string, says: Told): Finding {
  return editError(code, { kind: 'activity', id: successor }, says)
}
