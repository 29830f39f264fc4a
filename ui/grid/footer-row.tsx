import type { ReactNode } from 'react'
import type { GridColumn } from './column.ts'

/** Totals: sums of all rows there are, which only the server knows, so they are handed in. */
export function FooterRow<Row>(props: {
  columns: readonly GridColumn<Row>[]
  totals: Readonly<Record<string, ReactNode>>
  mounted: readonly number[] | undefined
  tracks: string
  selectable: boolean
}): ReactNode {
  const first = props.selectable ? 2 : 1
  return (
    <div role="rowgroup" className="p-grid-foot">
      <div role="row" className="p-grid-foot-row" style={{ gridTemplateColumns: props.tracks }}>
        {props.selectable ? (
          <div role="gridcell" className="p-grid-cell p-grid-check" aria-colindex={1} />
        ) : null}
        {props.columns.map((column, index) =>
          props.mounted && !props.mounted.includes(index) ? null : (
            <div
              key={column.id}
              role="gridcell"
              className="p-grid-cell"
              aria-colindex={index + first}
              data-align={column.align ?? 'start'}
              data-frozen={index === 0 || undefined}
              data-last={index === props.columns.length - 1 || undefined}
              data-after-check={(index === 0 && props.selectable) || undefined}
              style={props.mounted ? { gridColumn: index + first } : undefined}
            >
              {props.totals[column.id]}
            </div>
          ),
        )}
      </div>
    </div>
  )
}
