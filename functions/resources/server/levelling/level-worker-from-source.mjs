// Threads do not inherit the loader that runs the sources: this one registers it, then goes on.
import { register } from 'tsx/esm/api'

register()
await import('./level-worker.ts')
