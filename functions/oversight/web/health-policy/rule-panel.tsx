import type { Day } from '@portolan/quantity'
import { Facts, Figure, Link, SidePanel, useFormat, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { type HealthPolicyShown, type LimitRow, tellRuleLoudness } from '../../contract/index.ts'
import { LimitForm } from './limit-form.tsx'
import { limitText } from './limit-words.ts'

/** One rule: what it asks, who answers for it, how loud it was, and what was said against it. */
export function RulePanel(props: {
  of: LimitRow
  policy: HealthPolicyShown
  onClose: () => void
}): ReactNode {
  const say = useWords('limits')
  const { of, policy, onClose } = props
  return (
    <SidePanel title={say(`rule.${of.rule}`)} width={360} onClose={onClose}>
      <div className="limits-panel">
        {of.lines.map((line) => (
          <Line key={line.line} of={line} rule={of} policy={policy} />
        ))}
        {of.rule === 'together' ? null : (
          <>
            <Facts of={[[say('column.owner'), of.owner?.name ?? say('office')]]} />
            <Loudness of={of} />
            <Said of={of} />
          </>
        )}
      </div>
    </SidePanel>
  )
}

function Line(props: {
  of: LimitRow['lines'][number]
  rule: LimitRow
  policy: HealthPolicyShown
}): ReactNode {
  const { of, rule, policy } = props
  const say = useWords('limits')
  const format = useFormat()
  const held = (value: number): string =>
    say(`reads.${of.reads}`, { limit: limitText(value, of.unit, format) })
  return (
    <section className="limits-part">
      <p>{say(`asks.${rule.rule}.${of.line}`)}</p>
      <Facts
        of={[
          [say('column.at-risk'), held(of.atRisk)],
          [
            say('column.off-track'),
            of.offTrackMay === 'never' ? say('never') : of.offTrack === null ? '–' : held(of.offTrack),
          ],
        ]}
      />
      {policy.may.includes('write') ? (
        <LimitForm key={policy.version} of={of} rule={rule.rule} version={policy.version} />
      ) : null}
    </section>
  )
}

function Loudness({ of }: { of: LimitRow }): ReactNode {
  const say = useWords('limits')
  const format = useFormat()
  const read = useRead(tellRuleLoudness, {}).data
  const loud = read?.items.find(({ rule }) => rule === of.rule)
  if (read === undefined || loud === undefined) return null
  return (
    <section className="limits-part">
      <h3>{say('column.loud')}</h3>
      <p>
        <Figure value={loud.flagged} unit="count" label={say('column.loud')} /> / {loud.judged}{' '}
        <span className="p-meta">{say('detail.loud', { until: format.day(read.until as Day) })}</span>
      </p>
      {loud.few ? <p className="p-meta">{say('loud-few-words')}</p> : null}
    </section>
  )
}

function Said({ of: { rule, challenges } }: { of: LimitRow }): ReactNode {
  const say = useWords('limits')
  const { open, upheld, notUpheld } = challenges
  return (
    <section className="limits-part">
      <h3>{say('detail.challenges')}</h3>
      {open + upheld + notUpheld === 0 ? (
        <p className="p-label">{say('detail.none')}</p>
      ) : (
        <>
          <p>
            {say('detail.open', { count: open })} · {say('detail.upheld', { count: upheld })} ·{' '}
            {say('detail.not-upheld', { count: notUpheld })}
          </p>
          <Link to="/portfolio/challenges" search={{ rules: [rule], all: true }}>
            {say('detail.see')}
          </Link>
        </>
      )}
    </section>
  )
}
