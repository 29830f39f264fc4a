import type { Day } from '@portolan/quantity'
import {
  Button,
  Chip,
  DayText,
  ErrorState,
  Section,
  useSetting,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import {
  type AgreementMilestone,
  confirmMilestone,
  type PartyAgreement,
  tellMilestone,
} from '../../contract/index.ts'
import { TextField } from '../money/fields.tsx'
import { MoneyFigure } from '../money/spending.tsx'

const tones = { open: 'none', told: 'accent', reached: 'good' } as const

/** Milestones in their order: when due, worth what, told by whom with which evidence, confirmed by whom. */
export function MilestoneList(props: { of: PartyAgreement; mayTell: boolean; mayKeep: boolean }): ReactNode {
  const say = useWords('spending')
  return (
    <Section title={say('milestone.title')}>
      <ul className="spend-list">
        {props.of.list.map((one) => (
          <li key={one.id}>
            <span className="spend-line">
              <strong>{one.name}</strong>
              <MoneyFigure of={one.amount} label={say('column.value')} />
            </span>
            <span className="spend-line">
              <span className="p-meta">
                {say('agreement.due')} <DayText of={one.due as Day} />
                {one.billed ? ` · ${say('milestone.billed', { number: one.billed })}` : ''}
              </span>
              <Chip tone={tones[one.state]}>{say(`milestone.state.${one.state}`)}</Chip>
            </span>
            {one.condition ? <span className="p-label">{one.condition}</span> : null}
            <Said of={one} />
            {one.state === 'open' && props.mayTell ? <Tell of={one} agreement={props.of} /> : null}
            {one.state === 'told' && props.mayKeep ? <Confirm of={one} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Said(props: { of: AgreementMilestone }): ReactNode {
  const say = useWords('spending')
  const { of } = props
  if (of.reason !== '')
    return <span className="p-label">{say('milestone.not-confirmed', { reason: of.reason })}</span>
  if (of.toldBy === null) return null
  return (
    <span className="p-label">
      {of.evidence} <DayText of={of.reachedOn as Day | null} /> ·{' '}
      {say('milestone.told-by', { name: of.toldBy })}
      {of.confirmedBy ? ` · ${say('milestone.confirmed-by', { name: of.confirmedBy })}` : ''}
    </span>
  )
}

function Tell(props: { of: AgreementMilestone; agreement: PartyAgreement }): ReactNode {
  const say = useWords('spending')
  const toast = useToast()
  const { today } = useSetting()
  const [open, setOpen] = useState(false)
  const [day, setDay] = useState<string>(today)
  const [evidence, setEvidence] = useState('')
  const { run, busy, problem } = useWrite(tellMilestone)
  const { projectId } = props.agreement
  if (projectId === null) return null
  if (!open)
    return (
      <span>
        <Button size="small" onClick={() => setOpen(true)}>
          {say('milestone.tell')}
        </Button>
      </span>
    )
  const tell = (): void =>
    void run({ projectId, milestoneId: props.of.id, day, evidence }).then(
      () => toast({ sentence: say('milestone.told', { name: props.of.name }) }),
      () => undefined,
    )
  return (
    <div className="spend-form">
      {problem ? <ErrorState title={say('refused')} problem={problem} /> : null}
      <TextField label={say('milestone.day')} type="date" value={day} onType={setDay} />
      <TextField label={say('milestone.evidence')} value={evidence} onType={setEvidence} />
      <span className="spend-buttons">
        <Button kind="first" busy={busy} disabled={evidence.trim().length < 3 || day === ''} onClick={tell}>
          {say('milestone.tell')}
        </Button>
        <Button kind="quiet" onClick={() => setOpen(false)}>
          {say('cancel')}
        </Button>
      </span>
    </div>
  )
}

function Confirm(props: { of: AgreementMilestone }): ReactNode {
  const say = useWords('spending')
  const toast = useToast()
  const [reason, setReason] = useState('')
  const { run, busy, problem } = useWrite(confirmMilestone)
  const confirm = (confirmed: boolean): void =>
    void run({ milestoneId: props.of.id, confirmed, reason }).then(
      () =>
        toast({
          sentence: say(confirmed ? 'milestone.confirmed' : 'milestone.declined', { name: props.of.name }),
        }),
      () => undefined,
    )
  return (
    <div className="spend-form">
      {problem ? <ErrorState title={say('refused')} problem={problem} /> : null}
      <TextField label={say('milestone.reason')} value={reason} onType={setReason} />
      <span className="spend-buttons">
        <Button kind="first" busy={busy} onClick={() => confirm(true)}>
          {say('milestone.confirm')}
        </Button>
        <Button busy={busy} onClick={() => confirm(false)}>
          {say('milestone.decline')}
        </Button>
      </span>
    </div>
  )
}
