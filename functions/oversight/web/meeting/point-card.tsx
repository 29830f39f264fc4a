import { Chip, IconButton, later, Link, useProblemWords, useToast, useWords, useWrite } from '@portolan/ui'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { changePoint, dropPoint, type Meeting, type Point } from '../../contract/index.ts'
import { SourceActions } from '../action/source-actions.tsx'
import { OutcomeForm } from './outcome-form.tsx'

const PointDecision = later(async () => (await import('./point-decision.tsx')).PointDecision)

export type PointProps = { readonly meeting: Meeting; readonly of: Point }

/** One point: what it is about, how long, and what came of it. */
export function PointCard(props: PointProps & { number: number; here: boolean }): ReactNode {
  const say = useWords('meetings')
  const box = useRef<HTMLLIElement>(null)
  const { meeting, of, number, here } = props
  useEffect(() => {
    if (here) box.current?.scrollIntoView({ block: 'center' })
  }, [here])
  const held = meeting.state !== 'planned' && meeting.state !== 'cancelled'
  return (
    <li ref={box} className="meeting-point" data-here={here || undefined}>
      <header>
        <span className="p-meta p-num">{number}</span>
        <div>
          <h3>{of.title}</h3>
          <p className="p-meta">
            <Around of={of} />
          </p>
        </div>
        {of.outcome ? <Chip tone="accent">{say(`outcome.${of.outcome}`)}</Chip> : null}
        {meeting.may.includes('change') ? <Order {...props} /> : null}
      </header>
      {meeting.state === 'open' && of.kind === 'decision' && of.subject ? (
        <PointDecision meeting={meeting} of={of} />
      ) : null}
      {held ? (
        <div className="meeting-outcome">
          <OutcomeForm key={of.version} meeting={meeting} of={of} />
          <SourceActions
            kind="meeting-point"
            id={of.id}
            projectId={of.project?.id}
            adds={meeting.may.includes('record') || meeting.state === 'open'}
          />
        </div>
      ) : null}
    </li>
  )
}

function Around(props: { of: Point }): ReactNode {
  const say = useWords('meetings')
  const { kind, minutes, project, subject } = props.of
  const address = subject === null ? undefined : new URL(subject.to, 'http://here')
  return (
    <>
      {say('lasts', { count: minutes })}
      {project ? (
        <>
          {' · '}
          <Link to="/projects/$projectId" params={{ projectId: project.id }}>
            {project.name}
          </Link>
        </>
      ) : null}
      {address ? (
        <>
          {' · '}
          <Link to={address.pathname} search={Object.fromEntries(address.searchParams)}>
            {say(`kind.${kind}`)}
          </Link>
        </>
      ) : null}
    </>
  )
}

function Order(props: PointProps & { number: number }): ReactNode {
  const say = useWords('meetings')
  const toast = useToast()
  const tell = useProblemWords()
  const changing = useWrite(changePoint)
  const dropping = useWrite(dropPoint)
  const { meeting, of, number } = props
  const input = { meetingId: meeting.id, pointId: of.id }
  const act = (run: Promise<unknown>): void =>
    void run.catch((problem: unknown) => toast({ sentence: tell(problem, say('unreachable')), tone: 'bad' }))
  return (
    <span className="meeting-order">
      {number > 1 ? (
        <IconButton
          icon={ArrowUp}
          label={say('act.up', { title: of.title })}
          onClick={() => act(changing.run({ ...input, place: number - 1 }))}
        />
      ) : null}
      {number < meeting.agenda.length ? (
        <IconButton
          icon={ArrowDown}
          label={say('act.down', { title: of.title })}
          onClick={() => act(changing.run({ ...input, place: number + 1 }))}
        />
      ) : null}
      <IconButton
        icon={X}
        label={say('act.drop-point', { title: of.title })}
        onClick={() => act(dropping.run(input))}
      />
    </span>
  )
}
