export type { Actor, Known } from './actor.ts'
export { type Ask, perform, type Performed, type Stage } from './perform.ts'
export { readGrants } from './read-grants.ts'
export * from './use-case.ts'
