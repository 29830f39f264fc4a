export * from './operations.ts'
export * from './permissions.ts'
export { noticeEvents } from './events.ts'
