export * from './operations.ts'
export { noticeEvents } from './events.ts'
