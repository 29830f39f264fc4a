import './chart.css'
import { useElementSize } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { useWords } from '../words.ts'
import { ChartTable, type ChartFacts } from './chart-table.tsx'

const NARROWEST = 280

/** What every chart has: its statement as title, a legend, and the same numbers as a table one press away. */
export function ChartFrame(props: {
  readonly title: string
  readonly legend?: ReactNode
  readonly table: () => ChartFacts
  readonly children: (width: number) => ReactNode
}): ReactNode {
  const say = useWords()
  const { ref, width } = useElementSize()
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className="p-chart">
      <figcaption className="p-chart-head">
        <h3>{props.title}</h3>
        <span className="p-chart-legend">
          {props.legend}
          <button
            type="button"
            className="p-link"
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {say(asTable ? 'chart.as-chart' : 'chart.as-table')}
          </button>
        </span>
      </figcaption>
      <div ref={ref} className="p-chart-body">
        {asTable ? (
          <ChartTable title={props.title} of={props.table()} />
        ) : (
          props.children(Math.max(width, NARROWEST))
        )}
      </div>
    </figure>
  )
}

export function NoChart(props: { readonly height: number }): ReactNode {
  const say = useWords()
  return (
    <p className="p-label" style={{ minHeight: props.height / 3 }}>
      {say('chart.nothing')}
    </p>
  )
}
