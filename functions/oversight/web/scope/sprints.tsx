import type { SprintRow } from '@portolan/plan/contract'
import type { Day } from '@portolan/quantity'
import { Chip, Figure, Section, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ScopeValue } from '../../contract/index.ts'

/** What the team committed to in each sprint, and what of it was accepted; the newest first. */
export function Sprints(props: { of: ScopeValue }): ReactNode {
  const say = useWords('scope-value')
  const { sprints } = props.of
  if (sprints.length === 0) return null
  const most = Math.max(1, ...sprints.flatMap(({ committed, accepted }) => [committed ?? 0, accepted ?? 0]))
  return (
    <Section title={say('sprints.title')} right={say(`sprints.note-${props.of.unit}`)}>
      <div className="truth-table" tabIndex={0} role="region" aria-label={say('sprints.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('sprints.sprint')}</th>
              <th scope="col">{say('sprints.days')}</th>
              <th scope="col" data-number="">
                {say('sprints.committed')}
              </th>
              <th scope="col" data-number="">
                {say('sprints.accepted')}
              </th>
              <th scope="col" data-number="">
                {say('sprints.kept')}
              </th>
              <th scope="col" className="scope-value-bars">
                <span className="p-hidden">{say('sprints.bars')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sprints.toReversed().map((sprint) => (
              <SprintLine key={sprint.name} of={sprint} most={most} />
            ))}
          </tbody>
        </table>
      </div>
      {sprints.some(({ committedFrom }) => committedFrom === 'items') ? (
        <p className="truth-note">{say('sprints.from-items')}</p>
      ) : null}
    </Section>
  )
}

function SprintLine(props: { of: SprintRow; most: number }): ReactNode {
  const say = useWords('scope-value')
  const format = useFormat()
  const { of, most } = props
  const { committed, accepted } = of
  const over = of.time === 'past' || of.time === 'unknown'
  const size = (value: number | null, label: string): ReactNode => (
    <Figure value={value} unit="number" label={`${of.name}: ${label}`} />
  )
  return (
    <tr>
      <th scope="row">
        {of.name} {of.time === 'current' ? <Chip tone="accent">{say('sprints.current')}</Chip> : null}
        {of.time === 'future' ? <Chip tone="none">{say('sprints.future')}</Chip> : null}
      </th>
      <td>
        {of.start === null || of.finish === null
          ? say('sprints.no-days')
          : `${format.day(of.start as Day)} – ${format.day(of.finish as Day)}`}
      </td>
      <td data-number="">{size(committed, say('sprints.committed'))}</td>
      <td data-number="">{size(accepted, say('sprints.accepted'))}</td>
      <td data-number="">
        {over && committed !== null && committed > 0 && accepted !== null
          ? format.share(accepted / committed, 0)
          : '–'}
      </td>
      <td className="scope-value-bars" aria-hidden="true">
        <Bar share={(committed ?? 0) / most} kind="committed" />
        <Bar share={(accepted ?? 0) / most} kind="accepted" />
      </td>
    </tr>
  )
}

function Bar(props: { share: number; kind: 'committed' | 'accepted' }): ReactNode {
  return (
    <span className="scope-value-bar" data-kind={props.kind}>
      <span style={{ width: `${Math.round(props.share * 100)}%` }} />
    </span>
  )
}
