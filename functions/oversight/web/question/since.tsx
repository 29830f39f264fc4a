import '../page-texts.ts'
import './question.css'
import './texts.ts'
import { Section, useFormat, useRead, useTold, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { type Decision, type Impact, showDecision } from '../../contract/index.ts'
import { letterOf, valueInWords } from '../decision/words.ts'
import { changedSince, type ChangedLine } from './changed-since.ts'

/** What differs from the question that is asked anew: read before it is asked a second time. */
export function Since(props: { of: Decision; fresh: ReadonlyMap<number, Impact> }): ReactNode {
  const say = useWords('questions')
  const { of, fresh } = props
  const id = of.asksAnew?.id
  const old = useRead(showDecision, { decisionId: id ?? '' }, { enabled: id !== undefined }).data
  const tried = of.options.filter(({ calls }) => calls.length > 0)
  if (old === undefined || tried.some(({ number }) => !fresh.has(number))) return null
  const now = tried.map(({ number }) => ({ number, impact: fresh.get(number) ?? null }))
  const lines = changedSince(old.options, now)
  const otherWords = of.question !== old.question || of.context !== old.context
  const impossible = now.filter(({ impact }) => impact?.possible === false)
  return (
    <Section title={say('since.title', { number: old.number })}>
      {otherWords ? <p className="p-meta">{say('since.words')}</p> : null}
      {impossible.map(({ number, impact }) => (
        <Impossible key={number} option={number} impact={impact} />
      ))}
      {lines.length > 0 ? (
        <Lines of={lines} />
      ) : impossible.length === 0 ? (
        <p className="p-label">{say('since.same')}</p>
      ) : null}
    </Section>
  )
}

function Impossible(props: { option: number; impact: Impact | null }): ReactNode {
  const say = useWords('questions')
  const tell = useTold()
  const { problem } = props.impact ?? {}
  const because = problem === null || problem === undefined ? '' : tell(problem)
  return (
    <p className="decision-failed">{say('since.impossible', { letter: letterOf(props.option), because })}</p>
  )
}

function Lines(props: { of: readonly ChangedLine[] }): ReactNode {
  const say = useWords('questions')
  const decision = useWords('decisions')
  const status = useWords('oversight')
  const plan = useWords('plan')
  const format = useFormat()
  const words = { say: decision, status, plan, format }
  const written = (value: ChangedLine['now'], line: ChangedLine): string =>
    value === null ? say('since.nothing') : valueInWords(value, line, words)
  return (
    <table className="question-since">
      <thead>
        <tr>
          <td />
          <th scope="col">{say('since.then')}</th>
          <th scope="col">{say('since.now')}</th>
        </tr>
      </thead>
      <tbody>
        {props.of.map((line) => (
          <tr key={`${line.option} ${line.field}`}>
            <th scope="row">
              {letterOf(line.option)} · {decision(`field.${line.field}`, { defaultValue: line.field })}
            </th>
            <td>{written(line.asked, line)}</td>
            <td>{written(line.now, line)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
