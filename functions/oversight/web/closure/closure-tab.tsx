import './closure.css'
import './texts.ts'
import { ErrorState, Skeleton, Split, useAddress, useMay, useRead, useWords } from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import {
  type ClosureAct,
  closurePermissions,
  type ClosureView,
  showClosure,
  successPermissions,
} from '../../contract/index.ts'
import { useProjectPlace } from '../raid/use-may-keep.ts'
import { Account } from './account.tsx'
import { type ChangeClosure, closureAddress } from './address.ts'
import { Cards } from './cards.tsx'
import { Checklist } from './checklist.tsx'
import { ClosureHeadLine } from './closure-head.tsx'
import { ClosureSide } from './closure-side.tsx'
import { Earlier } from './earlier.tsx'
import { Lessons } from './lessons.tsx'
import { StartClosure } from './start-form.tsx'

/** What the reader may do: by the rules of this closure, and by the rights that he has here. */
type MayClose = (act: ClosureAct | 'lesson') => boolean

/** How a project ends: its checklist, its final account, what it learned, and whether it succeeded. */
export function ClosureTab(): ReactNode {
  const say = useWords('closure')
  const { projectId = '' } = useParams({ strict: false })
  const [address, change] = useAddress(closureAddress)
  const read = useRead(showClosure, { projectId })
  const may = useMayClose(projectId, read.data)
  if (read.problem) return <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
  if (read.data === undefined) return <Skeleton rows={12} />
  const of = read.data
  return (
    <Split side={<ClosureSide of={of} address={address} may={may} onChange={change} />}>
      <div className="closure-scroll">
        <Parts of={of} may={may} onChange={change} />
      </div>
    </Split>
  )
}

export type ClosurePart = {
  readonly of: ClosureView
  readonly may: MayClose
  readonly onChange: ChangeClosure
}

function Parts(part: ClosurePart): ReactNode {
  const { of, may } = part
  return (
    <>
      {of.closure === null ? (
        <StartClosure of={of} may={may('start')} />
      ) : (
        <>
          <ClosureHeadLine {...part} of={of} closure={of.closure} />
          {of.cards.length > 0 ? <Cards {...part} /> : null}
          {of.closure.state === 'accepted' ? null : <Checklist {...part} />}
        </>
      )}
      {of.closure === null ? null : <Account of={of} />}
      <Lessons {...part} />
      {of.earlier.length > 0 ? <Earlier of={of} /> : null}
    </>
  )
}

function useMayClose(projectId: string, of: ClosureView | undefined): MayClose {
  const has = useMay()
  const place = useProjectPlace(projectId)
  const { keepClosures, judgeClosures, writeLessons } = closurePermissions
  return (act) => {
    if (act === 'lesson') return has(writeLessons, place)
    if (of?.may.includes(act) !== true) return false
    if (act === 'answer') return has(successPermissions.answerCards, place)
    return has(act === 'judge' || act === 'reopen' ? judgeClosures : keepClosures, place)
  }
}
