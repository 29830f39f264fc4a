import './success.css'
import './texts.ts'
import {
  EmptyState,
  ErrorState,
  PageHeader,
  Section,
  Skeleton,
  Switcher,
  useAddress,
  useRead,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { cardMoments, showSuccess, successGroupings, type SuccessView } from '../../contract/index.ts'
import { type ChangeSuccess, type SuccessAddress, successAddress, successInput } from './address.ts'
import { SuccessGrid } from './success-grid.tsx'
import { SuccessGroups } from './success-groups.tsx'
import { SuccessTabs } from './success-tabs.tsx'
import { SuccessYears } from './success-years.tsx'

/** How many closed projects succeeded against their first approved baseline, and what was different in them. */
export function SuccessPage(): ReactNode {
  const say = useWords('success')
  const [address, change] = useAddress(successAddress)
  const read = useRead(showSuccess, successInput(address))
  return (
    <>
      <PageHeader title={say('title')} />
      <SuccessTabs at="rate" />
      {read.problem ? (
        <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
      ) : read.data === undefined ? (
        <Skeleton rows={10} />
      ) : (
        <Shown of={read.data} address={address} onChange={change} />
      )}
    </>
  )
}

export type SuccessPart = {
  readonly of: SuccessView
  readonly address: SuccessAddress
  readonly onChange: ChangeSuccess
}

function Shown(part: SuccessPart): ReactNode {
  const say = useWords('success')
  const { of } = part
  return (
    <div className="success-scroll">
      <Choices {...part} />
      {of.items.length === 0 ? (
        <EmptyState title={say(of.moment === 'closure' ? 'none' : 'none-yet')}>
          {say('none-words')}
        </EmptyState>
      ) : (
        <>
          <SuccessGroups {...part} />
          <SuccessGrid {...part} />
          <SuccessYears of={of} />
        </>
      )}
      <Rule of={of} />
    </div>
  )
}

function Choices({ of, onChange }: SuccessPart): ReactNode {
  const say = useWords('success')
  const words = useWords('closure')
  return (
    <div className="success-bar">
      <Switcher
        label={say('by.label')}
        value={of.by}
        choices={successGroupings.map((value) => ({ value, label: say(`by.${value}`) }))}
        onChoose={(value) =>
          onChange({ by: successGroupings.find((one) => one === value), group: undefined })
        }
      />
      <Switcher
        label={say('moment')}
        value={of.moment}
        choices={cardMoments.map((value) => ({ value, label: words(`moment.${value}`) }))}
        onChoose={(value) => onChange({ moment: cardMoments.find((one) => one === value), group: undefined })}
      />
    </div>
  )
}

/** The rule as it is published: limits, and what they come to. */
function Rule({ of }: { of: SuccessView }): ReactNode {
  const say = useWords('success')
  const { rule, withoutCard } = of
  const percent = (share: number): string => String(Math.round(share * 100))
  return (
    <Section title={say('rule.title', { version: rule.version })}>
      <p className="success-note">
        {say('rule.limits', {
          time: percent(rule.time),
          cost: percent(rule.cost),
          scope: percent(rule.scope),
          benefits: percent(rule.benefits),
          satisfaction: rule.satisfaction,
        })}
      </p>
      <p className="success-note">{say('rule.verdict', { failed: rule.failed })}</p>
      {withoutCard === 0 ? null : (
        <p className="success-note">{say('without-card', { count: withoutCard })}</p>
      )}
    </Section>
  )
}
