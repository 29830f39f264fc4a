import { useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { RiskSimulation } from '../../contract/index.ts'
import { FindingsSection } from '../schedule/findings-section.tsx'
import type { ChangeRisk } from './address.ts'
import { CriticalActivities } from './critical-activities.tsx'
import { DriversChart } from './drivers-chart.tsx'
import { FinishCurve } from './finish-curve.tsx'
import { JointScatter } from './joint-scatter.tsx'
import { RiskFigures } from './risk-figures.tsx'
import type { ExplainRisk } from './use-explain-risk.ts'

type Props = {
  readonly of: RiskSimulation
  readonly projectId: string
  readonly by: 'days' | 'money'
  readonly explain: ExplainRisk
  readonly onChange: ChangeRisk
}

/** What playing the plan gave: figures, the curve, what drives it, and finish and cost together. */
export function RiskAnswer({ of, projectId, by, explain, onChange }: Props): ReactNode {
  return (
    <>
      <RiskFigures of={of} explain={explain} />
      <BasisWords of={of} />
      <div className="risk-charts">
        <FinishCurve of={of} />
        <DriversChart of={of} by={by} onChange={onChange} />
        <JointScatter of={of} />
        <CriticalActivities of={of} projectId={projectId} explain={explain} />
      </div>
      <FindingsSection of={of.findings} />
    </>
  )
}

/** What it rests on, and what it does not see. */
function BasisWords({ of }: { of: RiskSimulation }): ReactNode {
  const say = useWords('risk')
  const format = useFormat()
  const { source, finished, low, likely, high, correlation, open, branches, currency } = of.basis
  return (
    <p className="risk-note risk-edge">
      {say(`basis.${source}`, { finished, low, likely, high, open })}{' '}
      {branches === 0 ? say('basis.alone') : say('basis.together', { correlation, branches })}{' '}
      {currency === null ? say('basis.no-money') : say('basis.money')}{' '}
      {say('basis.tail', { iterations: format.number(of.iterations) })}
    </p>
  )
}
