import type { ReactNode } from 'react'
import type { RiskSimulation } from '../../contract/index.ts'
import { FindingsSection } from '../schedule/findings-section.tsx'
import type { ChangeRisk, RiskAddress } from './address.ts'
import { BasisWords } from './basis-words.tsx'
import { ChanceCurve } from './chance-curve.tsx'
import { CriticalActivities } from './critical-activities.tsx'
import { DriversChart } from './drivers-chart.tsx'
import { JointScatter } from './joint-scatter.tsx'
import { RiskFigures } from './risk-figures.tsx'
import { TailWords } from './tail-words.tsx'
import type { ExplainRisk } from './use-explain-risk.ts'

type Props = {
  readonly of: RiskSimulation
  readonly projectId: string
  readonly address: RiskAddress
  readonly explain: ExplainRisk
  readonly onChange: ChangeRisk
}

/** What playing the plan gave: figures, the curve, what drives it, finish and cost together, and the tail. */
export function RiskAnswer({ of, projectId, address, explain, onChange }: Props): ReactNode {
  const { side = 'as-is', by = 'days', curve = 'finish' } = address
  return (
    <>
      <RiskFigures of={of} side={side} explain={explain} onChange={onChange} />
      <BasisWords of={of} />
      <div className="risk-charts">
        <ChanceCurve of={of} curve={curve} onChange={onChange} />
        <div>
          <DriversChart of={of} by={by} onChange={onChange} />
          <TailWords of={of} side={side} explain={explain} />
        </div>
        <JointScatter of={of} />
        <CriticalActivities of={of} projectId={projectId} explain={explain} />
      </div>
      <FindingsSection of={of.findings} />
    </>
  )
}
