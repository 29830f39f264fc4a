import { parentPort, workerData } from 'node:worker_threads'
import { parseRegister, type ParseTask } from './parse-register.ts'

parentPort?.postMessage(await parseRegister(workerData as ParseTask))
