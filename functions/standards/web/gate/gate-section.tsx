import './gate.css'
import './texts.ts'
import type { Day, Instant } from '@portolan/quantity'
import { Button, Chip, Section, StatusChip, type Tone, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { FollowedPhase, JudgedCriterion, ProjectMethod, Waiver } from '../../contract/index.ts'
import { factKey } from '../method/words.ts'
import type { ChangeTab } from '../project-method/address.ts'
import type { May } from '../project-method/method-tab.tsx'
import { Keepers } from './keepers.tsx'
import { Rulings } from './rulings.tsx'
import { Waivers } from './waivers.tsx'
import { Said } from './said.tsx'

type Part = {
  readonly project: ProjectMethod
  readonly of: FollowedPhase
  readonly may: May
  readonly onChange: ChangeTab
}

/** What a gate holds and lacks, what it may lack for a while, and what was decided at it. */
export function GateSection({ project, of, may, onChange }: Part): ReactNode {
  const say = useWords('gates')
  const { gate } = of
  // While words are awaited, whose they are comes first.
  const waits = gate.keeping !== null && gate.keeping.since !== null
  return (
    <Section title={gate.name}>
      <p className="method-question">{gate.question}</p>
      <Passed of={of} />
      {waits ? <Keepers of={of} may={may} onChange={onChange} /> : null}
      {waits ? <h3 className="gate-part">{say('holds')}</h3> : null}
      <ul className="method-list">
        {gate.criteria.map((criterion) => (
          <CriterionLine
            key={criterion.id}
            of={criterion}
            asked={isAsked(gate.waivers, criterion.id)}
            may={may}
            onChange={onChange}
          />
        ))}
      </ul>
      {waits ? null : <Keepers of={of} may={may} onChange={onChange} />}
      <Waivers of={gate.waivers} may={may} onChange={onChange} />
      <Rulings projectId={project.projectId} of={gate.rulings} />
    </Section>
  )
}

function Passed({ of }: { of: FollowedPhase }): ReactNode {
  const say = useWords('project-method')
  const words = useWords('gates')
  const format = useFormat()
  const { passed, lapsed } = of.gate
  if (passed === null) return null
  if (lapsed.length === 0)
    return (
      <p className="method-passed">
        {say('passed', { name: passed.by.name, at: format.instant(passed.at as Instant) })}
      </p>
    )
  return (
    <div className="gate-lapsed" role="status">
      <p>{words('lapsed')}</p>
      <ul>
        {lapsed.map((must) => (
          <li key={must}>{must}</li>
        ))}
      </ul>
    </div>
  )
}

function toneOf({ state, weight, waived }: JudgedCriterion): Tone {
  if (state === 'met') return 'good'
  if (waived !== null) return 'warn'
  if (state === 'unknown') return 'none'
  return weight === 'must' ? 'bad' : 'warn'
}

/** Whether somebody asked already that the gate may lack it. */
export function isAsked(waivers: readonly Waiver[], key: string): boolean {
  return waivers.some((one) => one.key === key && one.state === 'waiting')
}

function CriterionLine(props: {
  of: JudgedCriterion
  asked: boolean
  may: May
  onChange: ChangeTab
}): ReactNode {
  const say = useWords('project-method')
  const words = useWords('methods')
  const { of, asked, may, onChange } = props
  return (
    <li>
      <div className="method-line">
        <StatusChip tone={toneOf(of)} word={say(`state.${of.state}`)} bare />
        <span className="method-words">{of.words}</span>
        <Chip tone={of.weight === 'must' ? 'accent' : 'none'}>{words(`weight.${of.weight}`)}</Chip>
        {of.mine && may.confirm ? (
          <Button size="small" onClick={() => onChange({ panel: 'confirm', id: of.id })}>
            {say(of.state === 'met' ? 'confirm.again' : 'confirm.do')}
          </Button>
        ) : null}
        <AskForWaiver
          of={{ must: of.words, kind: 'criterion', id: of.id }}
          lacking={of.weight === 'must' && of.state !== 'met' && of.waived === null && !asked}
          may={may}
          onChange={onChange}
        />
      </div>
      <WaivedUntil of={of} />
      <Reason of={of} />
    </li>
  )
}

/** Where a must is lacking, whoever follows the method may ask that the gate lacks it for a while. */
export function AskForWaiver(props: {
  of: { readonly must: string; readonly kind: 'criterion' | 'artefact'; readonly id: string }
  lacking: boolean
  may: May
  onChange: ChangeTab
}): ReactNode {
  const say = useWords('gates')
  const { of, lacking, may, onChange } = props
  if (!lacking || !may.follow) return null
  return (
    <Button
      size="small"
      kind="quiet"
      aria-label={say('waiver.ask-of', { must: of.must })}
      onClick={() => onChange({ panel: `waive-${of.kind}`, id: of.id })}
    >
      {say('waiver.ask')}
    </Button>
  )
}

export function WaivedUntil(props: {
  of: { readonly waived: { readonly number: number; readonly until: string } | null }
}): ReactNode {
  const say = useWords('gates')
  const format = useFormat()
  const { waived } = props.of
  if (waived === null) return null
  return (
    <p className="gate-waived">
      {say('waived', { number: waived.number, day: format.day(waived.until as Day) })}
    </p>
  )
}

/** Why a criterion is met, or who can make it so. */
function Reason({ of }: { of: JudgedCriterion }): ReactNode {
  const say = useWords('project-method')
  const words = useWords('methods')
  const format = useFormat()
  const { check, state, fixedBy, last, asOf } = of
  const people = fixedBy.people.map(({ name }) => name).join(', ')
  if (state === 'met')
    return (
      <p className="p-meta">
        {last === null
          ? say('read', { day: asOf === null ? '–' : format.day(asOf as Day) })
          : say('confirmed', { name: last.by.name, at: format.instant(last.at as Instant) })}
        <Said words={last?.words} />
      </p>
    )
  if (check.kind === 'fact')
    return (
      <p className="method-mend">
        {words(`fact.${factKey(check.fact)}.fix`)}
        {people === '' ? null : <strong> {people}</strong>}
      </p>
    )
  return (
    <p className="method-mend">
      {people === ''
        ? say('mend.nobody', { role: fixedBy.role ?? '' })
        : say('mend.confirm', { role: fixedBy.role ?? '', people })}
    </p>
  )
}
