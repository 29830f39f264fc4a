import { type AnswerTo, carryOut, type ScheduleTask } from './schedule-task.ts'
import { inThread, type NoAnswer } from './schedule-threads.ts'

/**
 * Carries a task out beside the server's own thread: a large or evil file neither stops the server nor takes its
 * memory along. What is light is done in place.
 */
export async function offThread<T extends ScheduleTask>(task: T): Promise<AnswerTo<T> | NoAnswer> {
  return isLight(task) ? await carryOut(task) : await inThread(task)
}

/** A document is packed: this is some thousand activities. A file that is written was read once before. */
const light = 100_000

function isLight(task: ScheduleTask): boolean {
  if (task.kind === 'open' || task.kind === 'keep' || task.kind === 'edit')
    return task.document.length < light
  if (task.kind === 'scope' && (task.standing?.document.length ?? 0) >= light) return false
  if (task.kind === 'write' || task.kind === 'scope' || task.kind === 'ledger')
    return task.bytes.length < light && !isPacked(task.bytes)
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

/** By gzip, or as a workbook. */
function isPacked(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x1f && bytes[1] === 0x8b) || (bytes[0] === 0x50 && bytes[1] === 0x4b)
}
