import type { Day } from '@portolan/quantity'
import { Button, ErrorState, isProblem, useFormat, useGo, useToast, useWords, useWrite } from '@portolan/ui'
import type { ReactNode } from 'react'
import { commitSchedule, type ScheduleImport } from '../../contract/index.ts'
import { lastDayOf } from './words.ts'

const plan = '/projects/$projectId/plan'

/** The button that makes the file the next version of the plan, and the way out. */
export function ImportFoot(props: { of: ScheduleImport }): ReactNode {
  const say = useWords('schedule')
  const format = useFormat()
  const go = useGo()
  const toast = useToast()
  const { of } = props
  const { projectId } = of
  const commit = useWrite(commitSchedule)
  const next = of.comparison === null ? undefined : of.comparison.from + 1
  const write = (): void =>
    void commit.run({ projectId, importId: of.id }, { ifMatch: of.version }).then(
      (done) => {
        const number = done.becameVersion ?? ''
        toast({
          sentence:
            done.finish === null
              ? say('import.toast', { number })
              : say('import.toast-finish', { number, day: format.day(lastDayOf(done.finish) as Day) }),
        })
        go(plan, { projectId })
      },
      () => undefined,
    )
  const moved = isProblem(commit.problem) && [409, 412].includes(commit.problem.status)
  return (
    <>
      {commit.problem ? (
        <ErrorState
          title={say('import.write-failed')}
          problem={commit.problem}
          action={
            moved ? (
              <Button size="small" kind="first" onClick={() => go(plan, { projectId }, { drop: true })}>
                {say('import.again')}
              </Button>
            ) : null
          }
        />
      ) : null}
      <div className="schedule-foot">
        <Button onClick={() => go(plan, { projectId })}>{say('import.leave')}</Button>
        <span className="p-meta" role="status">
          {commit.busy ? say('import.writing') : say('import.nothing-yet')}
        </span>
        <span className="schedule-foot-end">
          <Button kind="first" busy={commit.busy} onClick={write}>
            {next === undefined ? say('import.first') : say('import.next', { number: next })}
          </Button>
        </span>
      </div>
    </>
  )
}
