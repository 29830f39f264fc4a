import { useMemo, useState } from 'react'
import type { GridColumn } from './column.ts'

type Given<Row> = {
  readonly columns: readonly GridColumn<Row>[]
  readonly hiddenColumns?: readonly string[]
  readonly onHideColumns?: (ids: readonly string[]) => void
}

/** The columns that are not hidden, and the way to hide or show one. */
export type ShownColumns<Row> = readonly GridColumn<Row>[] & { show: (id: string, visible: boolean) => void }

export function useShownColumns<Row extends object>(props: Given<Row>): ShownColumns<Row> {
  const { columns, hiddenColumns, onHideColumns } = props
  const [own, setOwn] = useState<Readonly<Record<string, boolean>>>(() =>
    Object.fromEntries(columns.filter((column) => column.hidden).map((column) => [column.id, false])),
  )
  const visibility = useMemo(
    () => (hiddenColumns ? Object.fromEntries(hiddenColumns.map((id) => [id, false])) : own),
    [hiddenColumns, own],
  )
  return useMemo(() => {
    const visible = columns.filter(({ id }) => visibility[id] !== false)
    const show = (id: string, on: boolean): void => {
      const next = { ...visibility, [id]: on }
      setOwn(next)
      onHideColumns?.(Object.keys(next).filter((one) => next[one] === false))
    }
    return Object.assign(visible, { show })
  }, [columns, visibility, onHideColumns])
}
