export * from './checkable-facts.ts'
export * from './method/index.ts'
export * from './permissions.ts'
export * from './project-method/index.ts'
