import type { ActivityFields, ActivityRow, LinkRow, ScheduleEdit } from '../../../contract/index.ts'
import { addOf, linkMade, undoOfSet } from '../inverse-edits.ts'
import type { ActivityIndex } from '../use-activities.ts'

export type CellEdits = {
  readonly edits: readonly ScheduleEdit[]
  /** What takes them back, on the plan as it stands then. */
  readonly undo: (index: ActivityIndex) => readonly ScheduleEdit[]
}
type Change = { readonly row: ActivityRow; readonly next: ActivityRow }

/** From lines as they were and as they are to be, to the edits between. Links go before others take their place. */
export function editsOf(changes: readonly Change[]): CellEdits {
  const sets = changes.flatMap(setOf)
  const links = changes.map(linkChanges)
  const gone = links.flatMap((one) => one.gone)
  const changed = links.flatMap((one) => one.changed)
  const added = links.flatMap((one) => one.added)
  return {
    edits: [
      ...sets.map(({ edit }) => edit),
      ...gone.map(({ id }): ScheduleEdit => ({ kind: 'link.remove', id })),
      ...changed.map(({ now }): ScheduleEdit => setLink(now)),
      ...added.map((link) => addOf(link)),
    ],
    undo: (index) => [
      ...added.flatMap((link): ScheduleEdit[] => {
        const made = linkMade(index.get(link.successor)?.predecessors ?? [], addOf(link))
        return made === undefined ? [] : [{ kind: 'link.remove', id: made.id }]
      }),
      ...changed.map(({ before }): ScheduleEdit => setLink(before)),
      ...gone.map((link) => addOf(link)),
      ...sets.map(({ undo }) => undo),
    ],
  }
}

const named = [
  'name',
  'duration',
  'elapsed',
  'remaining',
  'percent',
  'calendar',
  'constraint',
  'deadline',
  'actualStart',
  'actualFinish',
  'inactive',
] as const satisfies readonly (keyof ActivityFields)[]

function setOf({ row, next }: Change): { readonly edit: ScheduleEdit; readonly undo: ScheduleEdit }[] {
  const differing = named.filter((name) => JSON.stringify(row[name]) !== JSON.stringify(next[name]))
  if (differing.length === 0) return []
  const fields: ActivityFields = Object.fromEntries(
    differing.map((name) => [name, next[name] ?? empty(name)]),
  )
  return [{ edit: { kind: 'activity.set', activity: row.id, fields }, undo: undoOfSet(row, fields) }]
}

function empty(name: (typeof named)[number]): number | null {
  return name === 'percent' ? 0 : null
}

type LinkChanges = {
  readonly gone: readonly LinkRow[]
  readonly changed: readonly { readonly before: LinkRow; readonly now: LinkRow }[]
  readonly added: readonly LinkRow[]
}

function linkChanges({ row, next }: Change): LinkChanges {
  const kept = new Map(next.predecessors.map((link) => [link.id, link]))
  const before = new Map(row.predecessors.map((link) => [link.id, link]))
  return {
    gone: row.predecessors.filter(({ id }) => !kept.has(id)),
    changed: row.predecessors.flatMap((link) => {
      const now = kept.get(link.id)
      const same =
        now === undefined || (now.kind === link.kind && JSON.stringify(now.lag) === JSON.stringify(link.lag))
      return same ? [] : [{ before: link, now }]
    }),
    added: next.predecessors.filter(({ id }) => !before.has(id)),
  }
}

function setLink({ id, kind, lag }: LinkRow): ScheduleEdit {
  return { kind: 'link.set', id, link: kind, lag }
}
