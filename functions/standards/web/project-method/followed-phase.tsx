import { Button, Section, StatusChip, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type {
  FollowedArtefact,
  FollowedPhase,
  HeldRole,
  ProjectMethod,
  ProjectWork,
} from '../../contract/index.ts'
import { AskForWaiver, GateSection, isAsked, WaivedUntil } from '../gate/gate-section.tsx'
import { becauseText } from '../method/words.ts'
import { WorkLine } from '../phase-work/work-line.tsx'
import type { ChangeTab } from './address.ts'
import { ChecklistOf } from './checklist.tsx'
import type { May } from './method-tab.tsx'

type Part = {
  readonly project: ProjectMethod
  readonly work: ProjectWork | undefined
  readonly of: FollowedPhase
  readonly roles: readonly HeldRole[]
  readonly may: May
  readonly onChange: ChangeTab
}

/** A phase of the project: what its gate holds, what is written in it, and how it is done well. */
export function FollowedPhaseShown(props: Part): ReactNode {
  const say = useWords('project-method')
  const { of, project, work, may, onChange } = props
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
      {work ? <WorkLine phase={of} work={work} may={may} onChange={onChange} /> : null}
      <div className="method-columns">
        <GateSection project={project} of={of} may={may} onChange={onChange} />
        <Artefacts {...props} />
        <ChecklistOf project={project} of={of} may={may} />
      </div>
    </section>
  )
}

function Artefacts({ of, roles, may, onChange }: Part): ReactNode {
  const say = useWords('project-method')
  return (
    <Section title={say('artefacts')}>
      <ul className="method-list">
        {of.artefacts.map((artefact) => (
          <ArtefactLine
            key={artefact.id}
            of={artefact}
            asked={isAsked(of.gate.waivers, artefact.id)}
            roles={roles}
            may={may}
            onChange={onChange}
          />
        ))}
      </ul>
    </Section>
  )
}

function ArtefactLine(
  props: Omit<Part, 'of' | 'project' | 'work'> & { of: FollowedArtefact; asked: boolean },
): ReactNode {
  const say = useWords('project-method')
  const words = useWords('methods')
  const { of, asked, roles, may, onChange } = props
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
        <AskForWaiver
          of={{ must: of.name, kind: 'artefact', id: of.id }}
          lacking={of.required && !of.finished && of.waived === null && !asked}
          may={may}
          onChange={onChange}
        />
      </div>
      <WaivedUntil of={of} />
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
