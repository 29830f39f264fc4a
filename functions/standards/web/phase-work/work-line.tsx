import './work.css'
import './texts.ts'
import type { Day } from '@portolan/quantity'
import { Button, StatusChip, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { FollowedPhase, PhaseWork, ProjectWork } from '../../contract/index.ts'
import type { ChangeTab } from '../project-method/address.ts'
import type { May } from '../project-method/method-tab.tsx'

type Part = {
  readonly phase: FollowedPhase
  readonly work: ProjectWork
  readonly may: May
  readonly onChange: ChangeTab
}

/** What the plan has to do in a phase, from when until when, and whether a gate holds it. */
export function WorkLine({ phase, work, may, onChange }: Part): ReactNode {
  const say = useWords('phase-work')
  const of = work.phases.find(({ phaseId }) => phaseId === phase.id)
  if (of === undefined) return null
  const lined = of.lines.length > 0
  return (
    <section className="phase-work" aria-label={say('title')}>
      <h3>{say('title')}</h3>
      <p>
        {lined ? (
          <LinesOf of={of} />
        ) : (
          <span className="p-meta">{say(work.schedule === null ? 'no-plan' : 'none')}</span>
        )}
        {may.follow && work.schedule !== null ? (
          <Button
            size="small"
            aria-label={say(lined ? 'change-of' : 'set-of', { phase: phase.name })}
            onClick={() => onChange({ panel: 'work', id: phase.id })}
          >
            {say(lined ? 'change' : 'set')}
          </Button>
        ) : null}
      </p>
      {work.outside > 0 && work.phases.some(({ lines }) => lines.length > 0) ? (
        <p className="p-meta">{say('outside', { count: work.outside })}</p>
      ) : null}
    </section>
  )
}

function LinesOf({ of }: { of: PhaseWork }): ReactNode {
  const say = useWords('phase-work')
  const format = useFormat()
  const { lines, start, finish, held, begunPast } = of
  const counts = [
    say('count', { count: of.activities }),
    ...(of.begun > 0 ? [say('begun', { count: of.begun })] : []),
    ...(of.finished > 0 ? [say('finished', { count: of.finished })] : []),
    ...(start && finish
      ? [say('span', { from: format.day(dayOf(start)), until: format.day(dayOf(finish)) })]
      : []),
  ]
  return (
    <>
      <span>
        {lines.map(({ name }) => name ?? say('gone')).join(', ')}{' '}
        <span className="p-meta">{counts.join(' · ')}</span>
      </span>
      {held ? (
        <StatusChip
          tone={begunPast > 0 ? 'bad' : 'warn'}
          word={say(held.because === 'lapsed' ? 'held-again' : 'held', { gate: held.gate })}
          bare
        />
      ) : null}
      {begunPast > 0 ? <span className="phase-work-past">{say('past', { count: begunPast })}</span> : null}
    </>
  )
}

/** When the work of a phase is over its gate is due; one that is behind the project was. */
export function GateDue({ phase, work }: { phase: FollowedPhase; work: ProjectWork | undefined }): ReactNode {
  const say = useWords('phase-work')
  const format = useFormat()
  const of = work?.phases.find(({ phaseId }) => phaseId === phase.id)
  if (!of?.finish || (phase.place !== 'here' && phase.place !== 'ahead')) return null
  return (
    <span className="phase-work-due" data-over={of.overdue || undefined}>
      {say(of.overdue ? 'was-due' : 'due', { day: format.day(dayOf(of.finish)) })}
    </span>
  )
}

function dayOf(moment: string): Day {
  return moment.slice(0, 10) as Day
}
