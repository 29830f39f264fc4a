import type { ReactNode } from 'react'

/** The numbers of a chart, as they are written: the first cell of a row names it. */
export type ChartFacts = {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function ChartTable(props: { readonly title: string; readonly of: ChartFacts }): ReactNode {
  return (
    <div className="p-chart-table" tabIndex={0} role="region" aria-label={props.title}>
      <table>
        <thead>
          <tr>
            {props.of.head.map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.of.rows.map((row, index) => (
            // Two rows may have one name: the place is part of the key.
            <tr key={`${index}-${row[0]}`}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
