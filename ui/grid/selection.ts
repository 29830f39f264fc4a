type Given<Row> = {
  readonly rows: readonly Row[]
  readonly idOf: (row: Row) => string
  readonly selected?: ReadonlySet<string>
}

export function toggleOne<Row>(props: Given<Row>, id: string): ReadonlySet<string> {
  const next = new Set(props.selected)
  if (!next.delete(id)) next.add(id)
  return next
}

export function selectionState<Row>(props: Given<Row>): 'none' | 'some' | 'all' {
  const count = props.selected?.size ?? 0
  if (count === 0 || props.rows.length === 0) return 'none'
  return props.rows.every((row) => props.selected?.has(props.idOf(row))) ? 'all' : 'some'
}

export function toggleAll<Row>(props: Given<Row>): ReadonlySet<string> {
  return selectionState(props) === 'all' ? new Set() : new Set(props.rows.map(props.idOf))
}
