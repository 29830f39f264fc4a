import type { Grouping } from './group-lines.ts'

/** The selected rows, and the line of each group whose rows are all among them. */
export function collapsedSelection<Row>(
  selected: ReadonlySet<string>,
  grouping: Grouping<Row>,
): ReadonlySet<string> {
  const whole = [...membersOf(grouping)].filter(([, ids]) => ids.every((id) => selected.has(id)))
  return new Set([...selected, ...whole.map(([line]) => line)])
}

/** The selected rows after ticks were set or taken away, where a tick on the line of a group is one on all its rows. */
export function expandedSelection<Row>(
  next: ReadonlySet<string>,
  before: ReadonlySet<string>,
  grouping: Grouping<Row>,
): ReadonlySet<string> {
  const was = collapsedSelection(before, grouping)
  const rows = new Set([...next].filter((id) => !id.startsWith('group:')))
  for (const [line, ids] of membersOf(grouping)) {
    if (next.has(line) && !was.has(line)) for (const id of ids) rows.add(id)
    if (!next.has(line) && was.has(line)) for (const id of ids) rows.delete(id)
  }
  return rows
}

function membersOf<Row>(grouping: Grouping<Row>): ReadonlyMap<string, readonly string[]> {
  const nameOf = grouping.columns.find(({ id }) => id === grouping.by)?.group
  const members = new Map<string, string[]>()
  for (const row of grouping.rows) {
    const line = `group:${nameOf?.(row).key ?? ''}`
    members.set(line, [...(members.get(line) ?? []), grouping.idOf(row)])
  }
  return members
}
