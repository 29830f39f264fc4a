import { Button, useProblemWords, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useId, useState } from 'react'
import { correctMinutes, type PointOutcome, pointOutcomes, writeOutcome } from '../../contract/index.ts'
import type { PointProps } from './point-card.tsx'

/** What came of a point: written while it is said, read by all, corrected with a reason once it is approved. */
export function OutcomeForm(props: PointProps): ReactNode {
  const say = useWords('meetings')
  const [correcting, correct] = useState(false)
  const { meeting, of } = props
  if (meeting.may.includes('record')) return <Writing {...props} />
  if (correcting) return <Correcting {...props} onDone={() => correct(false)} />
  return (
    <>
      {of.note ? <p className="meeting-note">{of.note}</p> : <p className="p-meta">{say('no-note')}</p>}
      {of.writtenBy ? <p className="p-meta">{say('written', { name: of.writtenBy.name })}</p> : null}
      {meeting.may.includes('correct') ? (
        <Button size="small" kind="quiet" onClick={() => correct(true)}>
          {say('act.correct')}
        </Button>
      ) : null}
    </>
  )
}

function Writing({ meeting, of }: PointProps): ReactNode {
  const say = useWords('meetings')
  const tell = useProblemWords()
  const id = useId()
  const { run, busy } = useWrite(writeOutcome)
  const [note, setNote] = useState(of.note)
  const [outcome, setOutcome] = useState<PointOutcome | null>(of.outcome)
  const [failed, setFailed] = useState<string | undefined>(undefined)
  const write = async (): Promise<void> => {
    setFailed(undefined)
    try {
      await run({ meetingId: meeting.id, pointId: of.id, outcome, note }, { ifMatch: of.version })
    } catch (problem) {
      setFailed(tell(problem, say('unreachable')))
    }
  }
  return (
    <form
      className="meeting-writing"
      onSubmit={(event) => {
        event.preventDefault()
        void write()
      }}
    >
      <label htmlFor={`${id}-note`} className="p-hidden">
        {say('note-of', { title: of.title })}
      </label>
      <textarea
        id={`${id}-note`}
        className="p-input"
        rows={2}
        maxLength={10_000}
        placeholder={say('note')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {failed ? (
        <p className="p-bad" role="alert">
          {failed}
        </p>
      ) : null}
      <div className="p-row">
        <select
          className="p-input"
          aria-label={say('outcome-of', { title: of.title })}
          value={outcome ?? ''}
          onChange={(event) => setOutcome(pointOutcomes.find((one) => one === event.target.value) ?? null)}
        >
          <option value="">{say('outcome.none')}</option>
          {pointOutcomes.map((one) => (
            <option key={one} value={one}>
              {say(`outcome.${one}`)}
            </option>
          ))}
        </select>
        <Button size="small" type="submit" busy={busy} disabled={note === of.note && outcome === of.outcome}>
          {say('act.write')}
        </Button>
      </div>
    </form>
  )
}

function Correcting({ meeting, of, onDone }: PointProps & { onDone: () => void }): ReactNode {
  const say = useWords('meetings')
  const tell = useProblemWords()
  const { run, busy } = useWrite(correctMinutes)
  const [note, setNote] = useState(of.note)
  const [reason, setReason] = useState('')
  const [failed, setFailed] = useState<string | undefined>(undefined)
  const write = async (): Promise<void> => {
    setFailed(undefined)
    try {
      await run({ meetingId: meeting.id, pointId: of.id, note, reason }, { ifMatch: of.version })
      onDone()
    } catch (problem) {
      setFailed(tell(problem, say('unreachable')))
    }
  }
  return (
    <form
      className="meeting-writing"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') void write()
      }}
    >
      <label>
        <span className="p-label">{say('note')}</span>
        <textarea
          className="p-input"
          rows={2}
          maxLength={10_000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <label>
        <span className="p-label">{say('reason')}</span>
        <input
          className="p-input"
          maxLength={1_000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {failed ? (
        <p className="p-bad" role="alert">
          {failed}
        </p>
      ) : null}
      <div className="p-row">
        <Button size="small" type="submit" busy={busy} disabled={reason.trim() === ''}>
          {say('act.correct')}
        </Button>
        <Button size="small" kind="quiet" onClick={onDone}>
          {say('cancel-correcting')}
        </Button>
      </div>
    </form>
  )
}
