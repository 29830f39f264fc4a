export * from './close.ts'
export { closeEvents } from './close-events.ts'
export * from './close-operations.ts'
export { closeRefusals } from './close-refusals.ts'
