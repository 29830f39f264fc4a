import type { ActivityRow, LinkRow, ScheduleEdit } from '../../../contract/index.ts'
import type { Settled } from './desk-messages.ts'
import { momentAt } from './minutes.ts'

export type SettledDates = Extract<Settled, { readonly start: Float64Array }>

/** The lines of the plan as they would be with edits that nobody has kept yet. Lines that stay are the same objects. */
export function rowsWith(
  rows: readonly ActivityRow[],
  given: { readonly dates: SettledDates; readonly edits: readonly ScheduleEdit[] },
): readonly ActivityRow[] {
  const { dates, edits } = given
  const placeOf = new Map(dates.ids.map((id, place) => [id, place]))
  const driving = new Set(dates.driving)
  const links = linksAfter(dates)
  return rows.map((row) => {
    const place = placeOf.get(row.id)
    if (place === undefined) return row
    const changed = { ...fieldsFor(row.id, edits), ...datesAt(dates, place), ...links(row) }
    const driver = driverOf(row, changed.predecessors ?? row.predecessors, driving)
    return differs(row, { ...changed, driver }) ? { ...row, ...changed, driver } : row
  })
}

/** One edit for each activity in place of many, so that it can be kept and taken back as one. */
export function mergeEdits(edits: readonly ScheduleEdit[]): readonly ScheduleEdit[] {
  const merged: ScheduleEdit[] = []
  for (const edit of edits) {
    const at = merged.findIndex(
      (one) => one.kind === 'activity.set' && edit.kind === 'activity.set' && one.activity === edit.activity,
    )
    const before = merged[at]
    if (before?.kind === 'activity.set' && edit.kind === 'activity.set')
      merged[at] = { ...before, fields: { ...before.fields, ...edit.fields } }
    else merged.push(edit)
  }
  return merged
}

function fieldsFor(activity: string, edits: readonly ScheduleEdit[]): Partial<ActivityRow> {
  const sets = edits.flatMap((edit) =>
    edit.kind === 'activity.set' && edit.activity === activity ? [edit.fields] : [],
  )
  return Object.assign({}, ...sets) as Partial<ActivityRow>
}

function datesAt(dates: SettledDates, place: number): Partial<ActivityRow> {
  const moment = (from: Float64Array): string | null => momentAt(from[place] ?? Number.NaN) ?? null
  const [start, finish] = [moment(dates.start), moment(dates.finish)]
  if (start === null || finish === null) return {}
  return {
    start,
    finish,
    lateFinish: moment(dates.lateFinish),
    totalFloat: numberOrNull(dates.totalFloat[place]),
    freeFloat: numberOrNull(dates.freeFloat[place]),
    critical: dates.critical[place] === 1,
  }
}

function linksAfter({ newLinks, goneLinks }: SettledDates): (row: ActivityRow) => Partial<ActivityRow> {
  if (newLinks.length === 0 && goneLinks.length === 0) return () => ({})
  const out = new Set([...goneLinks, ...newLinks.map(({ id }) => id)])
  const after = (links: readonly LinkRow[], mine: (link: LinkRow) => boolean): LinkRow[] => [
    ...links.filter(({ id }) => !out.has(id)),
    ...newLinks.filter(mine),
  ]
  return ({ id, predecessors, successors }) => ({
    predecessors: after(predecessors, (link) => link.successor === id),
    successors: after(successors, (link) => link.predecessor === id),
  })
}

function driverOf(
  row: ActivityRow,
  predecessors: readonly LinkRow[],
  driving: ReadonlySet<string>,
): ActivityRow['driver'] {
  const link = predecessors.find(({ id }) => driving.has(id))
  if (link === undefined) return row.driver?.kind === 'link' ? null : row.driver
  if (row.driver?.kind === 'link' && row.driver.id === link.id) return row.driver
  return { kind: 'link', id: link.id, activity: link.predecessor, detail: null }
}

function differs(row: ActivityRow, changed: Partial<ActivityRow>): boolean {
  return Object.entries(changed).some(([name, value]) => {
    const before: unknown = row[name as keyof ActivityRow]
    return before !== value && JSON.stringify(before) !== JSON.stringify(value)
  })
}

function numberOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}
