import './heat-map.css'
import './chart.css'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useWords } from '../words.ts'

export type HeatMapProps = {
  readonly title: string
  /** What the rows are: 'Role'. */
  readonly of: string
  readonly columns: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly { readonly id: string; readonly name: string }[]
  readonly value: (row: string, column: string) => number | null
  readonly write: (value: number) => string
  /** Above it a cell is over its limit: red and hatched. Without it the largest value is the darkest. */
  readonly limit?: number
  readonly onOpen?: (row: string, column: string) => void
}

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Numbers by row and column, darker where there is more. It is a table, so it needs no other one. */
export function HeatMap(props: HeatMapProps): ReactNode {
  const { rows, columns, onOpen } = props
  const say = useWords()
  const root = useRef<HTMLTableElement>(null)
  const [stop, setStop] = useState<readonly [number, number]>([0, 0])
  const values = rows.flatMap((row) => columns.map((column) => props.value(row.id, column.id) ?? 0))
  const most = props.limit ?? Math.max(0, ...values)
  const press = (event: KeyboardEvent, down: number, right: number): void => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const to = [clamp(down + step[0], rows.length), clamp(right + step[1], columns.length)] as const
    setStop(to)
    root.current?.querySelector<HTMLElement>(`[data-cell="${to.join(' ')}"]`)?.focus()
  }
  return (
    <figure className="p-chart">
      <figcaption className="p-chart-head">
        <h3>{props.title}</h3>
        <span className="p-chart-legend">
          {say('chart.fewer')}
          <span className="p-heat-key" aria-hidden="true">
            {[0, 1, 2, 3, 4].map((level) => (
              <i key={level} data-level={level} />
            ))}
          </span>
          {say('chart.more')}
        </span>
      </figcaption>
      <div className="p-heat">
        <table ref={root} role="grid" aria-label={props.title}>
          <thead>
            <tr>
              <th scope="col">{props.of}</th>
              {columns.map((column) => (
                <th key={column.id} scope="col">
                  {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, down) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                {columns.map((column, right) => {
                  const value = props.value(row.id, column.id)
                  return (
                    <td
                      key={column.id}
                      data-cell={`${down} ${right}`}
                      data-level={levelOf(value, most, props.limit !== undefined)}
                      data-pressable={onOpen ? '' : undefined}
                      tabIndex={stop[0] === down && stop[1] === right ? 0 : -1}
                      onFocus={() => setStop([down, right])}
                      onClick={() => onOpen?.(row.id, column.id)}
                      onKeyDown={(event) =>
                        event.key === 'Enter' ? onOpen?.(row.id, column.id) : press(event, down, right)
                      }
                    >
                      {value === null ? say('figure.none') : props.write(value)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}

function clamp(index: number, count: number): number {
  return Math.min(count - 1, Math.max(0, index))
}

function levelOf(value: number | null, most: number, limited: boolean): number | 'none' | 'over' {
  if (value === null) return 'none'
  if (limited && value > most) return 'over'
  return most === 0 ? 0 : Math.max(0, Math.min(4, Math.ceil((value / most) * 4)))
}
