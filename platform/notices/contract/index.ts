export * from './operations.ts'
export * from './permissions.ts'
export { noticeEvents } from './events.ts'
export * from './notices-in-german.ts'
