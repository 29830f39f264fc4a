import '../schedule/schedule.css'
import { EmptyState, ErrorState, PageHeader, type Read, type Say, Skeleton } from '@portolan/ui'
import type { ReactNode } from 'react'
import { useProjectCrumbs } from './use-project-crumbs.ts'
import { VersionChoice } from './version-choice.tsx'

type Versions = { readonly projectId: string; readonly versions: readonly { readonly number: number }[] }
type Pair = { readonly from: number; readonly to: number }

/**
 * The page that compares two versions of something a project has, the last two unless others are chosen. The words of
 * its namespace stand under `versions` and `compare`.
 */
export function ComparisonOfTwo<Of extends Versions>(props: {
  say: Say
  projectId: string
  /** The tab of the project to which the page belongs. */
  tab: string
  read: Read<Of>
  failed: string
  chosen: Partial<Pair>
  onChoose: (patch: Partial<Pair>) => void
  children: (pair: Pair) => ReactNode
}): ReactNode {
  const { say, read, failed, chosen, onChoose, children } = props
  const crumbs = useProjectCrumbs(props.projectId, props.tab)
  return (
    <>
      <PageHeader crumbs={crumbs} title={say('compare.title')} />
      {read.problem ? (
        <ErrorState title={failed} problem={read.problem} onRetry={read.again} />
      ) : !read.data ? (
        <Skeleton rows={8} />
      ) : read.data.versions.length < 2 ? (
        <EmptyState title={say('compare.no-two')}>{say('compare.no-two-words')}</EmptyState>
      ) : (
        <Two say={say} of={read.data} chosen={chosen} onChoose={onChoose}>
          {children}
        </Two>
      )}
    </>
  )
}

function Two(props: {
  say: Say
  of: Versions
  chosen: Partial<Pair>
  onChoose: (patch: Partial<Pair>) => void
  children: (pair: Pair) => ReactNode
}): ReactNode {
  const { say, of, chosen, onChoose } = props
  const from = chosen.from ?? of.versions[1]?.number ?? 1
  const to = chosen.to ?? of.versions[0]?.number ?? 1
  const shared = { say, versions: of.versions }
  return (
    <>
      <div className="schedule-compare-bar">
        <VersionChoice
          {...shared}
          label={say('versions.from')}
          value={from}
          onChoose={(number) => onChoose({ from: number })}
        />
        <VersionChoice
          {...shared}
          label={say('versions.to')}
          value={to}
          onChoose={(number) => onChoose({ to: number })}
        />
      </div>
      {from === to ? (
        <EmptyState title={say('compare.choose')}>{say('compare.choose-words')}</EmptyState>
      ) : (
        props.children({ from, to })
      )}
    </>
  )
}
