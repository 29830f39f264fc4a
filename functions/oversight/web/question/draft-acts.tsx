import './question.css'
import './texts.ts'
import { editSchedule } from '@portolan/plan/contract'
import { Button, useGo, useWords } from '@portolan/ui'
import { CalendarRange, Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Decision } from '../../contract/index.ts'

/** A draft is changed in its form, and what it makes of a plan is seen where the plan is. */
export function DraftActs(props: { of: Decision }): ReactNode {
  const say = useWords('questions')
  const go = useGo()
  const { id, project, options } = props.of
  const carries = options.some(({ calls }) => calls.some(({ operation }) => operation === editSchedule.id))
  return (
    <p className="decision-line question-draft">
      <span>{say('draft.mine')}</span>
      {project !== null && carries ? (
        <Button
          size="small"
          icon={CalendarRange}
          onClick={() => go('/projects/$projectId/plan', { projectId: project.id }, { question: id })}
        >
          {say('plan.see')}
        </Button>
      ) : null}
      <Button
        size="small"
        icon={Pencil}
        onClick={() => go('/decisions/$decisionId/change', { decisionId: id })}
      >
        {say('draft.change')}
      </Button>
    </p>
  )
}
