export * from './operations.ts'
export * from './permissions.ts'
export { mailEvents } from './events.ts'
export * as mailRefusals from './refusals.ts'
