export * from './effect.ts'
export * from './effect-operations.ts'
