import { parentPort, workerData } from 'node:worker_threads'
import { carryOut, type ScheduleTask } from './schedule-task.ts'

parentPort?.postMessage(await carryOut(workerData as ScheduleTask))
