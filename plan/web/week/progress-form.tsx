import type { Day } from '@portolan/quantity'
import { Button, Chip, useFormat, useProblemWords, useToast, useWords, useWrite } from '@portolan/ui'
import { Check } from 'lucide-react'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { reportProgress, type WeekActivity, withdrawProgress } from '../../contract/index.ts'

/** How far one is, said where one sees it: a proposal to who plans the project, until that is answered. */
export function ProgressForm(props: { of: WeekActivity; today: Day }): ReactNode {
  const say = useWords('week')
  const id = useId()
  const { of, today } = props
  const { report } = of
  const [percent, write] = useState(String(report?.percent ?? of.percent ?? 0))
  const { send, withdraw, problem, busy } = useReporting(of)
  const number = Number(percent.replace(',', '.'))
  const fits = percent.trim() !== '' && number >= 0 && number <= 100
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (fits) void send(number, null)
  }
  return (
    <form className="week-progress" onSubmit={submit} aria-label={say('progress-of', { name: of.name })}>
      <label htmlFor={id} className="p-hidden">
        {say('percent-of', { name: of.name })}
      </label>
      <input
        id={id}
        className="week-percent"
        inputMode="decimal"
        value={percent}
        aria-invalid={!fits}
        onChange={(event) => write(event.target.value)}
      />
      <span aria-hidden="true">%</span>
      <Button size="small" type="submit" busy={busy} disabled={!fits}>
        {say('report')}
      </Button>
      <Button size="small" kind="quiet" icon={Check} busy={busy} onClick={() => void send(100, today)}>
        {say('done')}
      </Button>
      {report === null ? null : <Standing of={report} onWithdraw={() => void withdraw()} busy={busy} />}
      {problem === undefined ? null : (
        <p className="p-bad week-problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  )
}

function Standing(props: {
  of: NonNullable<WeekActivity['report']>
  onWithdraw: () => void
  busy: boolean
}): ReactNode {
  const say = useWords('week')
  const format = useFormat()
  const { of, onWithdraw, busy } = props
  const percent = format.value(of.percent, 'percent')
  if (of.state === 'refused')
    return (
      <p className="week-standing">
        <Chip tone="warn">{say('refused', { percent })}</Chip> {of.endedBy}: {of.because}
      </p>
    )
  return (
    <p className="week-standing">
      <Chip tone="none">{say('waiting', { percent })}</Chip>
      <Button size="small" kind="quiet" busy={busy} onClick={onWithdraw}>
        {say('take-back')}
      </Button>
    </p>
  )
}

type Reporting = {
  readonly send: (percent: number, finishedOn: Day | null) => Promise<void>
  readonly withdraw: () => Promise<void>
  readonly problem: string | undefined
  readonly busy: boolean
}

function useReporting({ project, activity, name, report }: WeekActivity): Reporting {
  const say = useWords('week')
  const toast = useToast()
  const inWords = useProblemWords()
  const reporting = useWrite(reportProgress)
  const withdrawing = useWrite(withdrawProgress)
  const projectId = project.id
  const problem = reporting.problem ?? withdrawing.problem
  const take = async (reportId: string): Promise<void> => {
    await withdrawing.run({ projectId, reportId })
  }
  return {
    send: async (percent, finishedOn) => {
      const made = await reporting.run({ projectId, activity, percent, finishedOn }).catch(() => undefined)
      if (made !== undefined)
        toast({ sentence: say('reported', { name, percent }), undo: async () => await take(made.id) })
    },
    withdraw: async () => {
      if (report !== null) await take(report.id).catch(() => undefined)
    },
    problem: problem === undefined ? undefined : inWords(problem, problem.message),
    busy: reporting.busy || withdrawing.busy,
  }
}
