import '../page-texts.ts'
import type { Instant } from '@portolan/quantity'
import {
  Age,
  Button,
  Figure,
  Section,
  StatusChip,
  useProblemWords,
  useRead,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { addEvidence, type Decision, measures, showStanding } from '../../contract/index.ts'
import { useExplain } from '../use-explain.ts'
import { statusWord, toneOf } from '../words.ts'

/** What speaks for and against: where the project stands, and what people added. */
export function Evidence(props: { of: Decision }): ReactNode {
  const say = useWords('decisions')
  const { of } = props
  return (
    <Section title={say('evidence.title')}>
      {of.project === null ? null : <Standing of={of} projectId={of.project.id} />}
      <ul className="decision-evidence">
        {of.evidence.map((one) => (
          <li key={one.id}>
            <p>{one.words}</p>
            <p className="p-meta">
              {one.by.name}, <Age of={one.at as Instant} />
            </p>
          </li>
        ))}
      </ul>
      {of.state === 'asked' ? <Adding of={of} /> : null}
    </Section>
  )
}

const shown = ['expectedFinish', 'slipCurrentDays', 'costCurrentShare', 'evidenceAgeDays'] as const

function Standing(props: { of: Decision; projectId: string }): ReactNode {
  const say = useWords('decisions')
  const words = useWords('oversight')
  const explain = useExplain()
  const { of, projectId } = props
  const standing = useRead(showStanding, { projectId }, { keep: false }).data
  if (standing === undefined) return null
  const { status } = standing
  return (
    <dl className="decision-figures">
      <div>
        <dt>{say('evidence.status')}</dt>
        <dd>
          <StatusChip tone={toneOf(status)} word={statusWord(words, status)} bare />
          {of.stood !== null && of.stood.status !== status ? (
            <span className="p-meta">
              {say('evidence.stood', { status: statusWord(words, of.stood.status) })}
            </span>
          ) : null}
        </dd>
      </div>
      {shown.flatMap((name) => {
        const figure = standing.measures[name]
        return figure === undefined || figure.value === null
          ? []
          : [
              <div key={name}>
                <dt>{words(`figure.${name}`)}</dt>
                <dd>
                  <Figure
                    value={figure.value}
                    unit={measures[name].unit}
                    label={words(`figure.${name}`)}
                    explain={explain(projectId, name)}
                  />
                </dd>
              </div>,
            ]
      })}
    </dl>
  )
}

function Adding(props: { of: Decision }): ReactNode {
  const say = useWords('decisions')
  const tell = useProblemWords()
  const { run, busy } = useWrite(addEvidence)
  const [words, setWords] = useState('')
  const [failed, setFailed] = useState<string | undefined>(undefined)
  const add = async (): Promise<void> => {
    setFailed(undefined)
    try {
      await run({ decisionId: props.of.id, words })
      setWords('')
    } catch (problem) {
      setFailed(tell(problem, say('vote.unreachable')))
    }
  }
  return (
    <form
      className="decision-adding"
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim() !== '') void add()
      }}
    >
      <label className="decision-reason">
        <span className="p-label">{say('evidence.yours')}</span>
        <textarea
          className="p-input"
          rows={2}
          maxLength={5_000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      {failed ? (
        <p className="decision-failed" role="alert">
          {failed}
        </p>
      ) : null}
      <Button size="small" type="submit" busy={busy} disabled={words.trim() === ''}>
        {say('evidence.add')}
      </Button>
    </form>
  )
}
