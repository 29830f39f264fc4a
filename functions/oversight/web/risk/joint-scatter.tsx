import { type Day, daysBetween } from '@portolan/quantity'
import { type Bubble, BubbleChart, Section, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { RiskSimulation } from '../../contract/index.ts'

const tones = { both: 'good', one: 'warn', neither: 'bad' } as const
type Kept = keyof typeof tones

/** Finish and cost of single iterations, from what was approved: the cross of the axes is the target. */
export function JointScatter({ of }: { of: RiskSimulation }): ReactNode {
  const say = useWords('risk')
  const format = useFormat()
  const { currency, targetFinish, targetCost } = of.basis
  const { figures, money } = of.played
  const finish = targetFinish ?? figures.plannedFinish.value
  const cost = targetCost ?? money?.plannedCost.value
  const { scatter } = of
  if (scatter === undefined || currency === null || typeof finish !== 'string' || typeof cost !== 'number')
    return null
  const dots = scatter.map((one, at) => {
    const along = daysBetween(finish as Day, one.day as Day)
    const up = one.cost - cost
    return { along, up, kept: keptBy(along, up), at }
  })
  const bubbles = dots.map(({ along, up, kept, at }): Bubble => ({
    id: String(at),
    name: '',
    along,
    up,
    size: null,
    sizeText: '1',
    tone: tones[kept],
  }))
  const share = (wanted: (dot: (typeof dots)[number]) => boolean): string =>
    format.value(dots.filter(wanted).length / Math.max(1, dots.length), 'share')
  return (
    <Section>
      <BubbleChart
        title={say('joint.title')}
        bubbles={bubbles}
        along={{ label: say('joint.along'), unit: 'days' }}
        up={{ label: say('joint.up'), unit: currency }}
        sizeLabel={say('joint.size')}
        tones={(['both', 'one', 'neither'] as const).map((kept) => ({
          tone: tones[kept],
          word: say(`joint.${kept}`),
        }))}
        height={260}
      />
      <p className="risk-note">
        {say('joint.quadrants', {
          both: share(({ kept }) => kept === 'both'),
          late: share(({ along, up }) => along > 0 && up <= 0),
          dear: share(({ along, up }) => along <= 0 && up > 0),
          neither: share(({ kept }) => kept === 'neither'),
        })}
      </p>
    </Section>
  )
}

function keptBy(along: number, up: number): Kept {
  if (along <= 0 && up <= 0) return 'both'
  return along > 0 && up > 0 ? 'neither' : 'one'
}
