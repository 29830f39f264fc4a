export * from './artefact.ts'
export * from './artefact-operations.ts'
