import { Figure, FigureBox, FigureStrip, useWords } from '@portolan/ui'
import { type ReactNode, useCallback } from 'react'
import { useExplainEarnedValue } from '../schedule/use-explain-schedule.ts'
import type { AccountFigureName, ProjectAccounts } from '../../contract/index.ts'
import { FigureCell, type Shown } from './figure-cell.tsx'

/** The project as a whole: what its accounts and what lies outside them add up to. */
export function Totals({ of }: { of: ProjectAccounts }): ReactNode {
  const say = useWords('accounts')
  const explainValue = useExplainEarnedValue(of.projectId)
  const explain = useCallback((figure: AccountFigureName) => explainValue(figure), [explainValue])
  const shown: Shown = {
    name: say('total'),
    figures: of.total,
    unit: of.unit,
    withheld: of.totalWithheld,
    explain,
  }
  const past = of.items.filter((one) => one.past.length > 0).length
  const outside = of.outside
  const share = outside?.budget == null || !of.total?.budget ? undefined : outside.budget / of.total.budget
  return (
    <div className="account-strip">
      <FigureStrip>
        <FigureBox label={say('figure.budget')} note={say('note.accounts', { count: of.items.length })}>
          <FigureCell of={shown} figure="budget" say={say} size="large" />
        </FigureBox>
        <FigureBox label={say('figure.cv')} note={say('note.cv')}>
          <FigureCell of={shown} figure="cv" say={say} size="large" />
        </FigureBox>
        <FigureBox label={say('figure.sv')} note={say('note.sv')}>
          <FigureCell of={shown} figure="sv" say={say} size="large" />
        </FigureBox>
        <FigureBox label={say('figure.eac')} note={say('note.eac')}>
          <FigureCell of={shown} figure="eac" say={say} size="large" />
        </FigureBox>
        <FigureBox label={say('past.title')} note={say('past.note', { count: of.items.length })}>
          <Figure
            value={past}
            unit="count"
            label={say('past.title')}
            size="large"
            tone={past > 0 ? 'bad' : 'plain'}
          />
        </FigureBox>
        <FigureBox
          label={say('outside')}
          note={
            outside === null ? say('note.none-outside') : say('note.outside', { count: outside.activities })
          }
        >
          {outside !== null && share === undefined ? (
            <span className="p-label">{say('hidden')}</span>
          ) : (
            <Figure value={share ?? 0} unit="share" label={say('outside')} size="large" />
          )}
        </FigureBox>
      </FigureStrip>
    </div>
  )
}
