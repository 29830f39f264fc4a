import '../schedule/schedule.css'
import './scope.css'
import './texts.ts'
import {
  EmptyState,
  ErrorState,
  Figure,
  FigureBox,
  FigureStrip,
  PageHeader,
  Skeleton,
  useAddress,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { compareScopes, type ScopeComparison, type ScopeView, showScope } from '../../contract/index.ts'
import { scopeComparisonAddress } from './address.ts'
import { ChangesGrid } from './changes-grid.tsx'
import { useScopeCrumbs } from './use-scope-crumbs.ts'
import { VersionChoice } from './versions-panel.tsx'

/** Two versions of the scope side by side: what came, what went, what was accepted. */
export function ScopeComparisonPage(): ReactNode {
  const say = useWords('scope')
  const { projectId = '' } = useParams({ strict: false })
  const view = useRead(showScope, { projectId }, { keep: false })
  const crumbs = useScopeCrumbs(projectId)
  return (
    <>
      <PageHeader crumbs={crumbs} title={say('compare.title')} />
      {view.problem ? (
        <ErrorState title={say('scope.failed')} problem={view.problem} onRetry={view.again} />
      ) : !view.data ? (
        <Skeleton rows={8} />
      ) : view.data.versions.length < 2 ? (
        <EmptyState title={say('compare.no-two')}>{say('compare.no-two-words')}</EmptyState>
      ) : (
        <Compared of={view.data} />
      )}
    </>
  )
}

function Compared(props: { of: ScopeView }): ReactNode {
  const say = useWords('scope')
  const { versions, projectId } = props.of
  const [address, change] = useAddress(scopeComparisonAddress)
  const from = address.from ?? versions[1]?.number ?? 1
  const to = address.to ?? versions[0]?.number ?? 1
  const read = useRead(compareScopes, { projectId, from, to }, { enabled: from !== to, keep: false })
  return (
    <>
      <div className="schedule-compare-bar">
        <VersionChoice
          label={say('versions.from')}
          versions={versions}
          value={from}
          onChoose={(number) => change({ from: number })}
        />
        <VersionChoice
          label={say('versions.to')}
          versions={versions}
          value={to}
          onChoose={(number) => change({ to: number })}
        />
      </div>
      {from === to ? (
        <EmptyState title={say('compare.choose')}>{say('compare.choose-words')}</EmptyState>
      ) : read.problem ? (
        <ErrorState title={say('compare.failed')} problem={read.problem} onRetry={read.again} />
      ) : !read.data ? (
        <Skeleton rows={8} />
      ) : (
        <>
          <ComparisonFigures of={read.data} />
          <ChangesGrid of={read.data} kind={address.kind} onKind={(kind) => change({ kind })} />
        </>
      )}
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
