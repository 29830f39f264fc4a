import { addDays, type Day, type Instant } from '@portolan/quantity'
import { Button, Figure, StatusChip, type Tone, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { FollowedPhase, Keeper, Keeping } from '../../contract/index.ts'
import type { ChangeTab } from '../project-method/address.ts'
import type { May } from '../project-method/method-tab.tsx'
import { Said } from './said.tsx'

/** Who rules a gate: who has said what, who is missing and since when, and how many words are still needed. */
export function Keepers(props: { of: FollowedPhase; may: May; onChange: ChangeTab }): ReactNode {
  const say = useWords('gates')
  const { of, may, onChange } = props
  const { keeping } = of.gate
  if (keeping === null) return null
  return (
    <>
      <h3 className="gate-part">{say('keepers.title')}</h3>
      <Needed of={keeping} place={of.place} />
      <ul className="method-list">
        {keeping.asked.map((keeper) => (
          <KeeperLine
            key={keeper.roleId}
            of={keeper}
            since={keeping.since}
            {...(may.speak ? { onSpeak: () => onChange({ panel: 'verdict', id: keeper.roleId }) } : {})}
          />
        ))}
      </ul>
    </>
  )
}

function Needed({ of, place }: { of: Keeping; place: FollowedPhase['place'] }): ReactNode {
  const say = useWords('gates')
  const format = useFormat()
  const { asked, needed, left, withinDays, since, due } = of
  const within = withinDays === null ? '' : ` ${say('keepers.within', { count: withinDays })}`
  if (since === null)
    return (
      <p className="p-meta">
        {say('keepers.needed', { needed, all: asked.length })}
        {place === 'passed' ? null : within}
      </p>
    )
  return (
    <p className="p-meta">
      {say('keepers.left', { count: left, needed, all: asked.length })}{' '}
      {due === null ? null : say('keepers.due', { day: format.day(due as Day) })} <Late of={of} />
    </p>
  )
}

/** Days past the day by which it was to be ruled. */
function Late({ of: { due, since, withinDays, daysLate } }: { of: Keeping }): ReactNode {
  const say = useWords('gates')
  if (daysLate === 0 || due === null || since === null || withinDays === null) return null
  const explain = async () => {
    const { explainRulingLate } = await import('../../domain/gate/explain-days.ts')
    return explainRulingLate({ since, withinDays, due, daysLate }, addDays(due as Day, daysLate))
  }
  return (
    <strong className="gate-late">
      {say('keepers.late')}{' '}
      <Figure value={daysLate} unit="days" label={say('keepers.late')} explain={explain} />
    </strong>
  )
}

function KeeperLine(props: { of: Keeper; since: string | null; onSpeak?: () => void }): ReactNode {
  const say = useWords('gates')
  const format = useFormat()
  const { of, since, onSpeak } = props
  const { role, person, bar, verdict, mine } = of
  return (
    <li>
      <div className="method-line">
        <StatusChip tone={toneOf(of)} word={say(`keepers.state.${stateOf(of)}`)} bare />
        <span className="method-words">
          {person === null ? role : say('keepers.named', { role, name: person.name })}
        </span>
        {mine && onSpeak ? (
          <Button size="small" aria-label={say('keepers.speak-as', { role })} onClick={onSpeak}>
            {say(verdict === null ? 'keepers.speak' : 'keepers.again')}
          </Button>
        ) : null}
      </div>
      {bar === null ? null : (
        <p className="method-mend">{say(`keepers.bar.${bar}`, { name: person?.name ?? '' })}</p>
      )}
      {verdict === null ? (
        bar === null && since !== null ? (
          <p className="p-meta">{say('keepers.waits', { day: format.day(since as Day) })}</p>
        ) : null
      ) : (
        <VerdictSaid of={verdict} />
      )}
    </li>
  )
}

export function VerdictSaid({ of }: { of: NonNullable<Keeper['verdict']> }): ReactNode {
  const say = useWords('gates')
  const format = useFormat()
  const { by, insteadOf, at, words, conditions } = of
  const when = { name: by.name, at: format.instant(at as Instant) }
  return (
    <p className="p-meta">
      {insteadOf === null
        ? say('keepers.by', when)
        : say('keepers.by-instead', { ...when, holder: insteadOf.name })}
      <Said words={words} />
      {conditions.map((one) => (
        <span key={one.words} className="gate-asks">
          {say('keepers.condition', { words: one.words, day: format.day(one.due as Day) })}
        </span>
      ))}
    </p>
  )
}

const tones: Readonly<Record<'agree' | 'work-back' | 'waits' | 'barred', Tone>> = {
  agree: 'good',
  'work-back': 'bad',
  waits: 'warn',
  barred: 'bad',
}

function stateOf({ verdict, bar }: Keeper): keyof typeof tones {
  if (verdict !== null) return verdict.verdict
  return bar === null ? 'waits' : 'barred'
}

export function toneOf(keeper: Keeper): Tone {
  return tones[stateOf(keeper)]
}
