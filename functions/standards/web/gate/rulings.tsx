import type { Day, Instant } from '@portolan/quantity'
import { Link, StatusChip, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Condition, Ruling } from '../../contract/index.ts'
import { conditionTones, outcomeTones } from './tones.ts'
import { Said } from './said.tsx'

/** What was decided at a gate, the newest first, with the conditions as they stand. */
export function Rulings(props: { projectId: string; of: readonly Ruling[] }): ReactNode {
  const say = useWords('gates')
  const { projectId, of } = props
  if (of.length === 0) return null
  return (
    <>
      <h3 className="gate-part">{say('ruling.title')}</h3>
      <ul className="method-list">
        {of.map((ruling) => (
          <RulingLine key={ruling.id} projectId={projectId} of={ruling} />
        ))}
      </ul>
    </>
  )
}

function RulingLine(props: { projectId: string; of: Ruling }): ReactNode {
  const say = useWords('gates')
  const format = useFormat()
  const { projectId, of } = props
  const at = format.instant(of.at as Instant)
  return (
    <li>
      <div className="method-line">
        <StatusChip tone={outcomeTones[of.outcome]} word={say(`outcome.${of.outcome}`)} bare />
        <span className="method-words">
          {of.until === null ? null : say('ruling.until', { day: format.day(of.until as Day) })}
          {of.backTo === null ? null : say('ruling.back', { phase: of.backTo })}
        </span>
        {of.decisionId === null ? null : (
          <Link to="/decisions/$decisionId" params={{ decisionId: of.decisionId }}>
            {say('ruling.question')}
          </Link>
        )}
        <Link
          to="/gate-packs/$projectId/$rulingId"
          params={{ projectId, rulingId: of.id }}
          aria-label={say('ruling.pack-of', { at })}
        >
          {say('ruling.pack')}
        </Link>
      </div>
      <p className="p-meta">
        {say('ruling.by', { name: of.by.name, at })}
        <Said words={of.words} />
      </p>
      {of.conditions.length > 0 ? <Conditions of={of.conditions} /> : null}
    </li>
  )
}

export function Conditions({ of }: { of: readonly Condition[] }): ReactNode {
  const say = useWords('gates')
  const format = useFormat()
  return (
    <ul className="gate-conditions">
      {of.map(({ actionId, number, words, owner, due, state }) => (
        <li key={actionId}>
          <StatusChip tone={conditionTones[state]} word={say(`condition.state.${state}`)} bare />
          <span className="method-words">
            <Link to="/actions" search={{ place: 'all', row: actionId }}>
              A-{number} {words}
            </Link>{' '}
            <span className="p-meta">
              {say('condition.by', { owner: owner.name, day: format.day(due as Day) })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
