import './texts.ts'
import { Link, type PartProps, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { listPlanQuestions } from '../../contract/index.ts'

/** The decision that made a version of a plan. */
export function CameOf({ id }: PartProps): ReactNode {
  const say = useWords('questions')
  const [projectId = '', version] = id.split(' ')
  const items = useRead(listPlanQuestions, { projectId }).data?.items ?? []
  const of = items.find(({ became }) => became === Number(version))
  return of === undefined ? null : (
    <p>
      <Link to="/decisions/$decisionId" params={{ decisionId: of.id }}>
        {say('plan.came-of', { number: `D-${of.number}` })}
      </Link>
    </p>
  )
}
