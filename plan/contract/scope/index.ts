export * from './scope.ts'
export * from './scope-events.ts'
export * from './scope-operations.ts'
export * from './scope-rows.ts'
