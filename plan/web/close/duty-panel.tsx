import type { Day, Instant } from '@portolan/quantity'
import {
  Age,
  Button,
  DayText,
  ErrorState,
  Facts,
  FormFromSchema,
  Link,
  Section,
  SidePanel,
  StatusChip,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { z } from 'zod'
import { type CloseDuty, excuseFromClose, type PeriodClose } from '../../contract/index.ts'
import { dutyState, dutyTones } from './duties-view.tsx'

/** What one project owes, when its manager was reminded, and the reason for which it is excused. */
export function DutyPanel(props: {
  of: CloseDuty
  close: PeriodClose
  mayClose: boolean
  onClose: () => void
}): ReactNode {
  const say = useWords('close')
  const { of, close } = props
  const state = dutyState(of)
  const chases = close.chases.filter(({ projectId }) => projectId === of.projectId)
  return (
    <SidePanel title={of.project} width={356} onClose={props.onClose}>
      <Section flush>
        <p className="close-panel-state">
          <StatusChip tone={dutyTones[state]} word={say(`duty.${state}`)} />
        </p>
        <Facts
          of={[
            [say('column.manager'), of.manager ?? say('duty.nobody')],
            [say('column.lacks'), of.lacks.map((one) => say(`lacks.${one}`)).join(', ') || '–'],
            ...(of.due === null
              ? []
              : [[say('column.due'), <DayText key="due" of={of.due as Day} />] as const]),
          ]}
        />
        <p className="close-panel-state">
          <Link to="/projects/$projectId/forecast" params={{ projectId: of.projectId }} className="p-link">
            {say('duty.to-forecast')}
          </Link>
        </p>
      </Section>
      <Section title={say('duty.reminders')}>
        {chases.length === 0 ? <p className="p-label">{say('duty.not-reminded')}</p> : null}
        <ol className="close-list">
          {chases.map((one) => (
            <li key={one.day}>
              {say(`step.${Math.min(one.step, 2)}`)} <DayText of={one.day as Day} />{' '}
              <span className="p-meta">{one.person}</span>
            </li>
          ))}
        </ol>
      </Section>
      <Excused of={of} close={close} mayClose={props.mayClose && close.period.state === 'closing'} />
    </SidePanel>
  )
}

const Reason = z.object({ reason: z.string().trim().min(3).max(500) })

function Excused(props: { of: CloseDuty; close: PeriodClose; mayClose: boolean }): ReactNode {
  const say = useWords('close')
  const toast = useToast()
  const { run, busy, problem } = useWrite(excuseFromClose)
  const [excusing, setExcusing] = useState(false)
  const { of, close } = props
  const input = { periodId: close.period.id, excusedId: of.projectId }
  const fields = useMemo(
    () => ({
      reason: { label: say('excuse.why'), help: say('excuse.why-help'), kind: 'long-text' as const },
    }),
    [say],
  )
  if (of.excuse)
    return (
      <Section title={say('duty.excused')}>
        <p>{of.excuse.reason}</p>
        <p className="p-meta">
          {of.excuse.by} · <Age of={of.excuse.at as Instant} />
        </p>
        {problem ? <ErrorState title={say('refused')} problem={problem} /> : null}
        {props.mayClose ? (
          <Button
            busy={busy}
            onClick={() =>
              void run({ ...input, reason: null }).then(
                () => undefined,
                () => undefined,
              )
            }
          >
            {say('excuse.end')}
          </Button>
        ) : null}
      </Section>
    )
  if (!props.mayClose || of.lacks.length === 0) return null
  if (!excusing)
    return (
      <Section>
        <Button onClick={() => setExcusing(true)}>{say('excuse.excuse')}</Button>
      </Section>
    )
  return (
    <Section title={say('excuse.excuse')}>
      <FormFromSchema
        schema={Reason}
        fields={fields}
        action={say('excuse.excuse')}
        onCancel={() => setExcusing(false)}
        onSubmit={async ({ reason }) => {
          await run({ ...input, reason })
          toast({ sentence: say('excuse.done', { project: of.project }) })
        }}
      />
    </Section>
  )
}
