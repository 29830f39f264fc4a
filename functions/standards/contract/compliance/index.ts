export * from './compliance.ts'
export * from './compliance-operations.ts'
