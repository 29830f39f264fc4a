export * from './lateness.ts'
export * from './rank-hits.ts'
export * from './words-of.ts'
