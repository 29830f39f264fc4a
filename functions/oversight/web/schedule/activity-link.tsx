import { Link } from '@portolan/ui'
import type { ReactNode } from 'react'

/** Opens an activity in the plan of its project. */
export function ActivityLink(props: { projectId: string; activity: string; children: ReactNode }): ReactNode {
  return (
    <Link
      to="/projects/$projectId/plan"
      params={{ projectId: props.projectId }}
      search={{ row: props.activity }}
    >
      {props.children}
    </Link>
  )
}
