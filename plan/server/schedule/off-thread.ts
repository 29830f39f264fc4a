import { Worker } from 'node:worker_threads'
import { type AnswerTo, carryOut, type ScheduleTask } from './schedule-task.ts'

const longest = 120_000

/** No answer of the task's own: the thread died, or did not end. */
export type NoAnswer = { readonly failure: string }

/**
 * Carries a task out in a thread of its own: a large or evil file neither stops the server nor takes its memory
 * along. A thread that dies or does not end is an answer like any other. What is light is done in place.
 */
export async function offThread<T extends ScheduleTask>(task: T): Promise<AnswerTo<T> | NoAnswer> {
  if (isLight(task)) return await carryOut(task)
  const fromSource = import.meta.url.endsWith('.ts')
  const worker = new Worker(
    new URL(fromSource ? './schedule-worker-from-source.mjs' : './schedule-worker.js', import.meta.url),
    {
      workerData: task,
      execArgv: fromSource ? ['--conditions=source'] : [],
      resourceLimits: { maxOldGenerationSizeMb: 2_048 },
    },
  )
  return await new Promise((settle) => {
    const give = (answer: AnswerTo<T> | NoAnswer): void => {
      clearTimeout(timer)
      settle(answer)
      void worker.terminate()
    }
    const timer = setTimeout(() => give({ failure: tooLong }), longest)
    worker.once('message', give)
    worker.once('error', (cause) => give({ failure: `This schedule cannot be read: ${cause.message}` }))
    worker.once('exit', () => give({ failure: tooMuch }))
  })
}

const tooLong = 'This schedule takes too long. Split it into smaller ones.'
const tooMuch = 'This schedule needs more memory than one may take. Split it into smaller ones.'

/** A document is packed: this is some thousand activities. A file that is written was read once before. */
const light = 100_000

function isLight(task: ScheduleTask): boolean {
  if (task.kind === 'open' || task.kind === 'edit') return task.document.length < light
  if (task.kind === 'write') return task.bytes.length < light && !isPacked(task.bytes)
  return !mayBeSchedule(task.bytes)
}

/**
 * What is no schedule by its first signs is refused without being read. Wider than what the reader takes for one, so
 * that no file is read at length here.
 */
function mayBeSchedule(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_000)).replaceAll('\0', '')
  return isPacked(bytes) || /[<%]|ERMHDR/.test(head)
}

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}
