import '../page-texts.ts'
import type { Day, Money as Amount } from '@portolan/quantity'
import {
  Chip,
  DayText,
  ErrorState,
  Link,
  MenuButton,
  SidePanel,
  Skeleton,
  StatusPair,
  Told,
  useFormat,
  useRead,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { listChanges, type PortfolioChanges, type ProjectChange } from '../../contract/index.ts'
import type { Filters } from '../address.ts'
import { statusWord, toneOf } from '../words.ts'

const counted = [
  ['worse', 'bad'],
  ['better', 'good'],
  ['later', 'warn'],
  ['earlier', 'good'],
  ['dearer', 'warn'],
  ['cheaper', 'good'],
  ['isNew', 'none'],
] as const

/** What is otherwise than at the last register: the worst first, each with its reason. */
export function ChangesPanel(props: {
  readonly filters: Filters
  /** Days that registers speak of, the newest first. */
  readonly days: readonly Day[]
  readonly since: string | undefined
  readonly onSince: (day: Day) => void
  readonly onClose: () => void
}): ReactNode {
  const say = useWords('oversight')
  const format = useFormat()
  const { asOf: _, ...filters } = props.filters
  const read = useRead(listChanges, { ...filters, ...(props.since ? { since: props.since } : {}) })
  const changes = read.data
  const since = changes?.since
  return (
    <SidePanel
      title={since ? say('changes.since', { day: format.day(since as Day) }) : say('changes.title')}
      width={340}
      onClose={props.onClose}
    >
      <div className="oversight-since">
        <MenuButton
          label={say('changes.choose')}
          entries={props.days.map((day) => ({
            id: day,
            label: format.dayLong(day),
            onChoose: () => props.onSince(day),
          }))}
        />
      </div>
      {read.problem ? (
        <ErrorState title={say('changes.failed')} problem={read.problem} onRetry={read.again} />
      ) : changes === undefined ? (
        <Skeleton rows={8} />
      ) : (
        <Changes of={changes} />
      )}
    </SidePanel>
  )
}

function Changes(props: { readonly of: PortfolioChanges }): ReactNode {
  const say = useWords('oversight')
  const { items, counts, more, since } = props.of
  if (since === null) return <p className="oversight-note p-label">{say('changes.first')}</p>
  if (items.length === 0) return <p className="oversight-note p-label">{say('changes.none')}</p>
  return (
    <>
      <ul className="oversight-change-counts">
        {counted
          .filter(([kind]) => counts[kind] > 0)
          .map(([kind, tone]) => (
            <li key={kind}>
              <Chip tone={tone}>{say(`changes.count.${kind}`, { count: counts[kind] })}</Chip>
            </li>
          ))}
      </ul>
      <ol className="oversight-changes">
        {items.map((change) => (
          <li key={change.id}>
            <Change of={change} />
          </li>
        ))}
      </ol>
      {more > 0 ? <p className="oversight-note p-label">{say('changes.more', { count: more })}</p> : null}
    </>
  )
}

export function Change(props: { readonly of: ProjectChange }): ReactNode {
  const say = useWords('oversight')
  const { of } = props
  return (
    <>
      <Link to="/projects/$projectId" params={{ projectId: of.id }} className="oversight-change-name">
        {of.name}
      </Link>
      {of.isNew ? <span className="oversight-change-line">{say('changes.new')}</span> : null}
      {of.computed ? (
        <span className="oversight-change-line">
          <StatusPair
            from={toneOf(of.computed.from)}
            to={toneOf(of.computed.to)}
            fromWord={statusWord(say, of.computed.from)}
            toWord={statusWord(say, of.computed.to)}
          />
        </span>
      ) : null}
      {of.reported ? (
        <span className="oversight-change-line">
          {say('changes.reported', {
            from: of.reported.from ?? say('status.not-reported'),
            to: of.reported.to ?? say('status.not-reported'),
          })}
        </span>
      ) : null}
      {of.finish ? <FinishMoved of={of.finish} /> : null}
      {of.cost ? <CostMoved of={of.cost} /> : null}
      {of.computed && of.topReason ? (
        <span className="oversight-change-line oversight-sentence">
          <Told of={{ sentence: of.topReason, wording: of.topWording }} />
        </span>
      ) : null}
    </>
  )
}

function FinishMoved(props: { readonly of: NonNullable<ProjectChange['finish']> }): ReactNode {
  const say = useWords('oversight')
  const format = useFormat()
  const { from, to, days } = props.of
  return (
    <span className="oversight-change-line">
      {say('column.finish')} <DayText of={from as Day | null} /> → <DayText of={to as Day | null} />
      {days === null ? null : (
        <b data-tone={days > 0 ? 'bad' : 'good'}>
          {days > 0 ? '+' : ''}
          {format.value(days, 'days')}
        </b>
      )}
    </span>
  )
}

function CostMoved(props: { readonly of: NonNullable<ProjectChange['cost']> }): ReactNode {
  const say = useWords('oversight')
  const format = useFormat()
  const write = (amount: Amount | null): string =>
    amount === null ? say('changes.unknown') : format.moneyShort(amount)
  const from = props.of.from as Amount | null
  const to = props.of.to as Amount | null
  const share =
    from && to && from.currency === to.currency && from.amount !== 0 ? to.amount / from.amount - 1 : null
  return (
    <span className="oversight-change-line">
      {say('column.cost')} {write(from)} → {write(to)}
      {share === null ? null : (
        <b data-tone={share > 0 ? 'bad' : 'good'}>
          {share > 0 ? '+' : ''}
          {format.share(share, 1)}
        </b>
      )}
    </span>
  )
}
