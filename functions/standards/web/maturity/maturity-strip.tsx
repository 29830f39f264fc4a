import { Figure, FigureBox, FigureStrip, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Assessment } from '../../contract/index.ts'

/** The whole in one line: the organisation is where its lowest function is. */
export function MaturityStrip({ of }: { of: Assessment }): ReactNode {
  const say = useWords('maturity')
  const lowest = of.functions.filter(({ level }) => level === of.level)
  const below = of.functions.filter(({ level, target }) => target !== null && level < target)
  const names = lowest.map((one) => say(`function.${one.function}`)).join(', ')
  return (
    <FigureStrip>
      <FigureBox label={say('organisation')} note={names}>
        <Figure value={of.level} unit="count" label={say('organisation')} size="large" />
      </FigureBox>
      <FigureBox label={say('below')} note={say('below-note')}>
        <Figure value={below.length} unit="count" label={say('below')} size="large" />
      </FigureBox>
    </FigureStrip>
  )
}
