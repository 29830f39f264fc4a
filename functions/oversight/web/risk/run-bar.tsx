import { cancelJob, showJob } from '@portolan/platform/jobs/contract'
import { Age, Button, useFormat, useRead, useWords, useWrite } from '@portolan/ui'
import type { Instant } from '@portolan/quantity'
import { Dices, Square } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { type RiskView, simulateRisk } from '../../contract/index.ts'

type Props = { readonly of: RiskView; readonly mayKeep: boolean; readonly again: () => void }

/** Plays the plan, says how far that is, and of what the answer on the screen speaks. */
export function RunBar(props: Props): ReactNode {
  const { of, mayKeep, again } = props
  const { run, busy } = useWrite(simulateRisk)
  const say = useWords('risk')
  const play = async (iterations: number): Promise<void> => {
    await run({ projectId: of.projectId, iterations })
    again()
  }
  return (
    <div className="risk-bar">
      {of.jobId === null ? <Told of={of} /> : <Progress jobId={of.jobId} again={again} />}
      {mayKeep && of.jobId === null && of.schedule > 0 ? (
        <>
          <Button
            size="small"
            kind={of.simulation === null || isOld(of) ? 'first' : 'plain'}
            icon={Dices}
            busy={busy}
            onClick={() => void play(5_000)}
          >
            {say(of.simulation === null ? 'run.first' : 'run.again')}
          </Button>
          <Button size="small" busy={busy} onClick={() => void play(100_000)}>
            {say('run.long')}
          </Button>
        </>
      ) : null}
    </div>
  )
}

function isOld({ simulation }: RiskView): boolean {
  return simulation !== null && (simulation.behind > 0 || simulation.risksChanged)
}

function Told({ of }: { of: RiskView }): ReactNode {
  const say = useWords('risk')
  const format = useFormat()
  const { simulation } = of
  if (simulation === null) return <span className="risk-told">{say('run.never')}</span>
  const { iterations, seed, schedule, behind, risksChanged } = simulation
  return (
    <span className="risk-told" role="status">
      {say('run.told', { iterations: format.number(iterations), seed, version: schedule })}{' '}
      <Age of={simulation.at as Instant} />
      {behind > 0 ? <b className="risk-old">{say('run.behind', { count: behind })}</b> : null}
      {risksChanged ? <b className="risk-old">{say('run.changed')}</b> : null}
    </span>
  )
}

const lookEvery = 700

function Progress({ jobId, again }: { jobId: string; again: () => void }): ReactNode {
  const say = useWords('risk')
  const job = useRead(showJob, { jobId })
  const cancel = useWrite(cancelJob)
  const { state, done = 0, total } = job.data ?? {}
  const over = state !== undefined && state !== 'waiting' && state !== 'running'
  useEffect(() => {
    const look = setInterval(() => {
      job.again()
      if (over) again()
    }, lookEvery)
    return () => clearInterval(look)
  }, [job, again, over])
  return (
    <span className="risk-told" role="status">
      <progress max={total ?? 1} value={total === undefined || total === null ? undefined : done} />
      {say('run.playing', { done, total: total ?? '…' })}
      <Button size="small" icon={Square} onClick={() => void cancel.run({ jobId })}>
        {say('run.cancel')}
      </Button>
    </span>
  )
}
