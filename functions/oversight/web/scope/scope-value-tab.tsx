import '../schedule/truth.css'
import '../schedule/texts.ts'
import './scope-value.css'
import './texts.ts'
import { ScopeTab } from '@portolan/plan/web'
import {
  ErrorState,
  ProgressLine,
  SidePanel,
  Skeleton,
  Split,
  useAddress,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { showScopeValue } from '../../contract/index.ts'
import { FindingsSection } from '../schedule/findings-section.tsx'
import { besideAddress } from './address.ts'
import { BurnUp } from './burn-up.tsx'
import { Measures } from './measures.tsx'
import { ScopeFigures } from './scope-figures.tsx'
import { Sprints } from './sprints.tsx'
import { useExplainScope } from './use-explain-scope.ts'

/** What is accepted of the scope, how it grows, and when it will be done, with the items beside it. */
export function ScopeValueTab(): ReactNode {
  return <ScopeTab figures={<Figures />} progress={<Progress />} />
}

function Figures(): ReactNode {
  const { projectId = '' } = useParams({ strict: false })
  const explain = useExplainScope(projectId)
  const { data } = useRead(showScopeValue, { projectId }, { keep: false })
  return data?.value ? <ScopeFigures of={data.value} explain={explain} /> : <Skeleton rows={2} />
}

function Progress(): ReactNode {
  const say = useWords('scope-value')
  const { projectId = '' } = useParams({ strict: false })
  const explain = useExplainScope(projectId)
  const [{ panel }] = useAddress(besideAddress)
  const read = useRead(showScopeValue, { projectId }, { keep: false })
  if (read.problem) return <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
  const { value, asOf, findings } = read.data ?? {}
  if (!value || !asOf) return <Skeleton rows={8} />
  return (
    <>
      <ProgressLine active={read.refreshing} />
      <Split
        side={
          panel === undefined ? (
            <SidePanel title={say('measures.title')} width={320}>
              <Measures of={value} asOf={asOf} explain={explain} />
            </SidePanel>
          ) : undefined
        }
      >
        <div className="scope-value-scroll">
          <BurnUp of={value} asOf={asOf} />
          <Sprints of={value} />
          <FindingsSection of={findings ?? []} />
        </div>
      </Split>
    </>
  )
}
