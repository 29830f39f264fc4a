import { Figure, FigureBox, FigureStrip, useCall, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { type ContingencyList, type ContingencyTotal, explainContingencyTotal } from '../../contract/index.ts'
import { type ContingencyAddress, contingencyInput } from './address.ts'

type Props = { readonly of: ContingencyList; readonly address: ContingencyAddress }

/** Of all projects that are listed and hold money: what is left, against what is expected; and what is worst. */
export function ContingencyTotals({ of, address }: Props): ReactNode {
  const say = useWords('contingency')
  const format = useFormat()
  const call = useCall()
  const explain = (measure: ContingencyTotal) => async () =>
    await call(explainContingencyTotal, { ...contingencyInput(address), measure })
  const { totals, counts } = of
  const burning = counts['used-up'] + counts.burning
  return (
    <FigureStrip>
      {totals === null ? null : (
        <>
          <FigureBox
            label={say('figure.remaining')}
            note={say('of-held', { held: format.value(Number(totals.held.value), totals.held.unit, true) })}
          >
            <Figure
              value={totals.remaining.value}
              unit={totals.remaining.unit}
              label={say('figure.remaining')}
              size="large"
              explain={totals.remaining.value === null ? undefined : explain('remaining')}
            />
          </FigureBox>
          <FigureBox label={say('figure.drawn')} note={say('in-projects', { count: totals.projects })}>
            <Figure
              value={totals.drawn.value}
              unit={totals.drawn.unit}
              label={say('figure.drawn')}
              size="large"
              explain={totals.drawn.value === null ? undefined : explain('drawn')}
            />
          </FigureBox>
          <FigureBox label={say('figure.exposure')} note={say('exposure-note')}>
            <Figure
              value={totals.exposure.value}
              unit={totals.exposure.unit}
              label={say('figure.exposure')}
              size="large"
              explain={totals.exposure.value === null ? undefined : explain('exposure')}
            />
          </FigureBox>
        </>
      )}
      <FigureBox label={say('fast')} note={say('fast-note', { count: counts['used-up'] })}>
        <Figure
          value={burning}
          unit="count"
          label={say('fast')}
          size="large"
          tone={burning > 0 ? 'bad' : 'plain'}
        />
      </FigureBox>
      <FigureBox label={say('state.thin')} note={say('thin-note')}>
        <Figure
          value={counts.thin}
          unit="count"
          label={say('state.thin')}
          size="large"
          tone={counts.thin > 0 ? 'warn' : 'plain'}
        />
      </FigureBox>
      <FigureBox label={say('state.none')} note={say('none-note')}>
        <Figure value={counts.none} unit="count" label={say('state.none')} size="large" />
      </FigureBox>
    </FigureStrip>
  )
}
