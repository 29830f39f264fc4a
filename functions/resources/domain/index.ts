export * from './levelling/index.ts'
