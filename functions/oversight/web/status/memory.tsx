import type { Day } from '@portolan/quantity'
import { Chip, Figure, FigureBox, FigureStrip, Section, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { OptimismMemory } from '../../contract/index.ts'
import { explainOptimism } from '../../domain/index.ts'

/** How what was reported compared with what was computed, both ways; what was said early is credited. */
export function Memory({ of }: { of: OptimismMemory }): ReactNode {
  const say = useWords('status')
  const format = useFormat()
  if (of.periods === 0) return null
  const counts = ['optimistic', 'same', 'pessimistic'] as const
  return (
    <Section
      title={say('memory.title')}
      right={
        of.few ? (
          <Chip tone="none">{say('memory.few', { count: of.periods })}</Chip>
        ) : (
          say('memory.periods', { count: of.periods })
        )
      }
    >
      <p className="status-note">{say('memory.words')}</p>
      <FigureStrip>
        <FigureBox label={say('memory.mean')} note={say(`memory.means.${meaningOf(of.mean.value)}`)}>
          <Figure
            value={of.mean.value}
            unit={of.mean.unit}
            label={say('memory.mean')}
            size="narrow"
            signed
            explain={async () => await Promise.resolve(explainOptimism(of))}
          />
        </FigureBox>
        {counts.map((name) => (
          <FigureBox key={name} label={say(`memory.${name}`)}>
            <Figure value={of[name]} unit="count" label={say(`memory.${name}`)} size="narrow" />
          </FigureBox>
        ))}
      </FigureStrip>
      {of.early.map(({ reported, said, followed, weeks }) => (
        <p key={said} className="status-credit">
          {say('memory.early', {
            reported,
            said: format.day(said as Day),
            followed: format.day(followed as Day),
            count: weeks,
          })}
        </p>
      ))}
    </Section>
  )
}

const hardly = 0.25

function meaningOf(mean: number | string | null): 'better' | 'worse' | 'even' {
  const value = typeof mean === 'number' ? mean : 0
  if (Math.abs(value) < hardly) return 'even'
  return value > 0 ? 'better' : 'worse'
}
