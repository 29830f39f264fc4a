import { Worker } from 'node:worker_threads'
import type { LevelResult } from '@portolan/levelling'
import type { LevelTask } from './levelling-computation.ts'

const between = 300

/** The best plan up to now: what it is worth, how many were each the best, at which plan. */
export type BestSoFar = {
  readonly objective: number
  readonly better: number
  readonly at: number
}

type Step = (done: number, best: BestSoFar | undefined) => Promise<void>
type Message = { readonly done?: number; readonly best?: BestSoFar; readonly answer?: LevelResult }

/**
 * Levels in a thread of its own, so that the server goes on answering. `step` is told now and then how many plans were
 * tried and which was the best; what it throws ends the thread.
 */
export async function levelOffThread(task: LevelTask, step: Step): Promise<LevelResult> {
  const worker = begin(task)
  let done = 0
  let best: BestSoFar | undefined
  const answer = new Promise<LevelResult>((resolve, reject) => {
    worker.on('message', (message: Message) => {
      done = message.done ?? done
      best = message.best ?? best
      if (message.answer !== undefined) resolve(message.answer)
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The levelling ended before it was done.')))
  })
  try {
    for (;;) {
      const ended = await Promise.race([answer, pause()])
      if (ended !== undefined) return ended
      await step(Math.min(done, task.schedules), best)
    }
  } finally {
    answer.catch(() => undefined)
    await worker.terminate()
  }
}

async function pause(): Promise<undefined> {
  return await new Promise((resolve) => {
    setTimeout(() => resolve(undefined), between)
  })
}

function begin(workerData: LevelTask): Worker {
  const fromSource = import.meta.url.endsWith('.ts')
  const file = fromSource ? './level-worker-from-source.mjs' : './level-worker.js'
  return new Worker(new URL(file, import.meta.url), {
    workerData,
    execArgv: fromSource ? ['--conditions=source'] : [],
    resourceLimits: { maxOldGenerationSizeMb: 2_048 },
  })
}
