import '../page-texts.ts'
import { showProject } from '@portolan/plan/contract'
import type { Money as Amount } from '@portolan/quantity'
import { Figure, FigureBox, FigureStrip, Money, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { measures, type Standing } from '../../contract/index.ts'
import type { Explain } from '../use-explain.ts'

type Measure = keyof typeof measures

/** Where it will land, how far that is from what was planned, what it costs, and how old what we know is. */
export function ProjectFigures(props: { of: Standing; explain: Explain }): ReactNode {
  const say = useWords('oversight')
  const words = useWords('overview')
  const { of, explain } = props
  const figure = (measure: Measure, size: 'large' | 'text', signed = false): ReactNode => {
    const known = of.measures[measure]
    return (
      <Figure
        value={known?.value}
        unit={known?.unit ?? measures[measure].unit}
        label={say(`figure.${measure}`)}
        size={size}
        signed={signed}
        explain={known ? explain(of.projectId, measure) : undefined}
      />
    )
  }
  const compared = (measure: Measure): ReactNode =>
    of.measures[measure]?.value == null ? (
      say('figure.no-reference')
    ) : (
      <>
        {figure(measure, 'text', true)} {words('figure.on-reference')}
      </>
    )
  // The cost as it stands in the plan, edits by hand included: the growth beside it is measured on the same.
  const cost = useRead(showProject, { projectId: of.projectId }).data?.cost
  return (
    <div className="oversight-figures">
      <FigureStrip>
        <FigureBox label={say('figure.expectedFinish')} note={compared('slipCurrentDays')}>
          {figure('expectedFinish', 'large')}
        </FigureBox>
        <FigureBox label={say('figure.slipFirstDays')} note={say('figure.on-first')}>
          {figure('slipFirstDays', 'large', true)}
        </FigureBox>
        <FigureBox label={say('figure.cost')} note={compared('costCurrentShare')}>
          <Money of={cost as Amount | null | undefined} />
        </FigureBox>
        <FigureBox label={say('figure.costFirstShare')} note={say('figure.on-first-cost')}>
          {figure('costFirstShare', 'large', true)}
        </FigureBox>
        <FigureBox
          label={say('figure.evidenceAgeDays')}
          note={
            <>
              {figure('coverageShare', 'text')} {say('figure.covered')}
            </>
          }
        >
          {figure('evidenceAgeDays', 'large')}
        </FigureBox>
      </FigureStrip>
    </div>
  )
}
