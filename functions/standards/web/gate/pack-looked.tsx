import type { Day } from '@portolan/quantity'
import { Chip, Section, StatusChip, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { FollowedArtefact, FollowedPhase, JudgedCriterion } from '../../contract/index.ts'
import { toneOf, VerdictSaid } from './keepers.tsx'
import { Said } from './said.tsx'

/** What was looked at when it was decided: criteria, artefacts and waivers as they were. */
export function PackLooked({ of }: { of: FollowedPhase }): ReactNode {
  const say = useWords('gates')
  const { gate, artefacts } = of
  const held = gate.waivers.filter(({ state }) => state === 'granted')
  return (
    <>
      <Section title={say('pack.criteria')}>
        <ul className="method-list">
          {gate.criteria.map((criterion) => (
            <CriterionLooked key={criterion.id} of={criterion} />
          ))}
        </ul>
      </Section>
      <Section title={say('pack.artefacts')}>
        <ul className="method-list">
          {artefacts
            .filter(({ required, finished }) => required || finished)
            .map((artefact) => (
              <ArtefactLooked key={artefact.id} of={artefact} />
            ))}
        </ul>
      </Section>
      {gate.keeping === null ? null : (
        <Section title={say('keepers.title')}>
          <ul className="method-list">
            {gate.keeping.asked.map((keeper) => (
              <li key={keeper.roleId}>
                <div className="method-line">
                  <StatusChip
                    tone={toneOf(keeper)}
                    word={say(`keepers.state.${keeper.verdict?.verdict ?? 'silent'}`)}
                    bare
                  />
                  <span className="method-words">
                    {keeper.person === null
                      ? keeper.role
                      : say('keepers.named', { role: keeper.role, name: keeper.person.name })}
                  </span>
                </div>
                {keeper.verdict === null ? null : <VerdictSaid of={keeper.verdict} />}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {held.length > 0 ? (
        <Section title={say('pack.waivers')}>
          <ul className="method-list">
            {held.map((waiver) => (
              <WaiverLooked key={waiver.id} of={waiver} />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

function CriterionLooked({ of }: { of: JudgedCriterion }): ReactNode {
  const say = useWords('gates')
  const words = useWords('methods')
  const { state, waived, last } = of
  return (
    <li>
      <div className="method-line">
        <StatusChip
          tone={state === 'met' ? 'good' : waived === null ? 'bad' : 'warn'}
          word={say(`pack.state.${state}`)}
          bare
        />
        <span className="method-words">
          {of.words}
          {waived === null ? null : ` ${say('pack.waived', { number: waived.number })}`}
        </span>
        <Chip tone={of.weight === 'must' ? 'accent' : 'none'}>{words(`weight.${of.weight}`)}</Chip>
      </div>
      {last === null ? null : (
        <p className="p-meta">
          {last.by.name}
          <Said words={last.words} />
        </p>
      )}
    </li>
  )
}

function ArtefactLooked({ of }: { of: FollowedArtefact }): ReactNode {
  const say = useWords('gates')
  const { finished, waived } = of
  return (
    <li>
      <div className="method-line">
        <StatusChip
          tone={finished ? 'good' : waived === null ? 'none' : 'warn'}
          word={say(finished ? 'pack.finished' : 'pack.unfinished')}
          bare
        />
        <span className="method-words">
          {of.name}
          {waived === null ? null : ` ${say('pack.waived', { number: waived.number })}`}
        </span>
      </div>
      <dl className="method-reading">
        {of.fields
          .filter(({ id }) => (of.answers[id] ?? '') !== '')
          .map(({ id, name }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd>{of.answers[id]}</dd>
            </div>
          ))}
      </dl>
    </li>
  )
}

function WaiverLooked({ of }: { of: FollowedPhase['gate']['waivers'][number] }): ReactNode {
  const say = useWords('gates')
  const format = useFormat()
  const { number, must, until, instead, judged } = of
  const day = format.day(until as Day)
  return <li>{say('pack.waiver', { number, must, day, instead, name: judged?.by.name ?? '' })}</li>
}
