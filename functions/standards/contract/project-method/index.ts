export * from './project-method.ts'
export * from './project-method-events.ts'
export * from './project-method-operations.ts'
export * from './project-method-refusals.ts'
