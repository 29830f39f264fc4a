import { Button, EmptyState, useProblemWords, useToast, useWords, useWrite } from '@portolan/ui'
import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { addPoint, type Meeting } from '../../contract/index.ts'
import { PointCard } from './point-card.tsx'

/** The points in their order, with the minutes they may take; in session and after it what came of each. */
export function Agenda(props: { of: Meeting; at: string | undefined }): ReactNode {
  const say = useWords('meetings')
  const { of } = props
  const total = of.agenda.reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <section className="meeting-agenda" aria-label={say(of.state === 'planned' ? 'agenda' : 'minutes.title')}>
      <header>
        <h2>{say(of.state === 'planned' ? 'agenda' : 'minutes.title')}</h2>
        <span className={total > of.minutes ? 'p-meta p-bad' : 'p-meta'}>
          {say('budget', { total, minutes: of.minutes })}
        </span>
      </header>
      {of.agenda.length === 0 ? (
        <EmptyState title={say('empty.agenda')}>{say('empty.agenda-words')}</EmptyState>
      ) : (
        <ol>
          {of.agenda.map((point, index) => (
            <PointCard
              key={point.id}
              meeting={of}
              of={point}
              number={index + 1}
              here={point.id === props.at}
            />
          ))}
        </ol>
      )}
      {of.may.includes('add') ? <NewPoint of={of} /> : null}
    </section>
  )
}

function NewPoint(props: { of: Meeting }): ReactNode {
  const say = useWords('meetings')
  const toast = useToast()
  const tell = useProblemWords()
  const { run, busy } = useWrite(addPoint)
  const [title, setTitle] = useState('')
  const add = async (): Promise<void> => {
    try {
      await run({ meetingId: props.of.id, title })
      setTitle('')
    } catch (problem) {
      toast({ sentence: tell(problem, say('unreachable')), tone: 'bad' })
    }
  }
  return (
    <form
      className="meeting-new"
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '') void add()
      }}
    >
      <input
        className="p-input"
        aria-label={say('new-point')}
        placeholder={say('new-point')}
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Button size="small" type="submit" icon={Plus} busy={busy} disabled={title.trim() === ''}>
        {say('act.add-point')}
      </Button>
    </form>
  )
}
