export * from './operations.ts'
export { tagEvents } from './events.ts'
export * as tagRefusals from './refusals.ts'
