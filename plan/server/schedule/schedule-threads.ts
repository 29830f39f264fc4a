import { Worker } from 'node:worker_threads'
import { told, type Told } from '@portolan/quantity'
import { unpacked } from './pack-answer.ts'
import type { AnswerTo, ScheduleTask } from './schedule-task.ts'

/** No answer of the task's own: the thread died, or did not end. */
export type NoAnswer = { readonly failure: Told }

const longest = 120_000
/** As many files are read at once; the others wait their turn. Documents of the record never wait for files only. */
const mostFiles = 2
const mostThreads = 3
/** A thread costs a second to begin, so it stays for the next task; not for long, because it holds memory. */
const idleFor = 60_000

type Asked = { readonly task: ScheduleTask; readonly settle: (message: unknown) => void }
type Thread = { readonly worker: Worker; asked: Asked | undefined; timer: NodeJS.Timeout | undefined }

/** The one that was used last stands last: it remembers the document that is being edited. */
const idle: Thread[] = []
const waiting: Asked[] = []
let threads = 0
let filesBusy = 0

/** Carries a task out in a thread, one after another in each. A thread that dies or does not end is an answer too. */
export async function inThread<T extends ScheduleTask>(task: T): Promise<AnswerTo<T> | NoAnswer> {
  const message = await new Promise((settle) => {
    waiting.push({ task, settle })
    serve()
  })
  return (await unpacked(message)) as AnswerTo<T> | NoAnswer
}

function serve(): void {
  const next = waiting.findIndex(({ task }) => !isOfFile(task) || filesBusy < mostFiles)
  const thread = next < 0 ? undefined : (idle.pop() ?? (threads < mostThreads ? begin() : undefined))
  const [asked] = thread === undefined ? [] : waiting.splice(next, 1)
  if (thread === undefined || asked === undefined) return
  if (isOfFile(asked.task)) filesBusy += 1
  clearTimeout(thread.timer)
  thread.asked = asked
  thread.timer = setTimeout(() => end(thread, tooLong), longest)
  thread.worker.ref()
  thread.worker.postMessage(asked.task)
}

/** Anybody may have made it, and it may take its whole time. */
function isOfFile({ kind }: ScheduleTask): boolean {
  return kind === 'preview' || kind === 'scope' || kind === 'write'
}

/** What the thread was asked, which it is no longer. */
function release(thread: Thread): Asked | undefined {
  const { asked } = thread
  clearTimeout(thread.timer)
  thread.asked = undefined
  if (asked !== undefined && isOfFile(asked.task)) filesBusy -= 1
  return asked
}

function begin(): Thread {
  const fromSource = import.meta.url.endsWith('.ts')
  const worker = new Worker(
    new URL(fromSource ? './schedule-worker-from-source.mjs' : './schedule-worker.js', import.meta.url),
    {
      execArgv: fromSource ? ['--conditions=source'] : [],
      resourceLimits: { maxOldGenerationSizeMb: 2_048 },
    },
  )
  const thread: Thread = { worker, asked: undefined, timer: undefined }
  worker.on('message', (message) => answered(thread, message))
  worker.once('error', (cause) => end(thread, brokenBy(cause)))
  worker.once('exit', () => end(thread, tooMuch))
  threads += 1
  return thread
}

function answered(thread: Thread, message: unknown): void {
  const asked = release(thread)
  thread.worker.unref()
  thread.timer = setTimeout(() => end(thread, tooLong), idleFor).unref()
  idle.push(thread)
  asked?.settle(message)
  serve()
}

const tooLong = told('plan:file-takes-too-long')`This file takes too long. Split it into smaller ones.`
const tooMuch = told(
  'plan:file-takes-too-much',
)`This file needs more memory than one may take. Split it into smaller ones.`

export function brokenBy({ message }: Error): Told {
  return told('plan:file-broken')`This file cannot be read: ${{ cause: message }}`
}

/** Once for each thread: what ends it by force ends it by itself as well. */
function end(thread: Thread, failure: Told): void {
  if (!ended(thread)) return
  const asked = release(thread)
  threads -= 1
  void thread.worker.terminate()
  asked?.settle({ failure })
  serve()
}

const gone = new WeakSet<Thread>()

function ended(thread: Thread): boolean {
  if (gone.has(thread)) return false
  gone.add(thread)
  const at = idle.indexOf(thread)
  if (at >= 0) idle.splice(at, 1)
  return true
}
