import '../risk/risk.css'
import { HeatMap, Section, Switcher, useFormat, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { type MatrixSide, matrixSides, showRiskMatrix } from '../../contract/index.ts'
import { scales } from '../../domain/index.ts'
import type { ChangeRaid, RaidAddress } from './address.ts'

type Props = {
  readonly address: RaidAddress
  readonly onChange: ChangeRaid
  readonly projectId?: string
}

const steps = [1, 2, 3, 4, 5] as const

/** Five by five: how many risks lie where, as they stand or once answered. A cell filters the list. */
export function RiskMatrix({ address, onChange, projectId }: Props): ReactNode {
  const say = useWords('raid')
  const format = useFormat()
  const side: MatrixSide = address.side ?? 'inherent'
  const read = useRead(showRiskMatrix, projectId === undefined ? {} : { projectId }).data
  const cells = read?.[side] ?? []
  const share = (limit: number): string => format.value(limit, 'share')
  const chance = stepWords(scales.probability, share, say('matrix.above'))
  return (
    <Section
      title={say('matrix.title')}
      right={
        <Switcher
          label={say('matrix.side')}
          value={side}
          choices={matrixSides.map((value) => ({ value, label: say(`matrix.${value}`) }))}
          onChoose={(value) => onChange({ side: value === 'residual' ? 'residual' : undefined })}
        />
      }
    >
      <div className="raid-matrix">
        <HeatMap
          title={say(`matrix.title-${side}`)}
          of={say('matrix.probability')}
          rows={steps
            .toReversed()
            .map((step) => ({ id: String(step), name: `${step} · ${chance[step - 1]}` }))}
          columns={steps.map((step) => ({ id: String(step), name: say('matrix.impact-step', { step }) }))}
          value={(probability, impact) =>
            cells.find((cell) => cell.probability === Number(probability) && cell.impact === Number(impact))
              ?.count ?? 0
          }
          write={(count) => (count === 0 ? '·' : format.number(count))}
          onOpen={(probability, impact) =>
            onChange({
              probability: Number(probability),
              impact: Number(impact),
              kinds: ['risk'],
              place: undefined,
              over: undefined,
            })
          }
        />
        <ScaleTable share={share} />
      </div>
      <p className="risk-note">
        {say('matrix.note')}{' '}
        {read === undefined || read.unplaced === 0
          ? ''
          : say('matrix.unplaced', { count: read.unplaced, all: read.risks })}
      </p>
    </Section>
  )
}

const effects = ['cost', 'time', 'benefit'] as const

/** What each step of impact means: the same numbers that a plan is played with. */
function ScaleTable({ share }: { share: (limit: number) => string }): ReactNode {
  const say = useWords('raid')
  return (
    <div className="risk-table" tabIndex={0} role="region" aria-label={say('scale.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('scale.title')}</th>
            {steps.map((step) => (
              <th key={step} scope="col">
                {step}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {effects.map((effect) => (
            <tr key={effect}>
              <th scope="row">{say(`scale.${effect}`)}</th>
              {stepWords(scales[effect], share, say('matrix.above')).map((words) => (
                <td key={words}>{words}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{say('scale.quality')}</th>
            {steps.map((step) => (
              <td key={step}>{say(`quality.${step}`)}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

/** “≤ 10 %” up to the last limit, and above it. */
function stepWords(
  limits: readonly number[],
  share: (limit: number) => string,
  above: string,
): readonly string[] {
  const last = limits.at(-1) ?? 1
  return [...limits.map((limit) => `≤ ${share(limit)}`), `${above} ${share(last)}`]
}
