import type { Instant } from '@portolan/quantity'
import { Age, Button, Link, Section, StatusChip, useFormat, useToast, useWords, useWrite } from '@portolan/ui'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Home, markSeen } from '../../contract/index.ts'
import { Change } from '../dashboard/changes-panel.tsx'
import { toneOfState } from '../decision/words.ts'
import '../decision/texts.ts'

type Changes = Home['changes']

/** What is otherwise than when this person looked last; one says oneself that one has seen it. */
export function ChangesSection(props: { of: Changes; at: string }): ReactNode {
  const say = useWords('home')
  const format = useFormat()
  const { of, at } = props
  const { projects, moved, decided, talks } = of
  const nothing = moved + decided.length + talks.length === 0
  return (
    <Section
      title={say(of.because === 'seen' ? 'changes.since-seen' : 'changes.since', {
        moment: format.instant(of.since as Instant),
      })}
      right={nothing ? undefined : <Seen at={at} />}
    >
      {nothing ? <p className="p-label">{say('changes.none')}</p> : null}
      <ul className="home-changes">
        {projects.map((one) => (
          <li key={one.id} className="home-change">
            <Change of={one} />
          </li>
        ))}
      </ul>
      {moved > projects.length ? (
        <Link to="/portfolio" search={{ panel: 'changes' }}>
          {say('changes.more', { count: moved - projects.length })}
        </Link>
      ) : null}
      {decided.length > 0 ? <Decided of={decided} /> : null}
      {talks.length > 0 ? <Talks of={talks} /> : null}
    </Section>
  )
}

function Seen(props: { at: string }): ReactNode {
  const say = useWords('home')
  const toast = useToast()
  const { run, busy } = useWrite(markSeen)
  const see = async (): Promise<void> => {
    const { before } = await run({ until: props.at })
    toast({ sentence: say('changes.marked'), undo: async () => void (await run({ until: before })) })
  }
  return (
    <Button kind="quiet" size="small" icon={Check} busy={busy} onClick={() => void see()}>
      {say('changes.mark')}
    </Button>
  )
}

function Decided(props: { of: Changes['decided'] }): ReactNode {
  const say = useWords('home')
  const words = useWords('decisions')
  return (
    <>
      <h3 className="home-sub">{say('changes.decided')}</h3>
      <ul className="home-changes">
        {props.of.map((one) => (
          <li key={one.id} className="home-change">
            <Link to="/decisions/$decisionId" params={{ decisionId: one.id }} className="home-name">
              {one.question}
            </Link>
            <span className="home-under">
              D-{one.number} · {one.chosen ?? say('changes.none-chosen')} · <Age of={one.at as Instant} />
            </span>
            <StatusChip tone={toneOfState(one.state)} word={words(`state.${one.state}`)} bare />
          </li>
        ))}
      </ul>
    </>
  )
}

function Talks(props: { of: Changes['talks'] }): ReactNode {
  const say = useWords('home')
  return (
    <>
      <h3 className="home-sub">{say('changes.talks')}</h3>
      <ul className="home-changes">
        {props.of.map(({ project, comments, by, at }) => (
          <li key={project.id} className="home-change">
            <Link
              to="/projects/$projectId/discussion"
              params={{ projectId: project.id }}
              className="home-name"
            >
              {project.name}
            </Link>
            <span className="home-under">
              {say('changes.comments', { count: comments })} · {by}, <Age of={at as Instant} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
