import './page-texts.ts'
import {
  Figure,
  formatDays,
  Link,
  measureName,
  Section,
  StatusShape,
  Told,
  useLocale,
  useTold,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { type Challenge, measures, type Standing } from '../contract/index.ts'
import { BesideFigure, useChallenges } from './challenge/beside-figure.tsx'
import type { Explain } from './use-explain.ts'
import { statusWord, toneOf } from './words.ts'

/** Why the status is what it is, worst rule first; each line with its rule, its figure and the age of its evidence. */
export function ReasonChain(props: { of: Standing; explain: Explain; titled?: boolean }): ReactNode {
  const say = useWords('oversight')
  const tell = useTold()
  const { of, explain } = props
  const challenges = useChallenges(of.projectId)
  return (
    <>
      <Section {...(props.titled ? { title: say('reasons.title'), right: say('reasons.order') } : {})}>
        {of.reasons.length === 0 ? <p className="p-label">{say('reasons.none')}</p> : null}
        <ol className="oversight-reasons">
          {of.reasons.map((reason) => (
            <Reason key={reason.rule} reason={reason} of={of} explain={explain} challenges={challenges} />
          ))}
        </ol>
        {of.run === null ? null : (
          <p className="p-meta oversight-limits">
            <Link to="/portfolio/limits">
              {of.limits === 0 ? say('reasons.product-limits') : say('reasons.limits', { number: of.limits })}
            </Link>
          </p>
        )}
      </Section>
      {of.turns.length > 0 || isStuck(of) ? (
        <Section title={say('reasons.turns')}>
          {isStuck(of) ? <p className="p-label">{say('reasons.stuck')}</p> : null}
          <ul className="oversight-list">
            {of.turns.map((one) => (
              <li key={one.sentence}>
                <Told of={one} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {of.missing.length > 0 ? (
        <Section title={say('reasons.missing')}>
          <ul className="oversight-list">
            {of.missing.map((one) => (
              <li key={one.what}>
                <Told of={one} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {of.unavailable.length > 0 ? (
        <Section title={say('reasons.unavailable')}>
          <p className="p-meta">{say('reasons.unavailable-means')}</p>
          <p className="p-label">{of.unavailable.map((one) => tell(one)).join(' · ')}</p>
        </Section>
      ) : null}
      {of.findings.length > 0 ? (
        <Section title={say('reasons.findings')}>
          <ul className="oversight-list">
            {of.findings.map((one, index) => (
              <li key={index} data-severity={one.severity}>
                <Told of={one} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

const order: readonly Standing['status'][] = ['off-track', 'at-risk', 'on-track']

/** More than three facts stand in the way. Nobody looks for turns, nor for early warnings, of what is closed. */
function isStuck({ status, turns, unavailable }: Standing): boolean {
  const [now, isLookedAt] = [order.indexOf(status), turns.length + unavailable.length > 0]
  const isBad = now >= 0 && status !== 'on-track'
  return isBad && isLookedAt && turns.every(({ to }) => order.indexOf(to) < now)
}

function Reason(props: {
  reason: Standing['reasons'][number]
  of: Standing
  explain: Explain
  challenges: readonly Challenge[]
}): ReactNode {
  const say = useWords('oversight')
  const locale = useLocale()
  const tell = useTold()
  const { reason, of, explain, challenges } = props
  const oldest = reason.evidence.toSorted((a, b) => b.ageDays - a.ageDays)[0]
  const figure = of.measures[reason.measure]
  const about = { projectId: of.projectId, rule: reason.rule, challenges }
  return (
    <li>
      <StatusShape tone={toneOf(reason.status)} label={statusWord(say, reason.status)} />
      <div>
        <p>
          <Told of={reason} />
        </p>
        <BesideFigure {...about}>
          <Link to="/portfolio/limits" search={{ rule: reason.rule }}>
            {say('reasons.rule', { rule: reason.rule })}
          </Link>
          {oldest
            ? ` · ${tell({ sentence: oldest.source, wording: oldest.sourceWording })}, ${oldest.ageDays === 0 ? say('reasons.same-day') : say('reasons.age', { age: formatDays(oldest.ageDays, locale) })}`
            : ''}
          {figure && typeof figure.value === 'number' ? (
            <>
              {' · '}
              <Figure
                value={figure.value}
                unit={figure.unit}
                label={tell(measureName({ ...measures[reason.measure], measure: reason.measure }))}
                explain={explain(of.projectId, reason.measure)}
                below={<BesideFigure {...about} />}
              />
            </>
          ) : null}
        </BesideFigure>
      </div>
    </li>
  )
}
