export * from './governance-operations.ts'
export * from './governance-refusals.ts'
export * from './governance.ts'
