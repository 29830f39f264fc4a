export * from './operations.ts'
export * from './permissions.ts'
