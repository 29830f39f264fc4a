import { parentPort } from 'node:worker_threads'
import { packed } from './pack-answer.ts'
import { carryOut, type ScheduleTask } from './schedule-task.ts'

// What is thrown ends the thread, and is an answer for whoever asked.
parentPort?.on('message', (task: ScheduleTask) => {
  void carryOut(task).then((answer) => parentPort?.postMessage(packed(answer)))
})
