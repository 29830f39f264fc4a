import { Worker } from 'node:worker_threads'
import type { PlanToPlay, PlayedPlan } from '../../domain/index.ts'

export type PlayTask = {
  readonly plan: PlanToPlay
  /** Two whole numbers: blocks that were begun, and 1 once it is to stop. */
  readonly shared: SharedArrayBuffer
}

/** How far it is: what this throws stops the thread between two blocks. */
export type Watch = (begun: number) => Promise<void>

const lookEvery = 200

/** Plays a plan in a thread of its own, so that the server answers meanwhile. */
export async function playOffThread(plan: PlanToPlay, watch: Watch): Promise<PlayedPlan> {
  const shared = new SharedArrayBuffer(8)
  const told = new Int32Array(shared)
  const thread = begin()
  const answer = answerOf(thread)
  answer.catch(() => undefined)
  thread.postMessage({ plan, shared } satisfies PlayTask)
  try {
    const played = await watched(answer, async () => await watch(Atomics.load(told, 0)))
    if (played === undefined) throw new Error('The plan was stopped while it was played.')
    return played
  } finally {
    Atomics.store(told, 1, 1)
    await thread.terminate()
  }
}

function begin(): Worker {
  const fromSource = import.meta.url.endsWith('.ts')
  return new Worker(
    new URL(fromSource ? './risk-worker-from-source.mjs' : './risk-worker.js', import.meta.url),
    {
      execArgv: fromSource ? ['--conditions=source'] : [],
      resourceLimits: { maxOldGenerationSizeMb: 2_048 },
    },
  )
}

async function answerOf(thread: Worker): Promise<PlayedPlan | undefined> {
  return await new Promise((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('The thread that played the plan ended.')))
  })
}

async function watched<T>(answer: Promise<T>, look: () => Promise<void>): Promise<T> {
  const waiting = Symbol('waiting')
  for (;;) {
    const first = await Promise.race([answer, pause(waiting)])
    if (first !== waiting) return first as T
    await look()
  }
}

async function pause<T>(value: T): Promise<T> {
  return await new Promise((resolve) => setTimeout(() => resolve(value), lookEvery))
}
