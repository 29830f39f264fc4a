import '../schedule/texts.ts'
import type { Day, Instant } from '@portolan/quantity'
import { Button, DayText, Link, StatusChip, useFormat, useToast, useWords, useWrite } from '@portolan/ui'
import { Handshake } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  agreeDependency,
  type Dependency,
  type DependencySide,
  dependencySides,
} from '../../contract/index.ts'
import { ActivityLink } from '../schedule/activity-link.tsx'

/** Who needs it by when, and who offers it by when: side by side, each with its plan and its word. */
export function DependencySides({ of }: { of: Dependency }): ReactNode {
  return (
    <div className="raid-sides">
      {dependencySides.map((side) => (
        <Side key={side} of={of} side={side} />
      ))}
    </div>
  )
}

type Props = { readonly of: Dependency; readonly side: DependencySide }

function Side({ of, side }: Props): ReactNode {
  const say = useWords('raid')
  const format = useFormat()
  const { project, day, activity, planned, agreedBy, agreedAt } = of[side]
  return (
    <section aria-label={say(`side.${side}`)}>
      <h4>{say(`side.${side}`)}</h4>
      <p className="raid-side-project">
        {project === null ? (
          say('side.unseen')
        ) : (
          <Link to="/projects/$projectId/raid" params={{ projectId: project.id }}>
            {project.name}
          </Link>
        )}
      </p>
      <p className="raid-side-day">
        <DayText of={(planned ?? day) as Day | null} />
      </p>
      {planned === null || day === null ? null : (
        <p className="p-meta">
          {say('side.said')} <DayText of={day as Day} />
          {activity === null || project === null ? null : (
            <>
              {', '}
              <ActivityLink projectId={project.id} activity={activity}>
                {say('side.plan')}
              </ActivityLink>
            </>
          )}
        </p>
      )}
      {agreedBy === null || agreedAt === null ? (
        <StatusChip tone="none" word={say('side.not-agreed')} bare />
      ) : (
        <>
          <StatusChip tone="good" word={say('side.agreed')} bare />
          <p className="p-meta">
            {agreedBy.name}, {format.instant(agreedAt as Instant)}
          </p>
        </>
      )}
      <Agree of={of} side={side} />
    </section>
  )
}

function Agree({ of, side }: Props): ReactNode {
  const say = useWords('raid')
  const toast = useToast()
  const { run, busy } = useWrite(agreeDependency)
  const { mayAgree, project } = of[side]
  if (!mayAgree || project === null) return null
  const agree = async (): Promise<void> => {
    await run({ projectId: project.id, dependencyId: of.id }, { ifMatch: of.version })
    toast({ sentence: say('act.agreed', { number: of.number }) })
  }
  return (
    <Button size="small" kind="first" icon={Handshake} busy={busy} onClick={() => void agree()}>
      {say('act.agree')}
    </Button>
  )
}
