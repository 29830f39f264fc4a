import { cancelJob, showJob } from '@portolan/platform/jobs/contract'
import { Button, ErrorState, Figure, ProgressLine, useRead, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useEffect } from 'react'
import type { LevellingSearch } from '../../contract/index.ts'

type Props = {
  readonly jobId: string
  readonly soFar: LevellingSearch['soFar']
  readonly onDone: () => void
  readonly onEnd: () => void
}

/** How far the search is, the best that it has, and the way to end it. */
export function JobLine({ jobId, soFar, onDone, onEnd }: Props): ReactNode {
  const say = useWords('levelling')
  const read = useRead(showJob, { jobId })
  const cancel = useWrite(cancelJob)
  const job = read.data
  const done = job?.state === 'done'
  useEffect(() => {
    if (done) onDone()
    // Once for each job that ends.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [done])
  if (read.problem) return <ErrorState title={say('job.lost')} problem={read.problem} onRetry={read.again} />
  if (job === undefined || done) return null
  const ended = job.state === 'failed' || job.state === 'cancelled'
  const share = job.total === null || job.total === 0 ? undefined : job.done / job.total
  return (
    <div className="level-job" role="status">
      <ProgressLine active={!ended} label={say('job.running')} {...(share === undefined ? {} : { share })} />
      <span>
        {ended
          ? say(`job.${job.state}`)
          : job.total === null || job.total < 2
            ? say('job.collecting')
            : say('job.tried', { done: job.done, total: job.total })}
      </span>
      {ended || soFar === null ? null : <Best of={soFar} />}
      <Button busy={cancel.busy} onClick={() => (ended ? onEnd() : void cancel.run({ jobId }))}>
        {ended ? say('job.close') : say('job.cancel')}
      </Button>
    </div>
  )
}

function Best({ of }: { of: NonNullable<LevellingSearch['soFar']> }): ReactNode {
  const say = useWords('levelling')
  const label = say(of.weighted ? 'job.best-weighted' : 'job.best')
  return (
    <span className="level-best">
      {label} <Figure label={label} value={of.delayDays} unit={of.weighted ? 'ratio' : 'days'} />
      {', '}
      {say('job.better', { count: of.better, at: of.at })}
    </span>
  )
}
