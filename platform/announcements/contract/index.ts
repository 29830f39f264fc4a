export * from './operations.ts'
export * from './permissions.ts'
export { announcementEvents } from './events.ts'
export * as announcementRefusals from './refusals.ts'
