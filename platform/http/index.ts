export { type FindActor } from './mount.ts'
export { Invalid, toProblem } from './problem.ts'
export { createServer, type ServerParts } from './server.ts'
export { followChanges } from './live-stream.ts'
