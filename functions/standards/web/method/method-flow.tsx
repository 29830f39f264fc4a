import { useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { MethodContent, ProjectClass } from '../../contract/index.ts'
import { isAskedOf, requirementOf, scaledDays } from '../../domain/index.ts'
import { leastAnswers } from './least-answers.ts'

/** Phases in their order, a gate at the end of each: one opens what it asks for. */
export function MethodFlow(props: {
  of: MethodContent
  size: ProjectClass | undefined
  shown: string | undefined
  onShow: (id: string) => void
}): ReactNode {
  const say = useWords('methods')
  const { of, size, shown, onShow } = props
  return (
    <ol className="method-flow" aria-label={say('flow')}>
      {of.phases.map(({ id, name, days, artefacts, gate }, at) => {
        const asked = artefacts.filter(
          (one) => size === undefined || requirementOf(one, { class: size, answers: leastAnswers }).required,
        )
        const criteria = (gate?.criteria ?? []).filter((one) => size === undefined || isAskedOf(one, size))
        return (
          <li key={id} data-here={id === shown || undefined}>
            <button type="button" aria-pressed={id === shown} onClick={() => onShow(id)}>
              <span className="method-phase">
                <span className="p-num">{at + 1}</span> {name}
              </span>
              <span className="p-meta">
                {say('day-count', { count: scaledDays(days, size ?? 'medium') })}
              </span>
              <span className="p-meta">{say('artefact-count', { count: asked.length })}</span>
              <span className="p-meta">{say('criterion-count', { count: criteria.length })}</span>
              <span className="method-gate">{gate?.name ?? say('gate-missing')}</span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
