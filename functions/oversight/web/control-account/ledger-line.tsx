import type { Day } from '@portolan/quantity'
import { Figure, Section, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ProjectAccounts } from '../../contract/index.ts'

/** What the plan says was spent beside what the books count: what is done and not booked is not hidden. */
export function LedgerLine({ of }: { of: ProjectAccounts }): ReactNode {
  const say = useWords('accounts')
  const format = useFormat()
  const { plan, booked, difference, gap } = of.ledger
  if (gap === 'not-permitted') return null
  const day = format.day(of.asOf.day as Day)
  return (
    <Section title={say('ledger.title')} right={say('ledger.as-of', { day })}>
      <dl className="account-ledger">
        <Line label={say('ledger.plan')} value={plan} unit={of.unit} />
        <Line label={say('ledger.booked')} value={booked} unit={of.unit} />
        <Line label={say('ledger.difference')} value={difference} unit={of.unit} signed />
      </dl>
      <p className="account-note">
        {say(gap === null ? (difference === 0 ? 'ledger.agrees' : 'ledger.differs') : `ledger.gap-${gap}`)}{' '}
        {say('ledger.project-only')}
      </p>
    </Section>
  )
}

function Line(props: { label: string; value: number | null; unit: string; signed?: boolean }): ReactNode {
  const { label, value, unit, signed = false } = props
  return (
    <div>
      <dt className="p-label">{label}</dt>
      <dd>
        <Figure value={value} unit={unit} label={label} signed={signed} full />
      </dd>
    </div>
  )
}
