import type { ReactNode } from 'react'
import { ErrorState, useDelayed } from '../parts/states.tsx'
import { useWords } from '../words.ts'

/** Skeleton rows in the columns and height of what will come. */
export function GridBones(props: { tracks: string; columns: number; height: number }): ReactNode {
  const say = useWords('grid')
  const shown = useDelayed()
  return (
    <div className="p-grid-bones" style={{ minHeight: 8 * props.height }}>
      <span className="p-hidden" role="status">
        {say('ui:state.loading')}
      </span>
      {shown
        ? Array.from({ length: 8 }, (_, row) => (
            <div
              key={row}
              className="p-grid-bone-row"
              aria-hidden="true"
              style={{ gridTemplateColumns: props.tracks, height: props.height }}
            >
              {Array.from({ length: props.columns }, (_, column) => (
                <span key={column} className="p-grid-cell">
                  <span className="p-bone" style={{ width: `${70 - ((row * 13 + column * 19) % 35)}%` }} />
                </span>
              ))}
            </div>
          ))
        : null}
    </div>
  )
}

export function GridMessage(props: {
  label: string
  body: boolean
  loading?: boolean
  problem?: unknown
  onRetry?: () => void
  empty?: ReactNode
}): ReactNode {
  const say = useWords('grid')
  if (props.problem !== undefined)
    return (
      <ErrorState
        title={say('failed', { label: props.label })}
        problem={props.problem}
        onRetry={props.onRetry}
      >
        {props.body ? say('last-good') : null}
      </ErrorState>
    )
  if (props.body || props.loading) return null
  return <div className="p-grid-empty">{props.empty ?? <p className="p-label">{say('nothing')}</p>}</div>
}
