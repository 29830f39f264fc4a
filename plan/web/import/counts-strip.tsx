import type { ImportCounts } from '../../contract/index.ts'
import { Figure, FigureBox, FigureStrip, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'

const shown = ['rows', 'new', 'update', 'same', 'check', 'stop', 'skip'] as const

/** How many rows get which verdict, and what the portfolio would hold afterwards. */
export function CountsStrip(props: { of: ImportCounts }): ReactNode {
  const say = useWords('plan')
  const { of } = props
  return (
    <div className="plan-counts">
      <FigureStrip>
        {shown.map((name) => (
          <FigureBox
            key={name}
            label={say(`counts.${name}`)}
            tone={name === 'stop' && of.stop > 0 ? 'bad' : undefined}
          >
            <Figure
              value={of[name]}
              unit="count"
              label={say(`counts.${name}`)}
              size="large"
              tone={name === 'stop' && of.stop > 0 ? 'bad' : 'plain'}
            />
          </FigureBox>
        ))}
        <FigureBox
          label={say('counts.after')}
          note={
            <>
              {say('counts.change', { before: of.before, after: of.after })}{' '}
              {of.missing > 0 ? `${say('counts.missing', { count: of.missing })} ` : ''}
              {of.stop > 0 ? say('counts.stopped') : say('counts.one-step')}
            </>
          }
        >
          {null}
        </FigureBox>
      </FigureStrip>
    </div>
  )
}
