import type { Day } from '@portolan/quantity'
import { Button, DayText, Figure, Section, StatusChip, StatusShape, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { CardMeasure, SuccessCard } from '../../contract/index.ts'
import type { ClosurePart } from './closure-tab.tsx'
import { type ExplainOfClosure, useExplainClosure } from './use-explain-closure.ts'
import { toneOfMeasure, toneOfVerdict } from './words.ts'

/** Whether it succeeded against its first approved baseline: at its closure, six and twelve months later. */
export function Cards(part: ClosurePart): ReactNode {
  const say = useWords('closure')
  const explain = useExplainClosure(part.of.projectId)
  return (
    <Section title={say('card.title')}>
      <div className="closure-cards">
        {part.of.cards.map((card) => (
          <Card key={card.moment} {...part} card={card} explain={explain} />
        ))}
      </div>
      <p className="closure-note">{say('card.rule', { version: part.of.cards[0]?.rule ?? 1 })}</p>
    </Section>
  )
}

type Props = ClosurePart & { readonly card: SuccessCard; readonly explain: ExplainOfClosure }

function Card({ of, card, may, onChange, explain }: Props): ReactNode {
  const say = useWords('closure')
  const { moment, measures, verdict, answered, due, dueDay } = card
  return (
    <article className="closure-card" aria-label={say(`moment.${moment}`)} data-due={due || undefined}>
      <header>
        <h3>{say(`moment.${moment}`)}</h3>
        {due ? <StatusChip tone={toneOfVerdict[verdict]} word={say(`verdict.${verdict}`)} /> : null}
      </header>
      {due ? (
        <dl>
          {measures.map((measure) => (
            <Measure key={measure.key} of={measure} explain={explain(measure.key, moment)} />
          ))}
        </dl>
      ) : (
        <p className="closure-note">
          {say('card.on')} <DayText of={dueDay as Day} />
        </p>
      )}
      {answered === null ? (
        due && !may('answer') ? (
          <p className="closure-note">
            {say('card.waits', { name: of.closure?.sponsor?.name ?? say('card.sponsor') })}
          </p>
        ) : null
      ) : (
        <p className="closure-said">
          {answered.words ? say('said', { words: answered.words, name: answered.by.name }) : answered.by.name}
        </p>
      )}
      {due && may('answer') ? (
        <Button
          size="small"
          kind={answered === null ? 'first' : 'plain'}
          onClick={() => onChange({ panel: 'answer', moment })}
        >
          {say(answered === null ? 'card.answer' : 'card.change')}
        </Button>
      ) : null}
    </article>
  )
}

function Measure(props: { of: CardMeasure; explain: ReturnType<ExplainOfClosure> }): ReactNode {
  const say = useWords('closure')
  const format = useFormat()
  const { key, value, unit, verdict, limit, needed } = props.of
  const bound = unit === 'points' ? String(limit) : format.value(limit, 'share')
  const most = key === 'time' || key === 'cost'
  return (
    <div className="closure-measure">
      <dt>
        <StatusShape tone={toneOfMeasure[verdict]} label={say(`measure-verdict.${verdict}`)} />{' '}
        {say(`measure.${key}`)}
      </dt>
      <dd>
        {value === null ? (
          <span className="closure-unknown">{say(needed ? 'unknown' : 'not-yet')}</span>
        ) : (
          <Figure
            value={value}
            unit={unit === 'points' ? '' : unit}
            label={say(`measure.${key}`)}
            signed={most}
            tone={verdict === 'missed' ? 'bad' : 'plain'}
            explain={props.explain}
          />
        )}
        <span className="closure-limit">
          {say(most ? 'at-most' : 'at-least', { limit: most ? `+${bound}` : bound })}
        </span>
      </dd>
    </div>
  )
}
