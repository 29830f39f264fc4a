import { Button, Chip, Section, useWords } from '@portolan/ui'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Artefact, Criterion, MethodRole, Phase, ProjectClass } from '../../contract/index.ts'
import { isAskedOf, requirementOf } from '../../domain/index.ts'
import { EditTools } from './edit-tools.tsx'
import { leastAnswers } from './least-answers.ts'
import type { Editing } from './use-editing.ts'
import { RuledBy } from './ruled-by.tsx'
import { becauseText, factKey } from './words.ts'

type Part = {
  readonly of: Phase
  readonly roles: readonly MethodRole[]
  readonly size: ProjectClass | undefined
  readonly editing: Editing | undefined
}

/** What a phase is for, how it is done well, what is written in it, and what its gate holds. */
export function PhaseShown(props: Part): ReactNode {
  const say = useWords('methods')
  const { of, editing } = props
  return (
    <section className="method-shown" aria-label={of.name}>
      <header>
        <h2>{of.name}</h2>
        <EditTools editing={editing} thing="phase" id={of.id} name={of.name} />
        {editing ? (
          <Button size="small" icon={Plus} onClick={() => editing.open('phase')}>
            {say('edit.add-phase')}
          </Button>
        ) : null}
      </header>
      <p className="method-purpose">{of.purpose}</p>
      {of.guidance ? (
        <aside className="method-guidance" aria-label={say('guidance')}>
          <strong>{say('guidance')}</strong> {of.guidance}
        </aside>
      ) : null}
      <div className="method-columns">
        <Artefacts {...props} />
        <GateShown {...props} />
        <Checklist {...props} />
      </div>
    </section>
  )
}

function Add(props: { editing: Editing | undefined; thing: 'artefact' | 'criterion' | 'item' }): ReactNode {
  const say = useWords('methods')
  const { editing, thing } = props
  if (editing === undefined) return null
  return (
    <Button size="small" icon={Plus} onClick={() => editing.open(thing)}>
      {say(`edit.add-${thing}`)}
    </Button>
  )
}

function Artefacts({ of, roles, size, editing }: Part): ReactNode {
  const say = useWords('methods')
  return (
    <Section title={say('artefacts')} right={<Add editing={editing} thing="artefact" />}>
      <ul className="method-list">
        {of.artefacts.map((artefact) => (
          <ArtefactLine key={artefact.id} of={artefact} roles={roles} size={size} editing={editing} />
        ))}
      </ul>
    </Section>
  )
}

function ArtefactLine(props: Omit<Part, 'of'> & { of: Artefact }): ReactNode {
  const say = useWords('methods')
  const { of, roles, size, editing } = props
  const { required, because } = requirementOf(of, { class: size ?? 'large', answers: leastAnswers })
  const writer = roles.find(({ id }) => id === of.roleId)?.name ?? of.roleId
  return (
    <li data-dropped={(size !== undefined && !required) || undefined}>
      <div className="method-line">
        <strong>{of.name}</strong>
        {size === undefined ? (
          <Chip tone="none">{say(`from.${of.from}`)}</Chip>
        ) : (
          <Chip tone={required ? 'accent' : 'none'}>{say(required ? 'required' : 'dropped')}</Chip>
        )}
        <EditTools editing={editing} thing="artefact" id={of.id} name={of.name} />
      </div>
      <p>{of.purpose}</p>
      <p className="p-meta">
        {say('written-by', { role: writer })}
        {of.or === null ? null : ` · ${say('or', { question: say(`question.${of.or.question}`) })}`}
        {size === undefined ? null : ` · ${becauseText(because, required, say)}`}
      </p>
      {of.fields.length === 0 ? null : (
        <details>
          <summary>{say('template', { count: of.fields.length })}</summary>
          <ul className="method-fields">
            {of.fields.map((field) => (
              <li key={field.id}>
                {field.name} <span className="p-meta">{say(`field-kind.${field.kind}`)}</span>
                {field.needed ? null : <span className="p-meta"> · {say('optional')}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

function GateShown({ of, roles, size, editing }: Part): ReactNode {
  const say = useWords('methods')
  const { gate } = of
  if (gate === null) return <Section title={say('gate')}>{say('gate-missing')}</Section>
  const criteria = gate.criteria.filter((one) => size === undefined || isAskedOf(one, size))
  return (
    <Section title={gate.name} right={<Add editing={editing} thing="criterion" />}>
      <p className="method-question">{gate.question}</p>
      <RuledBy of={gate} roles={roles} size={size} editing={editing} />
      <ul className="method-list">
        {criteria.map((criterion) => (
          <li key={criterion.id}>
            <div className="method-line">
              <span>{criterion.words}</span>
              <Chip tone={criterion.weight === 'must' ? 'accent' : 'none'}>
                {say(`weight.${criterion.weight}`)}
              </Chip>
              <EditTools editing={editing} thing="criterion" id={criterion.id} name={criterion.words} />
            </div>
            <p className="p-meta">
              <CheckText of={criterion} roles={roles} />
              {size === undefined && criterion.from !== 'small'
                ? ` · ${say(`from.${criterion.from}`)}`
                : null}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function CheckText({ of: { check }, roles }: { of: Criterion; roles: readonly MethodRole[] }): ReactNode {
  const say = useWords('methods')
  if (check.kind === 'fact') return say('check.fact', { fact: say(`fact.${factKey(check.fact)}.title`) })
  return say('check.confirmation', {
    role: roles.find(({ id }) => id === check.roleId)?.name ?? check.roleId,
  })
}

function Checklist({ of, editing }: Part): ReactNode {
  const say = useWords('methods')
  return (
    <Section title={say('checklist')} right={<Add editing={editing} thing="item" />}>
      <ul className="method-list">
        {of.checklist.map(({ id, words }) => (
          <li key={id} className="method-line">
            <span>{words}</span>
            <EditTools editing={editing} thing="item" id={id} name={words} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
