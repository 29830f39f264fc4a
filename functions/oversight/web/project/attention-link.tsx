import { permissions as planPermissions } from '@portolan/plan/contract'
import { Link, useMay, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Attention, AttentionPlace } from '../../contract/index.ts'

const project = '/projects/$projectId'

const paths: Readonly<Record<Exclude<AttentionPlace, 'import'>, string>> = {
  plan: `${project}/plan`,
  money: `${project}/money`,
  'schedule-quality': `${project}/schedule-quality`,
  history: `${project}/history`,
  details: `${project}/details`,
}

/** Leads to where the answer is given or the reason is seen; who may not import enters by hand what holds. */
export function AttentionLink(props: { of: Attention; projectId: string }): ReactNode {
  const say = useWords('overview')
  const mayImport = useMay()(planPermissions.import)
  const { of, projectId } = props
  if (of.opens === 'import' && mayImport) return <Link to="/imports/new">{say('open.import')}</Link>
  const place = of.opens === 'import' ? 'details' : of.opens
  const isActivity = of.subject.kind === 'activity'
  return (
    <Link to={paths[place]} params={{ projectId }} search={searchOf(of)}>
      {say(isActivity ? 'open.activity' : `open.${place}`)}
    </Link>
  )
}

function searchOf({ subject, code, opens }: Attention): Readonly<Record<string, unknown>> {
  if (subject.kind === 'activity') return { row: subject.id }
  if (code === 'without-dates') return { panel: 'findings' }
  if (code === 'path-broken') return { point: 'critical-path-test' }
  return opens === 'plan' ? { critical: true } : {}
}
