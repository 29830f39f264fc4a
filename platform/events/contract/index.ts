export * from './operations.ts'
export { readEvents } from './permissions.ts'
