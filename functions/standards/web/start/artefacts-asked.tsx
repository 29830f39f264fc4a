import { useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Artefact, MethodContent } from '../../contract/index.ts'
import { requirementOf, type Tailored } from '../../domain/index.ts'
import { becauseText } from '../method/words.ts'

/** Each artefact with why it is asked for, or why it is not. */
export function ArtefactsAsked({ of, tailored }: { of: MethodContent; tailored: Tailored }): ReactNode {
  const say = useWords('start')
  const artefacts = of.phases.flatMap((phase) => phase.artefacts)
  const required = artefacts.filter((one) => requirementOf(one, tailored).required)
  const dropped = artefacts.filter((one) => !requirementOf(one, tailored).required)
  return (
    <section className="start-part">
      <h3>{say('artefacts.title')}</h3>
      <p className="method-note">{say('artefacts.required', { count: required.length })}</p>
      <Reasons of={required} tailored={tailored} />
      {dropped.length === 0 ? null : (
        <details>
          <summary>{say('artefacts.dropped', { count: dropped.length })}</summary>
          <Reasons of={dropped} tailored={tailored} />
        </details>
      )}
    </section>
  )
}

function Reasons({ of, tailored }: { of: readonly Artefact[]; tailored: Tailored }): ReactNode {
  const words = useWords('methods')
  return (
    <ul className="start-list">
      {of.map((one) => {
        const { required, because } = requirementOf(one, tailored)
        return (
          <li key={one.id}>
            {one.name}
            <span className="p-meta">{becauseText(because, required, words)}</span>
          </li>
        )
      })}
    </ul>
  )
}
