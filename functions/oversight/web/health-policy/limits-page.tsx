import './limits.css'
import './texts.ts'
import {
  Button,
  ErrorState,
  PageHeader,
  Skeleton,
  Split,
  useAddress,
  useGo,
  useRead,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { type HealthPolicyShown, showHealthPolicy } from '../../contract/index.ts'
import { type ChangeLimits, type LimitsAddress, limitsAddress } from './address.ts'
import { DraftBar } from './draft-bar.tsx'
import { LimitsGrid } from './limits-grid.tsx'
import { PreviewPanel } from './preview-panel.tsx'
import { RulePanel } from './rule-panel.tsx'
import { VersionsPanel } from './versions-panel.tsx'

/** By which limits projects are judged, who answers for each, and what a draft would change. */
export function LimitsPage(): ReactNode {
  const say = useWords('limits')
  const go = useGo()
  const [address, change] = useAddress(limitsAddress)
  const read = useRead(showHealthPolicy, {})
  const of = read.data
  return (
    <>
      <PageHeader
        crumbs={[{ label: say('portfolio'), to: '/portfolio' }]}
        title={say('title')}
        actions={
          <>
            <Button onClick={() => go('/exceptions')}>{say('exceptions')}</Button>
            <Button onClick={() => go('/portfolio/challenges')}>{say('challenges')}</Button>
            <Button onClick={() => change({ panel: 'versions', rule: undefined })}>
              {say('versions.open')}
            </Button>
          </>
        }
      />
      {of === undefined ? (
        read.problem === undefined ? (
          <Skeleton rows={12} />
        ) : (
          <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
        )
      ) : (
        <Split side={<Side of={of} address={address} onChange={change} />}>
          <DraftBar of={of} onChange={change} />
          <LimitsGrid of={of} address={address} onChange={change} />
        </Split>
      )}
    </>
  )
}

/** One panel at a time; nothing where none is asked for. */
function Side(props: { of: HealthPolicyShown; address: LimitsAddress; onChange: ChangeLimits }): ReactNode {
  const { of, address, onChange } = props
  const close = (): void => onChange({ rule: undefined, panel: undefined })
  const row = of.rules.find(({ rule }) => rule === address.rule)
  if (row !== undefined) return <RulePanel key={row.rule} of={row} policy={of} onClose={close} />
  if (address.panel === 'versions') return <VersionsPanel of={of} onClose={close} />
  if (address.panel === 'preview' && of.draft !== null)
    return <PreviewPanel key={of.version} of={of} onClose={close} />
  return null
}
