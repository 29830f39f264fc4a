import { StatusShape, type Tone, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { FollowedPhase, Following, ProjectWork } from '../../contract/index.ts'

import { GateDue } from '../phase-work/work-line.tsx'

/** The phases of the project in their order: passed, here, ahead; with how much of each gate is there. */
export function FollowedFlow(props: {
  of: Following
  work: ProjectWork | undefined
  shown: string | undefined
  onShow: (id: string) => void
}): ReactNode {
  const say = useWords('project-method')
  const words = useWords('gates')
  const { of, work, shown, onShow } = props
  return (
    <ol className="method-flow" aria-label={say('flow')}>
      {of.phases.map((phase, at) => (
        <li key={phase.id} data-here={phase.id === shown || undefined} data-place={phase.place}>
          <button type="button" aria-pressed={phase.id === shown} onClick={() => onShow(phase.id)}>
            <span className="method-phase">
              <span className="p-num">{at + 1}</span> {phase.name}
            </span>
            <span className="method-place">
              <StatusShape tone={toneOf(phase)} />{' '}
              {phase.gate.lapsed.length > 0 ? words('sign-lapsed') : say(`place.${phase.place}`)}
            </span>
            <span className="p-meta">
              {phase.place === 'before'
                ? say('not-asked')
                : say('musts', { met: phase.gate.met, musts: phase.gate.musts })}
            </span>
            <span className="method-gate">
              {phase.gate.name}
              <GateDue phase={phase} work={work} />
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}

function toneOf({ place, gate }: FollowedPhase): Tone {
  if (gate.lapsed.length > 0) return 'bad'
  if (place === 'passed') return 'good'
  if (place !== 'here') return 'none'
  return gate.ready ? 'good' : 'warn'
}
