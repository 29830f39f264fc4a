import { SidePanel, Told, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ComplementShown, PointShown } from '../../contract/index.ts'
import { ActivityLink } from './activity-link.tsx'
import { formulaOf } from './formula-of.ts'

/** What a point holds against the schedule, each with how to mend it and the way to its place in the plan. */
export function OffendersPanel(props: {
  projectId: string
  of: PointShown | ComplementShown
  onClose: () => void
}): ReactNode {
  const say = useWords('truth')
  const { of } = props
  const name = say('number' in of ? `point.${of.id}` : `complement.${of.id}`)
  const more = of.offending - of.offenders.length
  return (
    <SidePanel title={name} width={356} onClose={props.onClose}>
      <p className="truth-formula">
        <Told of={formulaOf(of)} />
      </p>
      {of.offending === 0 ? <p className="truth-formula">{say('offenders.none')}</p> : null}
      <ul className="truth-offenders" aria-label={name}>
        {of.offenders.map((one) => (
          <li key={`${one.kind} ${one.id}`}>
            <span>
              <Told of={one} />
            </span>{' '}
            {one.activity === null ? null : (
              <ActivityLink projectId={props.projectId} activity={one.activity}>
                {say('offenders.open')}
              </ActivityLink>
            )}
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="truth-formula">{say('offenders.more', { count: more })}</p> : null}
    </SidePanel>
  )
}
