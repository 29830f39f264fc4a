import type { Day, Instant } from '@portolan/quantity'
import { DayText, formatMonthName, Link, StatusChip, useFormat, useSetting, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Account, AccountExplanation } from '../../contract/index.ts'
import { type Shown, textOf } from './figure-cell.tsx'

/** All that was explained, the newest first, each with the figures of its day. */
export function Explanations({ of }: { of: Account }): ReactNode {
  const say = useWords('accounts')
  if (of.explanations.length === 0) return null
  return (
    <section className="account-part">
      <h4>{say('explanations')}</h4>
      <ol className="account-explanations">
        {of.explanations.map((one) => (
          <li key={`${one.period} ${one.number}`}>
            <Explanation of={one} withheld={of.withheld} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Explanation({ of, withheld }: { of: AccountExplanation; withheld: boolean }): ReactNode {
  const say = useWords('accounts')
  const format = useFormat()
  const { locale } = useSetting()
  const shown: Omit<Shown, 'name' | 'explain'> = { figures: of.figures, unit: of.unit, withheld }
  const text = (figure: 'cv' | 'sv' | 'cpi' | 'spi'): string => textOf(shown, figure, { say, format }) || '–'
  const { judgement } = of
  return (
    <article className="account-explanation">
      <p>
        <strong>{formatMonthName(of.period, locale)}</strong>{' '}
        <span className="p-meta">{say('version', { number: of.number })}</span>{' '}
        {judgement === null ? (
          <StatusChip tone="warn" word={say('state.written')} bare />
        ) : (
          <StatusChip
            tone={judgement.accepted ? 'good' : 'bad'}
            word={say(judgement.accepted ? 'state.accepted' : 'state.sent-back')}
            bare
          />
        )}
      </p>
      <p className="p-label">
        {say('frozen', {
          day: format.day(of.asOf as Day),
          cv: text('cv'),
          sv: text('sv'),
          cpi: text('cpi'),
          spi: text('spi'),
        })}
      </p>
      <p className="account-said">
        <strong>{say('explain.cause')}:</strong> {of.cause}
      </p>
      <p className="account-said">
        <strong>{say('explain.effect')}:</strong> {of.effect}
      </p>
      {of.estimate === null ? null : (
        <p>
          <strong>{say('short.managerEac')}:</strong> {format.value(of.estimate, of.unit)}
        </p>
      )}
      {of.action === null ? null : (
        <p className="account-said">
          <strong>{say('explain.action')}:</strong>{' '}
          <Link to="/actions" search={{ place: 'all', row: of.action.id }}>
            {say('action-of', { number: of.action.number, title: of.action.title })}
          </Link>{' '}
          <span className="p-meta">
            {of.action.owner.name}, <DayText of={of.action.due as Day} />
          </span>
        </p>
      )}
      <p className="p-meta">
        {say('written-by', { name: of.writtenBy.name, at: format.instant(of.writtenAt as Instant) })}
      </p>
      {judgement === null ? null : (
        <p className="account-judgement account-said">
          {judgement.words === '' ? null : <>{say('quoted', { words: judgement.words })} </>}
          <span className="p-meta">
            {say(judgement.accepted ? 'accepted-by' : 'sent-back-by', {
              name: judgement.by.name,
              at: format.instant(judgement.at as Instant),
            })}
          </span>
        </p>
      )}
    </article>
  )
}
