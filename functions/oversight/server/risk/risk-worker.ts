import { parentPort } from 'node:worker_threads'
import { playPlan } from '../../domain/index.ts'
import { openRiskKernel } from './open-risk-kernel.ts'
import type { PlayTask } from './play-off-thread.ts'

/** One plan, then the thread ends. Between blocks it counts up, and looks whether it is to stop. */
parentPort?.once('message', (task: PlayTask) => void play(task))

async function play({ plan, shared }: PlayTask): Promise<void> {
  const told = new Int32Array(shared)
  const kernel = await openRiskKernel()
  const stop = (): boolean => {
    Atomics.add(told, 0, 1)
    return Atomics.load(told, 1) === 1
  }
  parentPort?.postMessage(playPlan(plan, { stop, ...(kernel === undefined ? {} : { kernel }) }))
}
