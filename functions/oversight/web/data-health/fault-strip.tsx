import type { OutputOf } from '@portolan/contract'
import type { Day } from '@portolan/quantity'
import { DayText, Figure, FigureBox, FigureStrip, Sparkline, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { faultFamilies, type FaultFamily, type listDataFaults } from '../../contract/index.ts'

type Answer = OutputOf<typeof listDataFaults>

/** How much is wrong of each family, and how the sum of all moved from week to week. */
export function FaultStrip(props: { of: Answer; onFamily: (family: FaultFamily) => void }): ReactNode {
  const say = useWords('data-health')
  const { counts, weeks } = props.of
  const sumOf = (family: FaultFamily): number =>
    counts.filter((one) => one.family === family).reduce((sum, { faults }) => sum + faults, 0)
  return (
    <FigureStrip>
      {faultFamilies.map((family) => (
        <FigureBox
          key={family}
          label={say(`family.${family}`)}
          note={
            sumOf(family) > 0 ? (
              <button type="button" className="p-link" onClick={() => props.onFamily(family)}>
                {say('which')}
              </button>
            ) : (
              say('no-fault')
            )
          }
        >
          <Figure value={sumOf(family)} unit="count" label={say(`family.${family}`)} size="large" />
        </FigureBox>
      ))}
      {weeks.length === 0 ? null : <TrendBox of={weeks} />}
    </FigureStrip>
  )
}

function TrendBox(props: { of: Answer['weeks'] }): ReactNode {
  const say = useWords('data-health')
  const format = useFormat()
  const { of } = props
  const [first, last] = [of[0], of.at(-1)]
  if (first === undefined || last === undefined) return null
  const moved = last.faults - first.faults
  return (
    <FigureBox
      label={say('trend')}
      note={
        of.length === 1 ? (
          say('trend-begins')
        ) : (
          <>
            {moved > 0 ? '+' : ''}
            {format.number(moved)} {say('trend-since')} <DayText of={first.monday as Day} />
          </>
        )
      }
    >
      <Figure value={last.faults} unit="count" label={say('trend')} size="large" />{' '}
      {of.length > 1 ? <Sparkline values={of.map(({ faults }) => faults)} /> : null}
    </FigureBox>
  )
}
