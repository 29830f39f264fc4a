import type { Day, Instant } from '@portolan/quantity'
import { Button, Chip, Section, StatusChip, type Tone, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type {
  FollowedArtefact,
  FollowedPhase,
  HeldRole,
  JudgedCriterion,
  ProjectMethod,
} from '../../contract/index.ts'
import { becauseText, factKey } from '../method/words.ts'
import type { ChangeTab } from './address.ts'
import { ChecklistOf } from './checklist.tsx'
import type { May } from './method-tab.tsx'

type Part = {
  readonly project: ProjectMethod
  readonly of: FollowedPhase
  readonly roles: readonly HeldRole[]
  readonly may: May
  readonly onChange: ChangeTab
}

/** A phase of the project: what its gate holds, what is written in it, and how it is done well. */
export function FollowedPhaseShown(props: Part): ReactNode {
  const say = useWords('project-method')
  const { of, project, may } = props
  return (
    <section className="method-shown" aria-label={of.name}>
      <header>
        <h2>{of.name}</h2>
      </header>
      <p className="method-purpose">{of.purpose}</p>
      {of.guidance ? (
        <aside className="method-guidance" aria-label={say('guidance')}>
          <strong>{say('guidance')}</strong> {of.guidance}
        </aside>
      ) : null}
      <div className="method-columns">
        <GateOf {...props} />
        <Artefacts {...props} />
        <ChecklistOf project={project} of={of} may={may} />
      </div>
    </section>
  )
}

function GateOf({ of, may, onChange }: Part): ReactNode {
  const say = useWords('project-method')
  const format = useFormat()
  const { gate } = of
  return (
    <Section title={gate.name}>
      <p className="method-question">{gate.question}</p>
      {gate.passed ? (
        <p className="method-passed">
          {say('passed', { name: gate.passed.by.name, at: format.instant(gate.passed.at as Instant) })}
          {gate.passed.words ? ` “${gate.passed.words}”` : null}
        </p>
      ) : null}
      <ul className="method-list">
        {gate.criteria.map((criterion) => (
          <CriterionLine key={criterion.id} of={criterion} may={may} onChange={onChange} />
        ))}
      </ul>
    </Section>
  )
}

function toneOf({ state, weight }: JudgedCriterion): Tone {
  if (state === 'met') return 'good'
  if (state === 'unknown') return 'none'
  return weight === 'must' ? 'bad' : 'warn'
}

function CriterionLine(props: { of: JudgedCriterion; may: May; onChange: ChangeTab }): ReactNode {
  const say = useWords('project-method')
  const words = useWords('methods')
  const { of, may, onChange } = props
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
      </div>
      <Reason of={of} />
    </li>
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
        {last?.words ? ` “${last.words}”` : null}
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

function Artefacts({ of, roles, may, onChange }: Part): ReactNode {
  const say = useWords('project-method')
  return (
    <Section title={say('artefacts')}>
      <ul className="method-list">
        {of.artefacts.map((artefact) => (
          <ArtefactLine key={artefact.id} of={artefact} roles={roles} may={may} onChange={onChange} />
        ))}
      </ul>
    </Section>
  )
}

function ArtefactLine(props: Omit<Part, 'of' | 'project'> & { of: FollowedArtefact }): ReactNode {
  const say = useWords('project-method')
  const words = useWords('methods')
  const { of, roles, may, onChange } = props
  const role = roles.find(({ id }) => id === of.roleId)
  const writer = role?.person ? `${role.name}: ${role.person.name}` : (role?.name ?? of.roleId)
  return (
    <li data-dropped={(!of.required && of.last === null) || undefined}>
      <div className="method-line">
        <StatusChip tone={of.finished ? 'good' : of.required ? 'bad' : 'none'} word={say(stateOf(of))} bare />
        <span className="method-words">{of.name}</span>
        <Button
          size="small"
          kind="quiet"
          aria-label={say(may.follow ? 'artefact.write-of' : 'artefact.open-of', { name: of.name })}
          onClick={() => onChange({ panel: 'artefact', id: of.id })}
        >
          {say(may.follow ? 'artefact.write' : 'artefact.open')}
        </Button>
      </div>
      <p className="p-meta">{becauseText(of.because, of.required, words)}</p>
      <p className="p-meta">{words('written-by', { role: writer })}</p>
    </li>
  )
}

function stateOf({ finished, last, required }: FollowedArtefact): string {
  if (finished) return 'artefact.finished'
  if (last !== null) return 'artefact.begun'
  return required ? 'artefact.missing' : 'artefact.dropped'
}
