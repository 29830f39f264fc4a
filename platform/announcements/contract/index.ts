export * from './operations.ts'
export { announcementEvents } from './events.ts'
export * as announcementRefusals from './refusals.ts'
