import '../page-texts.ts'
import './effect.css'
import '../question/texts.ts'
import type { Day, Instant } from '@portolan/quantity'
import { DayText, Money, Section, StatusChip, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Decision, FieldChange, StoodAfter } from '../../contract/index.ts'
import { statusWord, toneOf } from '../words.ts'
import { valueInWords } from './words.ts'

const measured = ['finish', 'cost', 'computed'] as const

/** What it did: at once, and how its project stood a month and a quarter later. */
export function Effect(props: { of: Decision }): ReactNode {
  const say = useWords('questions')
  const { of } = props
  if (of.done === null) return null
  const changed = of.done.changes.filter(({ project }) => project === null || project.id === of.project?.id)
  const lines = changed.filter(({ field }) => field !== 'schedule')
  return (
    <Section title={say('effect.title')} right={<Latency of={of} />}>
      {lines.length === 0 ? <p className="p-label">{say('effect.none')}</p> : null}
      <div className="effect-table" tabIndex={0} role="region" aria-label={say('effect.title')}>
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{say('effect.before')}</th>
              <th scope="col">{say('effect.at-once')}</th>
              {of.stoodAfter.map(({ days }) => (
                <th key={days} scope="col">
                  {say('effect.after', { count: days })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={`${line.project?.id} ${line.field}`} of={line} after={of.stoodAfter} />
            ))}
            {measured
              .filter((field) => !lines.some((line) => line.field === field) && of.stoodAfter.length > 0)
              .map((field) => (
                <tr key={field}>
                  <FieldName of={field} />
                  <td className="p-label" colSpan={2}>
                    {say('effect.stayed')}
                  </td>
                  <Later field={field} after={of.stoodAfter} />
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function Latency(props: { of: Decision }): ReactNode {
  const say = useWords('questions')
  const format = useFormat()
  const { askedAt, decidedAt, closedAt } = props.of
  if (askedAt === null || decidedAt === null || closedAt === null) return null
  const at = (instant: string): string => format.instant(instant as Instant)
  return (
    <span className="p-meta">
      {say('effect.course', { asked: at(askedAt), decided: at(decidedAt), done: at(closedAt) })}
    </span>
  )
}

function FieldName(props: { of: string }): ReactNode {
  const say = useWords('decisions')
  return <th scope="row">{say(`field.${props.of}`, { defaultValue: props.of })}</th>
}

function Line(props: { of: FieldChange; after: readonly StoodAfter[] }): ReactNode {
  const say = useWords('decisions')
  const status = useWords('oversight')
  const plan = useWords('plan')
  const format = useFormat()
  const { of, after } = props
  const words = { say, status, plan, format }
  return (
    <tr>
      <FieldName of={of.field} />
      {of.hidden ? (
        <td colSpan={2}>{say('change.hidden')}</td>
      ) : (
        <>
          <td>{valueInWords(of.before, of, words)}</td>
          <td>
            <strong>{valueInWords(of.after, of, words)}</strong>
          </td>
        </>
      )}
      <Later field={of.field} after={after} />
    </tr>
  )
}

/** Only what standings remember; a field that no standing holds is not guessed. */
function Later(props: { field: string; after: readonly StoodAfter[] }): ReactNode {
  return props.after.map(({ days, on, stood }) => (
    <td key={days}>{stood === null ? <Unknown on={on} /> : <Stood field={props.field} of={stood} />}</td>
  ))
}

function Unknown(props: { on: string }): ReactNode {
  const say = useWords('questions')
  const format = useFormat()
  return <span className="p-label">{say('effect.by', { day: format.day(props.on as Day) })}</span>
}

function Stood(props: { field: string; of: NonNullable<StoodAfter['stood']> }): ReactNode {
  const status = useWords('oversight')
  const say = useWords('questions')
  const format = useFormat()
  const { field, of } = props
  const value =
    field === 'finish' ? (
      of.finish === null ? null : (
        <DayText of={of.finish as Day} />
      )
    ) : field === 'cost' ? (
      of.cost === null ? null : (
        <Money of={of.cost} />
      )
    ) : field === 'computed' ? (
      <StatusChip tone={toneOf(of.status)} word={statusWord(status, of.status)} bare />
    ) : null
  if (value === null) return <span className="p-label">–</span>
  return <span title={say('effect.as-of', { day: format.day(of.asOf as Day) })}>{value}</span>
}
