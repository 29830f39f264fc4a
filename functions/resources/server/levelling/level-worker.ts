import { parentPort, workerData } from 'node:worker_threads'
import { levelRun, type LevelTask } from './levelling-computation.ts'

const every = 5

let asked = 0
const answer = levelRun(workerData as LevelTask, () => {
  asked += 1
  if (asked % every === 0) parentPort?.postMessage({ done: asked })
  return false
})
parentPort?.postMessage({ answer })
