import './scope.css'
import './texts.ts'
import {
  ErrorState,
  Figure,
  FigureBox,
  FigureStrip,
  Skeleton,
  useAddress,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { compareScopes, type ScopeComparison, showScope } from '../../contract/index.ts'
import { ComparisonOfTwo } from '../versions/comparison-of-two.tsx'
import { scopeComparisonAddress } from './address.ts'
import { ChangesGrid } from './changes-grid.tsx'

/** Two versions of the scope side by side: what came, what went, what was accepted. */
export function ScopeComparisonPage(): ReactNode {
  const say = useWords('scope')
  const { projectId = '' } = useParams({ strict: false })
  const [address, change] = useAddress(scopeComparisonAddress)
  return (
    <ComparisonOfTwo
      say={say}
      projectId={projectId}
      tab="scope"
      read={useRead(showScope, { projectId }, { keep: false })}
      failed={say('scope.failed')}
      chosen={address}
      onChoose={change}
    >
      {(pair) => (
        <Compared of={{ projectId, ...pair }} kind={address.kind} onKind={(kind) => change({ kind })} />
      )}
    </ComparisonOfTwo>
  )
}

function Compared(props: {
  of: { projectId: string; from: number; to: number }
  kind: string | undefined
  onKind: (kind: string | undefined) => void
}): ReactNode {
  const say = useWords('scope')
  const read = useRead(compareScopes, props.of, { keep: false })
  if (read.problem)
    return <ErrorState title={say('compare.failed')} problem={read.problem} onRetry={read.again} />
  if (!read.data) return <Skeleton rows={8} />
  return (
    <>
      <ComparisonFigures of={read.data} />
      <ChangesGrid of={read.data} kind={props.kind} onKind={props.onKind} />
    </>
  )
}

function ComparisonFigures(props: { of: ScopeComparison }): ReactNode {
  const say = useWords('scope')
  const { of } = props
  const sameUnit = of.before.unit === of.after.unit
  const box = (label: string, value: number | null, signed = false): ReactNode => (
    <FigureBox label={label}>
      <Figure value={value} unit="number" label={label} size="large" signed={signed} />
    </FigureBox>
  )
  return (
    <FigureStrip>
      {box(say('compare.before', { number: of.from }), of.before.total)}
      {box(say('compare.after', { number: of.to ?? '' }), of.after.total)}
      {box(say('compare.scope-moves'), sameUnit ? rounded(of.after.total - of.before.total) : null, true)}
      {box(
        say('compare.accepted-moves'),
        sameUnit ? rounded(of.after.accepted - of.before.accepted) : null,
        true,
      )}
    </FigureStrip>
  )
}

function rounded(size: number): number {
  return Math.round(size * 100) / 100
}
