export * from './levelling/index.ts'
export * from './permissions.ts'
