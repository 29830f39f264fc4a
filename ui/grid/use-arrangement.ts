import { useMemo, useState } from 'react'
import { arranged, type Arrangement, moved } from './arrangement.ts'
import type { GridColumn } from './column.ts'

type Given<Row> = {
  readonly columns: readonly GridColumn<Row>[]
  readonly arrangement?: Arrangement
  readonly onArrange?: (arrangement: Arrangement) => void
}

export type Arranging<Row> = {
  readonly columns: readonly GridColumn<Row>[]
  readonly setWidth: (id: string, width: number) => void
  /** Moves a column one place to the left or to the right. */
  readonly step: (id: string, by: 1 | -1) => void
  /** As the screen has them. Undefined while they are. */
  readonly reset: (() => void) | undefined
}

/** Order and widths of the columns, kept by the screen or, where it does not care, by the grid. */
export function useArrangement<Row>(props: Given<Row>): Arranging<Row> {
  const [own, setOwn] = useState<Arrangement>({})
  const now = props.arrangement ?? own
  const change = props.onArrange ?? setOwn
  const columns = useMemo(() => arranged(props.columns, now), [props.columns, now])
  const touched = (now.order?.length ?? 0) > 0 || Object.keys(now.widths ?? {}).length > 0
  return {
    columns,
    setWidth: (id, width) => change({ ...now, widths: { ...now.widths, [id]: Math.round(width) } }),
    step: (id, by) =>
      change({
        ...now,
        order: moved(
          columns.map((column) => column.id),
          id,
          by,
        ),
      }),
    reset: touched ? () => change({}) : undefined,
  }
}
