import { useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { type RiskBasis, rangeSources, type RiskSimulation } from '../../contract/index.ts'

/** What it rests on, and what it does not see. */
export function BasisWords({ of }: { of: RiskSimulation }): ReactNode {
  const say = useWords('risk')
  const { correlation, branches, currency } = of.basis
  return (
    <div className="risk-edge">
      <p className="risk-note">
        <RangeWords of={of.basis} />{' '}
        {branches === 0 ? say('basis.alone') : say('basis.together', { correlation, branches })}{' '}
        {currency === null ? say('basis.no-money') : say('basis.money')}
      </p>
      <ReferenceWords of={of} />
    </div>
  )
}

/** How many ranges came from where; what was stated of the plan is told with its points. */
function RangeWords({ of }: { of: RiskBasis }): ReactNode {
  const say = useWords('risk')
  const { source, finished, low, likely, high, open, from } = of
  if (from === undefined) return say(`basis.${source}`, { finished, low, likely, high, open })
  const parts = rangeSources.flatMap((one) =>
    from[one] === 0 ? [] : [say(`basis.from-${one}`, { count: from[one], finished, low, likely, high })],
  )
  return say('basis.ranges', { open, parts: parts.join(', ') })
}

/** Where too few projects were finished it says so: then nothing is offered with them. */
function ReferenceWords({ of }: { of: RiskSimulation }): ReactNode {
  const say = useWords('risk')
  const format = useFormat()
  const { reference } = of.basis
  if (reference === undefined) return null
  const { projects, enough, category, median, most, overHalf } = reference
  if (!enough) return <p className="risk-note">{say('reference.few', { count: projects })}</p>
  const percent = (ratio: number | null): string => (ratio === null ? '–' : format.value(ratio, 'share'))
  return (
    <p className="risk-note">
      {say(category === null ? 'reference.of-all' : 'reference.of-like', {
        count: projects,
        category: category ?? '',
      })}{' '}
      {say('reference.spread', { median: percent(median), most: percent(most), count: overHalf })}{' '}
      {say('reference.twice')}
    </p>
  )
}
