import type { Day } from '@portolan/quantity'
import {
  Chip,
  DayText,
  ErrorState,
  Facts,
  Link,
  Section,
  SidePanel,
  Skeleton,
  Told,
  useMay,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { agreementPermissions, type PartyAgreement, permissions } from '../../contract/index.ts'
import { MoneyFigure } from '../money/spending.tsx'
import { runTones } from './agreement-columns.tsx'
import { BilledInvoices } from './billed-invoices.tsx'
import { MilestoneEditor } from './milestone-editor.tsx'
import { MilestoneList } from './milestone-list.tsx'

/** An agreement with its terms, its milestones, what will be billed, and what is. */
export function AgreementPanel(props: {
  of: PartyAgreement | undefined
  problem: unknown
  onRetry: () => void
  onClose: () => void
}): ReactNode {
  const say = useWords('spending')
  const { of } = props
  return (
    <SidePanel title={of?.title ?? say('agreement.title')} width={392} onClose={props.onClose}>
      {props.problem ? (
        <ErrorState title={say('agreement.failed')} problem={props.problem} onRetry={props.onRetry} />
      ) : !of ? (
        <Skeleton rows={8} />
      ) : (
        <AgreementBody of={of} />
      )}
    </SidePanel>
  )
}

function AgreementBody(props: { of: PartyAgreement }): ReactNode {
  const say = useWords('spending')
  const may = useMay()
  const { of } = props
  const mayKeep = may(agreementPermissions.keep)
  const mayTell = of.projectId !== null && may(permissions.forecast, { projectId: of.projectId })
  const byMilestones = of.basis === 'fixed-price' || of.basis === 'outcome'
  return (
    <>
      <Section flush>
        <Facts of={factsOf(of, say)} />
      </Section>
      {of.list.length > 0 ? <MilestoneList of={of} mayTell={mayTell} mayKeep={mayKeep} /> : null}
      {mayKeep && byMilestones ? <MilestoneEditor key={of.version} of={of} /> : null}
      <BilledInvoices of={of} mayKeep={mayKeep} />
      <BillingPlan of={of} />
    </>
  )
}

type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string

function factsOf(of: PartyAgreement, say: Words): readonly (readonly [string, ReactNode])[] {
  const money = (id: 'value' | 'billed' | 'paid' | 'overdue'): readonly [string, ReactNode] => [
    say(`column.${id}`),
    <MoneyFigure
      key={id}
      of={of[id]}
      label={say(`column.${id}`)}
      tone={id === 'overdue' && (of.overdue?.amount ?? 0) > 0 ? 'bad' : 'plain'}
    />,
  ]
  const { days, from, retention, retentionDays } = of.terms
  return [
    [say('column.number'), of.number],
    [say(`side.${of.side}`), of.party.name],
    ...(of.project
      ? [
          [
            say('column.project'),
            <Link key="project" to="/projects/$projectId/contracts" params={{ projectId: of.project.id }}>
              {of.project.name}
            </Link>,
          ] as const,
        ]
      : []),
    [
      say('column.basis'),
      <span key="basis">
        {say(`basis.${of.basis}`)} <Chip tone={runTones[of.run]}>{say(`run.${of.run}`)}</Chip>
      </span>,
    ],
    [
      say('agreement.span'),
      <span key="span">
        <DayText of={of.from as Day} /> – <DayText of={of.to as Day} />
      </span>,
    ],
    [say('agreement.terms'), say(`agreement.due-${from}`, { count: days })],
    ...(retention === 0
      ? []
      : [
          [
            say('field.retention'),
            say('agreement.retained', { share: retention / 100, days: retentionDays }),
          ] as const,
        ]),
    money('value'),
    money('billed'),
    money('paid'),
    money('overdue'),
  ]
}

function BillingPlan(props: { of: PartyAgreement }): ReactNode {
  const say = useWords('spending')
  const { of } = props
  if (of.plan.length === 0) return null
  return (
    <Section title={say('agreement.plan')}>
      <p className="p-label">{say(`agreement.plan-of.${of.basis}`)}</p>
      <ul className="spend-list">
        {of.plan.map((bill) => (
          <li key={bill.id}>
            <span className="spend-line">
              <span>{bill.name ?? <DayText of={bill.day as Day} />}</span>
              <MoneyFigure of={bill.amount} label={say('agreement.plan')} />
            </span>
            <span className="p-meta">
              {say('agreement.due')} <DayText of={bill.due as Day} />
            </span>
          </li>
        ))}
      </ul>
      {of.findings.map((finding) => (
        <p key={finding.sentence} className="p-label">
          <Told of={finding} />
        </p>
      ))}
    </Section>
  )
}
