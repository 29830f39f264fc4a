export * from './period.ts'
export { periodEvents } from './period-events.ts'
export * from './period-operations.ts'
export { periodRefusals } from './period-refusals.ts'
