import './texts.ts'
import '../decision/texts.ts'
import { showSession } from '@portolan/platform/identity/contract'
import { PageHeader, Skeleton, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { StandIns } from './stand-ins.tsx'

/** Who decides in my place, and in whose place I decide: mine is who I look as, in the sample organisation too. */
export function StandInsPage(): ReactNode {
  const say = useWords('stand-ins')
  const decisions = useWords('decisions')
  const me = useRead(showSession, {}).data?.here?.person.id
  return (
    <>
      <PageHeader crumbs={[{ label: decisions('title'), to: '/decisions' }]} title={say('title')} />
      <div className="stand-in-page">
        {me === undefined ? <Skeleton rows={6} /> : <StandIns kind="person" id={me} />}
      </div>
    </>
  )
}
