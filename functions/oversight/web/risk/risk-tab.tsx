import './risk.css'
import '../schedule/truth.css'
import '../schedule/texts.ts'
import './texts.ts'
import {
  ErrorState,
  ProgressLine,
  Skeleton,
  Split,
  useAddress,
  useMay,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { showProject } from '@portolan/plan/contract'
import { riskPermissions, type RiskView, showRisk } from '../../contract/index.ts'
import { FindingsSection } from '../schedule/findings-section.tsx'
import { NoSchedule } from '../schedule/no-schedule.tsx'
import { type ChangeRisk, type RiskAddress, riskAddress } from './address.ts'
import { RangesPanel } from './ranges-panel.tsx'
import { Register } from './register.tsx'
import { RiskAnswer } from './risk-answer.tsx'
import { RiskPanel } from './risk-panel.tsx'
import { RunBar } from './run-bar.tsx'
import { useExplainRisk } from './use-explain-risk.ts'

/** What may happen to a project, and where that lets it land. */
export function RiskTab(): ReactNode {
  const say = useWords('risk')
  const { projectId = '' } = useParams({ strict: false })
  const [address, change] = useAddress(riskAddress)
  const project = useRead(showProject, { projectId }).data
  const mayKeep = useMay()(riskPermissions.keepRisks, { projectId, portfolioId: project?.portfolio.id })
  const read = useRead(showRisk, { projectId }, { keep: false })
  if (read.problem) return <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
  if (!read.data) return <Skeleton rows={8} />
  const shared = { of: read.data, address, onChange: change, mayKeep }
  return (
    <Split side={<Side {...shared} />}>
      <ProgressLine active={read.refreshing} />
      <div className="risk-scroll">
        <RunBar of={read.data} mayKeep={mayKeep} again={read.again} />
        <Answer {...shared} />
        <Register {...shared} />
      </div>
    </Split>
  )
}

type Part = {
  readonly of: RiskView
  readonly address: RiskAddress
  readonly onChange: ChangeRisk
  readonly mayKeep: boolean
}

function Answer({ of, address, onChange }: Part): ReactNode {
  const say = useWords('risk')
  const explain = useExplainRisk(of.projectId)
  if (of.schedule === 0)
    return <NoSchedule projectId={of.projectId} title={say('empty.title')} sentences={[say('empty.words')]} />
  if (of.simulation === null)
    return of.hindrances.length === 0 ? (
      <p className="risk-note risk-edge">{say('empty.first')}</p>
    ) : (
      <FindingsSection of={of.hindrances} />
    )
  return (
    <RiskAnswer
      of={of.simulation}
      projectId={of.projectId}
      address={address}
      explain={explain}
      onChange={onChange}
    />
  )
}

function Side({ of, address, onChange, mayKeep }: Part): ReactNode {
  const risk = of.risks.find(({ id }) => id === address.risk)
  const close = (): void => onChange({ risk: undefined, panel: undefined })
  if (risk === undefined && (address.panel === undefined || !mayKeep)) return undefined
  if (risk === undefined && address.panel === 'ranges') return <RangesPanel of={of} onClose={close} />
  return <RiskPanel of={of} risk={risk} mayKeep={mayKeep} onClose={close} />
}
