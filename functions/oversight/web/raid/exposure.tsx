import '../risk/risk.css'
import {
  ErrorState,
  Figure,
  FigureBox,
  FigureStrip,
  Section,
  Skeleton,
  Switcher,
  useFormat,
  useRead,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { type ExposureView, matrixSides, showExposure } from '../../contract/index.ts'
import type { ChangeRaid, RaidAddress } from './address.ts'
import { ExposureCauses } from './exposure-causes.tsx'
import { ExposureTable } from './exposure-table.tsx'
import { type ExplainExposure, useExplainExposure } from './use-explain-exposure.ts'

/** What the open risks may cost together, by what makes them happen at the same time and by project. */
export function Exposure({ address, onChange }: { address: RaidAddress; onChange: ChangeRaid }): ReactNode {
  const say = useWords('raid')
  const side = address.side ?? 'inherent'
  const read = useRead(showExposure, { side })
  const explain = useExplainExposure(side)
  if (read.problem) return <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
  const of = read.data
  return (
    <div className="raid-scroll">
      <Section
        title={say('exposure.title')}
        right={
          <Switcher
            label={say('matrix.side')}
            value={side}
            choices={matrixSides.map((value) => ({ value, label: say(`matrix.${value}`) }))}
            onChoose={(value) => onChange({ side: value === 'residual' ? 'residual' : undefined })}
          />
        }
      >
        {of === undefined ? <Skeleton rows={4} /> : <Whole of={of} explain={explain} />}
      </Section>
      {of === undefined ? null : (
        <>
          <ExposureCauses of={of} explain={explain} onChange={onChange} />
          <ExposureTable
            title={say('exposure.by-project')}
            first={say('column.project')}
            explain={explain}
            rows={of.projects.map(({ project, risks, figures }) => ({
              id: project.id,
              name: project.name,
              risks,
              figures,
            }))}
          />
        </>
      )}
    </div>
  )
}

const names = [
  'expectedExposure',
  'exposureP50',
  'exposureP80',
  'exposureAloneP80',
  'togetherEffect',
] as const

function Whole({ of, explain }: { of: ExposureView; explain: ExplainExposure }): ReactNode {
  const say = useWords('raid')
  const format = useFormat()
  return (
    <>
      <FigureStrip>
        {names.map((name) => (
          <FigureBox key={name} label={say(`exposure.${name}`)}>
            <Figure
              value={of.figures[name]?.value}
              unit={of.figures[name]?.unit ?? of.currency}
              label={say(`exposure.${name}`)}
              size="large"
              explain={explain({ measure: name })}
            />
          </FigureBox>
        ))}
      </FigureStrip>
      <p className="risk-note">
        {say('exposure.note', { count: of.risks, iterations: format.number(of.iterations) })}{' '}
        {of.left === 0 ? '' : say('exposure.left', { count: of.left })}
      </p>
    </>
  )
}
