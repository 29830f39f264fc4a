import { Worker } from 'node:worker_threads'
import { told } from '@portolan/quantity'
import { brokenBy } from '../schedule/schedule-threads.ts'
import type { Parsed, ParseTask } from './parse-register.ts'

const longest = 120_000

/**
 * Parses in a thread of its own: a large or evil file neither stops the server nor takes its memory along.
 * A thread that dies or does not end is an answer like any other.
 */
export async function parseOffThread(task: ParseTask): Promise<Parsed> {
  const fromSource = import.meta.url.endsWith('.ts')
  const worker = new Worker(
    new URL(fromSource ? './parse-worker-from-source.mjs' : './parse-worker.js', import.meta.url),
    {
      workerData: task,
      execArgv: fromSource ? ['--conditions=source'] : [],
      resourceLimits: { maxOldGenerationSizeMb: 2_048 },
    },
  )
  return await new Promise<Parsed>((settle) => {
    const give = (answer: Parsed): void => {
      clearTimeout(timer)
      settle(answer)
      void worker.terminate()
    }
    const timer = setTimeout(
      () =>
        give({
          failure: told(
            'plan:reading-takes-too-long',
          )`Reading this file takes too long. Split it into smaller files.`,
        }),
      longest,
    )
    worker.once('message', give)
    worker.once('error', (cause) => give({ failure: brokenBy(cause) }))
    worker.once('exit', () =>
      give({
        failure: told(
          'plan:reading-takes-too-much',
        )`This file cannot be read: it needs more memory than one import may take. Split it.`,
      }),
    )
  })
}
