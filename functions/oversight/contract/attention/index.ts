export * from './attention-operations.ts'
export * from './attention.ts'
export * from './next-dates.ts'
