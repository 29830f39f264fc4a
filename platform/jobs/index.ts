export { eachInTurn, sumInTurn } from './each-in-turn.ts'
export { Cancelled, type JobKind, type Work } from './job-kind.ts'
export { type NewJob, type Queue, type QueueParts, startQueue } from './queue.ts'
export { jobUseCases } from './use-cases.ts'
