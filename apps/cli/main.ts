import { runCommandLine } from './program.ts'
import type { World } from './world.ts'

/** Where the launcher enters. */
export async function main(words: readonly string[]): Promise<void> {
  process.exitCode = await runCommandLine(words, worldOfProcess())
}

function worldOfProcess(): World {
  // Whoever reads us may have read enough: `portolan api --list | head`.
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EPIPE') process.exit(0)
    throw cause
  })
  return {
    environment: process.env,
    folder: process.cwd(),
    now: () => new Date(Date.now()).toISOString(),
    out: (data) => void process.stdout.write(data),
    say: (line) => void process.stderr.write(`${line}\n`),
  }
}

if (process.argv[1] && /apps[\\/]cli[\\/]main\.ts$/.test(process.argv[1])) await main(process.argv.slice(2))
