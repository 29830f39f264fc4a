import './stand-in.css'
import './texts.ts'
import { addDays, type Day } from '@portolan/quantity'
import {
  Avatar,
  Button,
  Chip,
  ConfirmButton,
  ErrorState,
  type PartProps,
  Section,
  Skeleton,
  useFormat,
  useProblemWords,
  useRead,
  useSetting,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { UserRoundCheck } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { endStandIn, listStandIns, type StandIn } from '../../contract/index.ts'
import { StandInForm } from './stand-in-form.tsx'

/** Who stands in for a person, and for whom the person does: named, taken back, and remembered. */
export function StandIns({ id: me }: PartProps): ReactNode {
  const say = useWords('stand-ins')
  const [past, showPast] = useState(false)
  const [naming, name] = useState(false)
  const read = useRead(listStandIns, past ? { past } : {})
  const items = read.data?.items ?? []
  if (read.problem) return <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
  if (read.data === undefined) return <Skeleton rows={4} />
  return (
    <>
      <p className="stand-in-note">{say('note')}</p>
      <Section title={say('for-me')}>
        <People of={items.filter(({ person }) => person.id === me)} whom="standIn" />
        {naming ? (
          <div className="stand-in-form">
            <StandInForm me={me} onDone={() => name(false)} />
          </div>
        ) : (
          <Button size="small" icon={UserRoundCheck} onClick={() => name(true)}>
            {say('name')}
          </Button>
        )}
      </Section>
      <Section title={say('by-me')}>
        <People of={items.filter(({ standIn }) => standIn.id === me)} whom="person" />
      </Section>
      <Section>
        <Button size="small" kind="quiet" aria-pressed={past} onClick={() => showPast(!past)}>
          {say(past ? 'history-less' : 'history')}
        </Button>
      </Section>
    </>
  )
}

function People(props: { of: readonly StandIn[]; whom: 'person' | 'standIn' }): ReactNode {
  const say = useWords('stand-ins')
  const { of, whom } = props
  if (of.length === 0)
    return <p className="p-label">{say(whom === 'standIn' ? 'nobody-for-me' : 'nobody-by-me')}</p>
  return (
    <ul className="stand-ins">
      {of.map((one) => (
        <Line key={one.id} of={one} whom={whom} />
      ))}
    </ul>
  )
}

function Line(props: { of: StandIn; whom: 'person' | 'standIn' }): ReactNode {
  const say = useWords('stand-ins')
  const format = useFormat()
  const { today } = useSetting()
  const { of, whom } = props
  const { name } = of[whom]
  const over = of.endedAt !== null || of.to <= today
  const where =
    of.body === null
      ? say(whom === 'standIn' ? 'everywhere' : 'everywhere-theirs')
      : say('in', { body: of.body.name })
  const from = format.day(of.from as Day)
  return (
    <li data-over={over || undefined}>
      <Avatar name={name} />
      <div>
        {name} {of.now ? <Chip tone="accent">{say('now')}</Chip> : null}
        <p className="p-meta">
          {say('days', { from, last: format.day(lastOf(of.to)) })} · {where}
          {of.endedAt === null
            ? over
              ? ` · ${say('over')}`
              : ''
            : ` · ${say('taken-back', { day: format.day(of.endedAt.slice(0, 10) as Day) })}`}
        </p>
      </div>
      {whom === 'standIn' && !over ? <End of={of} /> : null}
    </li>
  )
}

function End(props: { of: StandIn }): ReactNode {
  const say = useWords('stand-ins')
  const toast = useToast()
  const tell = useProblemWords()
  const { run, busy } = useWrite(endStandIn)
  const { id, standIn } = props.of
  const { name } = standIn
  const end = async (): Promise<void> => {
    try {
      await run({ standInId: id })
      toast({ sentence: say('ended', { name }) })
    } catch (problem) {
      toast({ sentence: tell(problem, say('unreachable')), tone: 'bad' })
    }
  }
  return (
    <ConfirmButton
      size="small"
      kind="quiet"
      busy={busy}
      consequence={say('end-says', { name })}
      confirm={say('end')}
      aria-label={say('end-of', { name })}
      onConfirm={() => void end()}
    >
      {say('end')}
    </ConfirmButton>
  )
}

/** The record tells the day after the last one; people tell the last one. */
export function lastOf(to: string): Day {
  return addDays(to as Day, -1)
}
