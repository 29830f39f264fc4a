export * from './party.ts'
export { partyEvents } from './party-events.ts'
export * from './party-operations.ts'
export { partyRefusals } from './party-refusals.ts'
