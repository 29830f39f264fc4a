import './texts.ts'
import './truth.css'
import { ErrorState, ProgressLine, SidePanel, Skeleton, Split, useRead, useWords } from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { showEarnedValue } from '../../contract/index.ts'
import { Estimates } from './estimates.tsx'
import { FindingsSection } from './findings-section.tsx'
import { Footing } from './footing.tsx'
import { MoneyFigures } from './money-figures.tsx'
import { NoSchedule } from './no-schedule.tsx'
import { Packages } from './packages.tsx'
import { Periods } from './periods.tsx'
import { SCurve } from './s-curve.tsx'
import { useExplainEarnedValue } from './use-explain-schedule.ts'
import { VarianceChart } from './variance-chart.tsx'

/** What was earned for what was spent, and what that says of the end. */
export function MoneyTab(): ReactNode {
  const say = useWords('truth')
  const { projectId = '' } = useParams({ strict: false })
  const explain = useExplainEarnedValue(projectId)
  const read = useRead(showEarnedValue, { projectId }, { keep: false })
  if (read.problem)
    return <ErrorState title={say('money.failed')} problem={read.problem} onRetry={read.again} />
  if (!read.data) return <Skeleton rows={10} />
  const { earnedValue, missing, findings, version } = read.data
  if (earnedValue === null)
    return (
      <NoSchedule
        projectId={projectId}
        title={say(version === 0 ? 'money.empty' : 'money.too-little')}
        sentences={missing.map(({ what }) => say(`missing.${what}`))}
      />
    )
  return (
    <>
      <ProgressLine active={read.refreshing} />
      <MoneyFigures of={earnedValue} explain={explain} />
      <Split
        side={
          <SidePanel title={say('estimates.title')} width={356}>
            <Estimates of={earnedValue} explain={explain} />
            <Footing of={read.data} value={earnedValue} explain={explain} />
          </SidePanel>
        }
      >
        {earnedValue.curve.length > 0 ? (
          <SCurve of={earnedValue} asOf={read.data.asOf.day} />
        ) : (
          <p className="truth-note truth-edge">{say('money.withheld')}</p>
        )}
        <VarianceChart of={earnedValue} />
        <Packages of={earnedValue} />
        <Periods of={earnedValue} asOf={read.data.asOf.day} />
        <FindingsSection of={findings} />
      </Split>
    </>
  )
}
