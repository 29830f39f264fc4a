import { Worker } from 'node:worker_threads'
import type { LevelResult } from '@portolan/levelling'
import type { LevelTask } from './levelling-computation.ts'

const between = 300

/**
 * Levels in a thread of its own, so that the server goes on answering. `step` is told now and then how many plans were
 * tried; what it throws ends the thread.
 */
export async function levelOffThread(
  task: LevelTask,
  step: (done: number) => Promise<void>,
): Promise<LevelResult> {
  const worker = begin(task)
  let done = 0
  const answer = new Promise<LevelResult>((resolve, reject) => {
    worker.on('message', (message: { done?: number; answer?: LevelResult }) => {
      done = message.done ?? done
      if (message.answer !== undefined) resolve(message.answer)
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The levelling ended before it was done.')))
  })
  try {
    for (;;) {
      const ended = await Promise.race([answer, pause()])
      if (ended !== undefined) return ended
      await step(Math.min(done, task.schedules))
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
