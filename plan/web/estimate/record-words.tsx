import { Figure, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { TrackRecord } from '../../contract/index.ts'

/** Before one estimates: what became of one's estimates so far. */
export function RecordWords(props: { of: TrackRecord }): ReactNode {
  const say = useWords('estimates')
  const { judged, insideShare, medianRatio } = props.of
  if (insideShare === null || medianRatio === null)
    return <p className="p-meta">{say('mine-few', { count: judged })}</p>
  const inside = Math.round(insideShare * judged)
  return (
    <p className="estimate-mine" data-warn={insideShare < 0.6 || medianRatio > 1.15 || undefined}>
      {say('mine', { count: judged, inside })}{' '}
      <Figure value={medianRatio} unit="ratio" label={say('ratio')} />
    </p>
  )
}
