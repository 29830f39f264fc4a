import '../start/start.css'
import { Chip, StatusChip, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { AskedThing, MigrationReport } from '../../contract/index.ts'

const tones = { met: 'good', missing: 'bad', unknown: 'none' } as const

/** What another version of its method means to a project: the same before it goes over and ever after. */
export function ReportShown({ of }: { of: MigrationReport }): ReactNode {
  const say = useWords('migration')
  const { asked, dropped, kept, gates } = of
  const same = asked.length === 0 && dropped.length === 0
  return (
    <div className="migration-report">
      <p className="method-note">
        {same ? say('report.same') : null} <ClassGoes of={of} /> <NextGate of={of} />
      </p>
      {asked.length === 0 ? null : (
        <section className="start-part">
          <h3>{say('report.asked', { count: asked.length })}</h3>
          <Things of={asked} stated />
        </section>
      )}
      {dropped.length === 0 ? null : (
        <section className="start-part">
          <h3>{say('report.dropped', { count: dropped.length })}</h3>
          <p className="method-note">{say('report.dropped-note')}</p>
          <Things of={dropped} />
        </section>
      )}
      {kept.length === 0 ? null : (
        <details className="start-part">
          <summary>{say('report.kept', { count: kept.length })}</summary>
          <Things of={kept} />
        </details>
      )}
      {gates.length === 0 ? null : (
        <details className="start-part" open={gates.some(({ stays }) => !stays)}>
          <summary>{say('report.gates', { count: gates.length })}</summary>
          <ul className="start-list">
            {gates.map(({ gate, phase, stays }) => (
              <li key={`${phase} ${gate}`}>
                {gate}
                <span className="p-meta">{say(stays ? 'report.gate-stays' : 'report.gate-gone')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function ClassGoes({ of: { class: size } }: { of: MigrationReport }): ReactNode {
  const say = useWords('migration')
  const words = useWords('methods')
  if (size.before === size.after) return null
  const named = { before: words(`class.${size.before}`), after: words(`class.${size.after}`) }
  return <strong>{say('report.class', named)}</strong>
}

function NextGate({ of: { next } }: { of: MigrationReport }): ReactNode {
  const say = useWords('migration')
  const { gate, before, after } = next
  if (gate === null) return null
  return before === after
    ? say('report.next-same', { gate, count: after })
    : say('report.next', { gate, before, after })
}

function Things({ of, stated = false }: { of: readonly AskedThing[]; stated?: boolean }): ReactNode {
  const say = useWords('migration')
  const words = useWords('methods')
  const states = useWords('project-method')
  return (
    <ul className="start-list">
      {of.map(({ kind, id, name, phase, state, behind }) => (
        <li key={`${kind} ${id}`}>
          {name}{' '}
          {stated ? (
            <StatusChip
              tone={tones[state]}
              word={kind === 'gatekeeper' ? say(`report.keeper.${state}`) : states(`state.${state}`)}
              bare
            />
          ) : null}
          <span className="p-meta">
            <Chip tone="none">
              {kind === 'gatekeeper' ? say('report.gatekeeper') : words(`compared.${kind}`)}
            </Chip>{' '}
            {phase}
            {stated && behind ? ` · ${say('report.behind')}` : null}
          </span>
        </li>
      ))}
    </ul>
  )
}
