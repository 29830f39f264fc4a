import type { Day } from '@portolan/quantity'
import {
  type ChartMark,
  type ChartPoint,
  LineChart,
  Section,
  ShareChart,
  Switcher,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import type { RiskSimulation } from '../../contract/index.ts'
import type { ChangeRisk } from './address.ts'
import { type SideShown, sidesOf } from './sides.ts'

type Props = {
  readonly of: RiskSimulation
  readonly curve: 'finish' | 'cost'
  readonly onChange: ChangeRisk
}

/** How likely the plan is over by a day, or within an amount: as the risks stand, and on each other side that was played. */
export function ChanceCurve({ of, curve, onChange }: Props): ReactNode {
  const say = useWords('risk')
  const hasCost = of.basis.currency !== null && of.played.costs !== undefined
  const shown = hasCost ? curve : 'finish'
  return (
    <Section
      title={say('curve.heading')}
      right={
        hasCost ? (
          <Switcher
            label={say('curve.of')}
            value={shown}
            choices={(['finish', 'cost'] as const).map((value) => ({ value, label: say(`curve.${value}`) }))}
            onChoose={(value) => onChange({ curve: value === 'cost' ? 'cost' : undefined })}
          />
        ) : undefined
      }
    >
      {shown === 'finish' ? <FinishCurve of={of} /> : <CostCurve of={of} />}
      <p className="risk-note">{say(`curve.note-${shown}`)}</p>
    </Section>
  )
}

const tones = { 'as-is': 1, answered: 2, calibrated: 4 } as const

function FinishCurve({ of }: { of: RiskSimulation }): ReactNode {
  const say = useWords('risk')
  const { figures } = of.played
  const marks = (['plannedFinish', 'finishP50', 'finishP80'] as const).flatMap((name): ChartMark[] => {
    const { value } = figures[name]
    return typeof value === 'string' ? [{ name: say(`curve.${name}`), day: value as Day }] : []
  })
  return (
    <LineChart
      title={say('curve.title-finish')}
      series={sidesOf(of).map(({ side, played }) => ({
        name: say(`side.${side}`),
        points: pointsOf(played),
        tone: tones[side],
        dashed: side !== 'as-is',
      }))}
      unit="share"
      marks={marks}
      height={248}
      fromZero
      nameless
    />
  )
}

function CostCurve({ of }: { of: RiskSimulation }): ReactNode {
  const say = useWords('risk')
  const { money } = of.played
  const marks = (['plannedCost', 'costP50', 'costP80'] as const).flatMap((name) => {
    const value = money?.[name].value
    return typeof value === 'number' ? [{ name: say(`curve.${name}`), value }] : []
  })
  return (
    <ShareChart
      title={say('curve.title-cost')}
      series={sidesOf(of).map(({ side, played }) => ({
        name: say(`side.${side}`),
        points: (played.costs ?? []).map(({ share, cost: value }) => ({ share, value })),
        tone: tones[side],
        dashed: side !== 'as-is',
      }))}
      unit={of.basis.currency ?? ''}
      marks={marks}
      height={248}
    />
  )
}

/** The last share of each day: by its end so many of 100 are over. */
function pointsOf({ curve }: SideShown['played']): readonly ChartPoint[] {
  const byDay = new Map(curve.map(({ day, share }) => [day, share]))
  return [...byDay].map(([day, value]) => ({ day: day as Day, value }))
}
