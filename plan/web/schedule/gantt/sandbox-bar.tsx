import type { Day } from '@portolan/quantity'
import { Button, ConfirmButton, HostedPart, Icon, useFormat, useWords } from '@portolan/ui'
import { FlaskConical } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { type ActivityRow, editSchedule } from '../../../contract/index.ts'
import { daysMoved } from '../moves.ts'
import { dayOfMoment, lastDayOf } from '../words.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { momentAt } from './minutes.ts'
import type { Sandbox } from './use-sandbox.ts'

/** What is tried out, and what it would do: kept as the plan, or left. */
export function SandboxBar(props: {
  sandbox: Sandbox
  /** Finish of the plan that everybody sees. */
  end: number
  /** Lines as everybody sees them. */
  rows: readonly ActivityRow[]
  /** The version on which it is tried. */
  of: { readonly projectId: string; readonly version: number }
  /** A question that is drawn anew here. */
  question: string | undefined
  onKeep: () => Promise<void>
  onLeft: () => void
}): ReactNode {
  const say = useWords('gantt')
  const { day, number } = useFormat()
  const { sandbox, end, rows, question } = props
  const { projectId, version } = props.of
  const [busy, setBusy] = useState(false)
  const taken = useRef(false)
  const { edits, dates } = sandbox
  const moved = dates === undefined ? 0 : movedCount(rows, sandbox.rows(rows))
  const last = momentAt(dates?.end ?? end)
  const days = daysMoved(momentAt(end), last) ?? 0
  const finish = last === undefined ? '–' : day(lastDayOf(last) as Day)
  const told = [
    say('sandbox.changes', { count: edits.length }),
    say('sandbox.moved', { count: moved, shown: number(moved) }),
    days === 0
      ? say('sandbox.finish-stays', { day: finish })
      : say(days > 0 ? 'sandbox.later' : 'sandbox.earlier', { count: Math.abs(days), day: finish }),
  ]
  const leave = (): void => {
    props.onLeft()
    void sandbox.leave()
  }
  const keep = async (): Promise<void> => {
    setBusy(true)
    await props.onKeep().finally(() => setBusy(false))
  }
  return (
    <section className="gantt-sandbox" aria-label={say('sandbox.title')}>
      <Icon of={FlaskConical} size={15} />
      <strong>{say('sandbox.title')}</strong>
      <span role="status">
        {edits.length === 0
          ? say('sandbox.nothing')
          : [say('sandbox.edits', { count: edits.length }), ...told.slice(1)].join(' · ')}
      </span>
      <span className="gantt-tools-end">
        {edits.length === 0 ? (
          <Button size="small" onClick={leave}>
            {say('sandbox.leave')}
          </Button>
        ) : (
          <>
            <ConfirmButton
              size="small"
              consequence={say('sandbox.lost', { count: edits.length })}
              confirm={say('sandbox.throw-away')}
              onConfirm={leave}
            >
              {say('sandbox.leave')}
            </ConfirmButton>
            <HostedPart
              name="ask-for"
              kind="schedule"
              id={projectId}
              given={{
                calls: [{ operation: editSchedule.id, input: { projectId, edits }, subjectVersion: version }],
                told: told.join(', '),
                of: question,
                onTaken: async () => {
                  taken.current = true
                  await sandbox.leave()
                },
              }}
            />
            <Button size="small" kind="first" busy={busy} onClick={() => void keep()}>
              {say('sandbox.keep')}
            </Button>
          </>
        )}
      </span>
      <LeaveGuard changes={edits.length} taken={taken} />
    </section>
  )
}

/** Lines whose dates differ by a day at least. */
function movedCount(before: readonly ActivityRow[], after: readonly ActivityRow[]): number {
  const dayOf = (moment: string | null): string => (moment === null ? '' : dayOfMoment(moment))
  return after.filter((row, at) => {
    const was = before[at]
    return (
      was !== undefined &&
      row !== was &&
      row.kind !== 'summary' &&
      (dayOf(was.start) !== dayOf(row.start) || dayOf(was.finish) !== dayOf(row.finish))
    )
  }).length
}
