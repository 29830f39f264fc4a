import type { Day, Instant } from '@portolan/quantity'
import {
  Age,
  Button,
  Section,
  Told,
  useFormat,
  useProblemWords,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import { confirmStatus, type StatusDraft } from '../../contract/index.ts'
import { countSentences, stepsBetween } from '../../domain/index.ts'
import { DraftLines } from './draft-lines.tsx'
import { LastBeside } from './last-beside.tsx'
import { Ratings } from './ratings.tsx'
import { StatusFigures } from './status-figures.tsx'
import { usePeriodName } from './use-period-name.ts'
import { correctionsOf, useWriting, type Writing } from './use-writing.ts'

type Props = {
  readonly of: StatusDraft
  readonly onAgain: () => void
  readonly onConfirmed: (id: string) => void
}

/** The finished draft: its manager corrects, adds a thought, and confirms. Nothing that is known is asked for. */
export function DraftForm({ of, onAgain, onConfirmed }: Props): ReactNode {
  const say = useWords('status')
  const format = useFormat()
  const periodName = usePeriodName()
  const { writing, write, forget } = useWriting(of)
  const confirming = useConfirming({ of, writing, onAgain })
  const differs = (stepsBetween(writing.ratings.overall, of.computed.status) ?? 0) !== 0
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const id = await confirming.confirm()
    if (id === undefined) return
    forget()
    onConfirmed(id)
  }
  return (
    <form
      className="status-draft"
      onSubmit={(event) => void submit(event)}
      aria-label={say('draft.title', { period: periodName(of.period.name) })}
    >
      <Section
        title={say('draft.title', { period: periodName(of.period.name) })}
        right={<Counter of={of} writing={writing} />}
      >
        <p className="status-note">
          {say('draft.since')} <Age of={of.since as Day} /> ·{' '}
          {say('draft.due', { day: format.day(of.period.due as Day) })}
        </p>
        <StatusFigures projectId={of.projectId} of={of.figures} />
        <div className="status-columns">
          <div className="status-main">
            <Ratings of={of} writing={writing} onChange={write} />
            {differs ? (
              <Words
                label={say('reason.label')}
                help={say('reason.read-by')}
                value={writing.reason}
                required
                onChange={(reason) => write({ reason })}
              />
            ) : null}
            <Turns of={of.turns} />
            <DraftLines of={of.lines} writing={writing} onChange={write} />
            <Words
              label={say('thought.label')}
              help={say('thought.read-by')}
              value={writing.thought}
              onChange={(thought) => write({ thought })}
            />
          </div>
          <LastBeside of={of.last} />
        </div>
        {confirming.failed === undefined ? null : (
          <p className="status-failed" role="alert">
            {confirming.failed}
          </p>
        )}
        <div className="status-acts">
          <Button
            kind="first"
            type="submit"
            busy={confirming.busy}
            disabled={differs && writing.reason.trim() === ''}
          >
            {say('confirm')}
          </Button>
          <WhenSeen of={of} writing={writing} />
        </div>
      </Section>
    </form>
  )
}

function Counter({ of, writing }: { of: StatusDraft; writing: Writing }): ReactNode {
  const say = useWords('status')
  const corrections = correctionsOf(writing, of)
  const corrected = corrections.filter(({ text }) => text !== null && text !== '').length
  const typed = corrected + countSentences(writing.thought) + countSentences(writing.reason)
  const found = of.lines.length - corrections.length
  return <span role="status">{say('counter', { typed, found })}</span>
}

/** The facts that would turn the computed status: told to its manager first. */
function Turns({ of }: { of: StatusDraft['turns'] }): ReactNode {
  const say = useWords('status')
  if (of.length === 0) return null
  return (
    <div className="status-turns">
      <h3 className="p-label">{say('turns')}</h3>
      <ul>
        {of.map((turn) => (
          <li key={turn.sentence}>
            <Told of={turn} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Words(props: {
  label: string
  help: string
  value: string
  required?: boolean
  onChange: (text: string) => void
}): ReactNode {
  return (
    <label className="status-words">
      <span className="p-label">{props.label}</span>
      <textarea
        className="p-input"
        rows={2}
        maxLength={1_000}
        value={props.value}
        required={props.required}
        onChange={(event) => props.onChange(event.target.value)}
      />
      <span className="p-meta">{props.help}</span>
    </label>
  )
}

/** Who sees it when, before it is confirmed: nobody is surprised. */
function WhenSeen({ of, writing }: { of: StatusDraft; writing: Writing }): ReactNode {
  const say = useWords('status')
  const format = useFormat()
  if (of.waiting !== null)
    return (
      <span className="p-meta">
        {say('waiting-now', { at: format.instant(of.waiting.visibleFrom as Instant) })}
      </span>
    )
  const isNew = !of.atOnce.includes(writing.ratings.overall)
  return (
    <span className="p-meta">
      {isNew && of.holdWorkdays > 0 ? say('seen-later', { count: of.holdWorkdays }) : say('seen-now')}
    </span>
  )
}

function useConfirming({ of, writing, onAgain }: { of: StatusDraft; writing: Writing; onAgain: () => void }) {
  const say = useWords('status')
  const tell = useProblemWords()
  const toast = useToast()
  const { run, busy } = useWrite(confirmStatus)
  const [failed, setFailed] = useState<string | undefined>(undefined)
  return {
    busy,
    failed,
    confirm: async (): Promise<string | undefined> => {
      setFailed(undefined)
      const { ratings, reason, thought } = writing
      const { projectId, seen, period } = of
      const corrections = correctionsOf(writing, of)
      try {
        const made = await run({
          projectId,
          period: period.name,
          seen,
          ratings,
          reason,
          thought,
          corrections,
        })
        toast({ sentence: say(made.publishedAt === null ? 'confirmed-waiting' : 'confirmed') })
        return made.id
      } catch (problem) {
        setFailed(tell(problem, say('unreachable')))
        onAgain()
        return undefined
      }
    },
  }
}
