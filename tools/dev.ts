import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { programOf, root } from './set-up/places.mjs'
import { endings, exitCode } from './set-up/run.mjs'

const pages = 'http://localhost:5173'

/** The server from its sources, started anew when one of them changes, and the pages, changed while they are open. */
const programs: readonly ChildProcess[] = [
  start([programOf('tsx'), 'watch', '--conditions=source', '--clear-screen=false', 'apps/server/main.ts'], {
    // Where vite.config.ts sends what the pages ask for.
    PORT: '4100',
    // Links lead to the pages that change, not to those that were built last.
    PORTOLAN_ORIGIN: process.env['PORTOLAN_ORIGIN'] ?? pages,
  }),
  start([programOf('vite'), path.join('apps', 'web')], {}),
]

for (const signal of endings) process.on(signal, () => stopAll(signal))
for (const program of programs)
  program.once('exit', (code, signal) => {
    process.exitCode ??= exitCode(code, signal)
    stopAll('SIGTERM')
  })

function start(flags: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, flags, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' })
}

function stopAll(signal: NodeJS.Signals): void {
  for (const program of programs)
    if (program.exitCode === null && program.signalCode === null) program.kill(signal)
}
