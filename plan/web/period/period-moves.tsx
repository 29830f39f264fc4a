import { Button, ConfirmButton, ErrorState, FormFromSchema, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { z } from 'zod'
import { beginClosing, lockPeriod, type PeriodWithSteps, reopenPeriod } from '../../contract/index.ts'
import { usePeriodName } from './use-period-name.ts'

/** What a period can become from where it is. */
export function PeriodMoves(props: { of: PeriodWithSteps }): ReactNode {
  const say = useWords('periods')
  const nameOf = usePeriodName()
  const toast = useToast()
  const close = useWrite(beginClosing)
  const lock = useWrite(lockPeriod)
  const [reopening, setReopening] = useState(false)
  const { of } = props
  const period = nameOf(of.name)
  const told = ({ state }: PeriodWithSteps): void => toast({ sentence: say(`done.${state}`, { period }) })
  const input = { periodId: of.id }
  const ways = { ifMatch: of.version }
  const problem = close.problem ?? lock.problem
  return (
    <div className="period-moves">
      {problem ? <ErrorState title={say('refused')} problem={problem} /> : null}
      {of.state === 'open' ? (
        <>
          <Button
            kind="first"
            busy={close.busy}
            onClick={() => void close.run(input, ways).then(told, () => undefined)}
          >
            {say('close')}
          </Button>
          <p className="p-label">{say('close-words')}</p>
        </>
      ) : null}
      {of.state === 'closing' ? (
        <ConfirmButton
          kind="first"
          busy={lock.busy}
          consequence={say('lock-words', { period })}
          confirm={say('lock')}
          onConfirm={() => void lock.run(input, ways).then(told, () => undefined)}
        >
          {say('lock')}
        </ConfirmButton>
      ) : null}
      {of.state === 'open' ? null : reopening ? (
        <Reopen of={of} onLeave={() => setReopening(false)} onDone={told} />
      ) : (
        <Button onClick={() => setReopening(true)}>{say('reopen')}</Button>
      )}
    </div>
  )
}

const Reason = z.object({ reason: z.string().trim().min(3).max(500) })

function Reopen(props: {
  of: PeriodWithSteps
  onLeave: () => void
  onDone: (period: PeriodWithSteps) => void
}): ReactNode {
  const say = useWords('periods')
  const { run } = useWrite(reopenPeriod)
  const fields = useMemo(
    () => ({ reason: { label: say('reason'), help: say('reason-help'), kind: 'long-text' as const } }),
    [say],
  )
  const { id, version } = props.of
  return (
    <FormFromSchema
      schema={Reason}
      fields={fields}
      action={say('reopen')}
      onCancel={props.onLeave}
      onSubmit={async ({ reason }) => props.onDone(await run({ periodId: id, reason }, { ifMatch: version }))}
    />
  )
}
