import type { Day, Instant } from '@portolan/quantity'
import { Button, StatusChip, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Waiver } from '../../contract/index.ts'
import type { ChangeTab } from '../project-method/address.ts'
import type { May } from '../project-method/method-tab.tsx'
import { waiverTones } from './tones.ts'
import { Said } from './said.tsx'

/** What a gate may lack for a while, or was not allowed to, the newest first. */
export function Waivers(props: { of: readonly Waiver[]; may: May; onChange: ChangeTab }): ReactNode {
  const say = useWords('gates')
  const { of, may, onChange } = props
  if (of.length === 0) return null
  return (
    <>
      <h3 className="gate-part">{say('waiver.title')}</h3>
      <ul className="method-list">
        {of.map((waiver) => (
          <WaiverLine key={waiver.id} of={waiver} may={may} onChange={onChange} />
        ))}
      </ul>
    </>
  )
}

function WaiverLine(props: { of: Waiver; may: May; onChange: ChangeTab }): ReactNode {
  const say = useWords('gates')
  const format = useFormat()
  const { of, may, onChange } = props
  const { number, judged, withdrawn } = of
  const last = withdrawn ?? judged
  return (
    <li>
      <div className="method-line">
        <StatusChip tone={waiverTones[of.state]} word={say(`waiver.state.${of.state}`)} bare />
        <span className="method-words p-num">{say('code', { number })}</span>
        {of.may.includes('judge') && may.judge ? (
          <Button
            size="small"
            aria-label={say('waiver.judge-of', { number })}
            onClick={() => onChange({ panel: 'judge', id: of.id })}
          >
            {say('waiver.judge')}
          </Button>
        ) : null}
        {of.may.includes('withdraw') && may.withdraw ? (
          <Button
            size="small"
            kind="quiet"
            aria-label={say('waiver.withdraw-of', { number })}
            onClick={() => onChange({ panel: 'withdraw', id: of.id })}
          >
            {say('waiver.withdraw')}
          </Button>
        ) : null}
      </div>
      <p className="gate-must">{of.must}</p>
      <p className="p-meta">
        {say('ruling.until', { day: format.day(of.until as Day) })}
        {of.daysLeft === null ? null : ` · ${daysText(of.daysLeft, say)}`}
      </p>
      <p className="p-meta">
        {say('waiver.asked-by', { name: of.asked.by.name, at: format.instant(of.asked.at as Instant) })}
        <Said words={of.reason} />
      </p>
      <p className="p-meta">{say('waiver.instead-of', { words: of.instead })}</p>
      {last === null ? null : (
        <p className="p-meta">
          {say('waiver.judged-by', { name: last.by.name, at: format.instant(last.at as Instant) })}
          <Said words={last.words} />
        </p>
      )}
    </li>
  )
}

export function daysText(days: number, say: ReturnType<typeof useWords>): string {
  return days === 0 ? say('waiver.last-day') : say('waiver.days', { count: days })
}
