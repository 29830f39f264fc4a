import { permissions as planPermissions } from '@portolan/plan/contract'
import { Link, useMay, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ProjectEvent } from '../../contract/index.ts'

/** Leads to the thing that was changed. */
export function EventLink(props: { of: ProjectEvent; projectId: string }): ReactNode {
  const say = useWords('overview')
  const mayImport = useMay()(planPermissions.import)
  const { projectId } = props
  const { opens } = props.of
  if (opens === null) return null
  if (opens.place === 'decision')
    return opens.id === null ? null : (
      <Link to="/decisions/$decisionId" params={{ decisionId: opens.id }}>
        {say('event.open-decision')}
      </Link>
    )
  if (opens.place === 'action')
    return opens.id === null ? null : (
      <Link to="/actions" search={{ place: 'all', row: opens.id }}>
        {say('event.open-action')}
      </Link>
    )
  if (opens.place !== 'import')
    return (
      <Link to={`/projects/$projectId/${opens.place}`} params={{ projectId }}>
        {say(`open.${opens.place}`)}
      </Link>
    )
  if (!mayImport || opens.id === null) return null
  return (
    <Link to="/imports/$importId" params={{ importId: opens.id }}>
      {say('event.open-import')}
    </Link>
  )
}
