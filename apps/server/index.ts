import type { Administration } from './administration.ts'
import type { Config } from './config.ts'
import type { Doors, Serving } from './serve.ts'

export * from './administration-operations.ts'
export type { Administration } from './administration.ts'
export { type Config, readConfig, SettingsRefused } from './config.ts'
export { localSocketPath } from './local-socket.ts'
export type { Doors, Serving } from './serve.ts'

/*
 * What the command line needs. It mostly talks to a server that runs: everything heavy is loaded only when it is asked
 * for, so that a command answers at once.
 */

export async function runServer(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  await (await import('./main.ts')).main(environment)
}

export async function startServing(
  config: Config,
  log: (line: string) => void,
  doors: Doors,
): Promise<Serving> {
  return await (await import('./serve.ts')).serve(config, log, doors)
}

export async function administerAlone<T>(
  config: Config,
  log: (line: string) => void,
  work: (administration: Administration) => Promise<T>,
): Promise<T> {
  return await (await import('./administer-alone.ts')).administerAlone(config, log, work)
}

export async function restoreBackup(
  config: Config,
  file: string,
  log: (line: string) => void,
): Promise<{ readonly tables: number; readonly rows: number; readonly takenAt: string }> {
  return await (await import('./administer-alone.ts')).restoreBackup(config, file, log)
}

/** The exit code of a failure whose message is a sentence for people; undefined for a fault. */
export async function exitCodeOf(cause: unknown): Promise<1 | 2 | undefined> {
  return (await import('./exit-code.ts')).exitCodeOf(cause)
}
