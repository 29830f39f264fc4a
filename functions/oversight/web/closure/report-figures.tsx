import type { Explanation } from '@portolan/quantity'
import { Figure, FigureBox, FigureStrip, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { accountMeasures, type EndReport } from '../../contract/index.ts'
import { explainAccount } from '../../domain/closure/explain-account.ts'

/** The figures of the account as they were frozen; each is opened from what stands in the report. */
export function ReportFigures({ of }: { of: EndReport }): ReactNode {
  const say = useWords('closure')
  const { account } = of
  return (
    <FigureStrip>
      {accountMeasures.map((key) => (
        <FigureBox key={key} label={say(`account.${key}`)}>
          <Figure
            value={account[key]}
            unit={account.currency ?? 'EUR'}
            label={say(`account.${key}`)}
            size="large"
            signed={key === 'difference' || key === 'unapproved'}
            missing={say('account.unknown')}
            explain={async (): Promise<Explanation> => await Promise.resolve(explainAccount(account, key))}
          />
        </FigureBox>
      ))}
    </FigureStrip>
  )
}
