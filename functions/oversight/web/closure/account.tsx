import type { Day } from '@portolan/quantity'
import { DayText, Figure, FigureBox, FigureStrip, Section, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { accountMeasures, type ClosureView, type FinalAccount } from '../../contract/index.ts'
import { useExplainClosure } from './use-explain-closure.ts'

/** What it was to cost by its first approved baseline, what was approved since, and what it cost. */
export function Account({ of }: { of: ClosureView }): ReactNode {
  const say = useWords('closure')
  const explain = useExplainClosure(of.projectId)
  const { account } = of
  const unit = account.currency ?? 'EUR'
  return (
    <Section
      title={say('account.title')}
      right={
        <span className="p-meta">
          {say('account.as-of')} <DayText of={account.asOf as Day} />
        </span>
      }
    >
      <FigureStrip>
        {accountMeasures.map((key) => (
          <FigureBox
            key={key}
            label={say(`account.${key}`)}
            tone={key === 'unapproved' && (account[key] ?? 0) > 0 ? 'bad' : undefined}
          >
            <Figure
              value={account[key]}
              unit={unit}
              label={say(`account.${key}`)}
              size="large"
              signed={key === 'difference' || key === 'unapproved'}
              missing={say('account.unknown')}
              explain={explain(key)}
            />
          </FigureBox>
        ))}
      </FigureStrip>
      <AccountTables of={account} />
    </Section>
  )
}

/** Changes by their cause, cost by its kind, and what is still to be settled. */
export function AccountTables({ of }: { of: FinalAccount }): ReactNode {
  const say = useWords('closure')
  const { orders, invoices, milestones } = of.settlement
  const settled = orders + invoices + milestones === 0
  return (
    <div className="closure-tables">
      <Changes of={of} />
      <Kinds of={of} />
      <p className="closure-note">
        {settled ? say('account.settled') : say('account.open', { orders, invoices, milestones })}
      </p>
    </div>
  )
}

function Changes({ of }: { of: FinalAccount }): ReactNode {
  const say = useWords('closure')
  const format = useFormat()
  const money = (amount: number): string => format.value(amount, of.currency ?? 'EUR', false)
  if (of.changes.length === 0) return <p className="closure-note">{say('account.no-changes')}</p>
  return (
    <table className="closure-table">
      <caption>{say('account.changes')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('account.cause')}</th>
          <th scope="col">{say('account.day')}</th>
          <th scope="col" data-end>
            {say('account.moved')}
          </th>
        </tr>
      </thead>
      <tbody>
        {of.changes.map(({ number, words, asOf, amount }) => (
          <tr key={number}>
            <th scope="row">{say('account.baseline', { number, words })}</th>
            <td>
              <DayText of={asOf as Day} />
            </td>
            <td data-end>{amount > 0 ? `+${money(amount)}` : money(amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Kinds({ of }: { of: FinalAccount }): ReactNode {
  const say = useWords('closure')
  const format = useFormat()
  const money = (amount: number): string => format.value(amount, of.currency ?? 'EUR', false)
  if (of.kinds.length === 0) return null
  return (
    <table className="closure-table">
      <caption>{say('account.kinds')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('account.kind')}</th>
          <th scope="col" data-end>
            {say('account.budget')}
          </th>
          <th scope="col" data-end>
            {say('account.actual')}
          </th>
        </tr>
      </thead>
      <tbody>
        {of.kinds.map(({ category, budget, actual }) => (
          <tr key={category}>
            <th scope="row">{category}</th>
            <td data-end>{money(budget)}</td>
            <td data-end>{money(actual)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
