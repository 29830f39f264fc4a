import { parentPort, workerData } from 'node:worker_threads'
import type { BestSoFar } from './level-off-thread.ts'
import { levelRun, type LevelTask } from './levelling-computation.ts'

const every = 5

let asked = 0
let better = 0
const answer = levelRun(workerData as LevelTask, {
  stop: () => {
    asked += 1
    if (asked % every === 0) parentPort?.postMessage({ done: asked })
    return false
  },
  better: (objective) => {
    better += 1
    const best: BestSoFar = { objective, better, at: asked }
    parentPort?.postMessage({ best })
  },
})
parentPort?.postMessage({ answer })
