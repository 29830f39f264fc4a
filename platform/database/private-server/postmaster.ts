import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { codeOf } from './faults.ts'
import { isAlive, isPostmasterOf, programOf, readPidFile, removePidFile } from './pid-file.ts'
import { identityOf } from './run-as.ts'

export type Postmaster = { readonly pid: number; readonly socketFolder: string; readonly adopted: boolean }

export type PostmasterPlan = {
  readonly cluster: string
  readonly logFile: string
  readonly account: Account
  readonly binaries: Binaries
  readonly settings: Readonly<Record<string, string>>
  socketFolder(): string
}

const patience = { start: 60_000, refused: 10_000, stop: 60_000 }
const keptLogBytes = 8_000_000

/** A server that outlived its Node is taken over if it is just what we would start; else it is replaced. */
export async function adoptOrStart(plan: PostmasterPlan): Promise<Postmaster> {
  const found = readPidFile(plan.cluster)
  if (found === undefined || !isAlive(found.pid)) return await startPostmaster(plan)
  if (!isPostmasterOf(found.pid, plan.cluster)) {
    // The number now belongs to some other program, for which PostgreSQL would wait for ever.
    removePidFile(plan.cluster)
    return await startPostmaster(plan)
  }
  if (found.ready && existsSync(found.socketFolder) && runsAsPlanned(found.pid, found.socketFolder, plan)) {
    return { pid: found.pid, socketFolder: found.socketFolder, adopted: true }
  }
  await stopPostmaster(found.pid)
  return await startPostmaster(plan)
}

function runsAsPlanned(pid: number, socketFolder: string, plan: PostmasterPlan): boolean {
  if (programOf(pid) !== plan.binaries.postgres) return false
  const [, ...args] = readFileSync(join(plan.cluster, 'postmaster.opts'), 'utf8').trim().split(' "')
  return args.map((arg) => arg.replace(/"$/, '')).join('\n') === argumentsOf(plan, socketFolder).join('\n')
}

/** Right after a kill the old server may not be collected yet and a start is refused: tried for ten seconds. */
async function startPostmaster(plan: PostmasterPlan): Promise<Postmaster> {
  const giveUp = Date.now() + patience.refused
  for (;;) {
    try {
      return await startOnce(plan)
    } catch (cause) {
      const refused =
        cause instanceof Error && /already exists|pre-existing shared memory/.test(cause.message)
      if (!refused || Date.now() > giveUp) throw cause
      await pause(200)
    }
  }
}

async function startOnce(plan: PostmasterPlan): Promise<Postmaster> {
  const socketFolder = plan.socketFolder()
  keepLogShort(plan.logFile)
  const log = openSync(plan.logFile, 'a', 0o600)
  const logStart = statSync(plan.logFile).size
  const second = Math.floor(Date.now() / 1000)
  // Detached: Ctrl-C at the terminal goes to Node alone, which stops the database after the last request.
  const child = spawn(plan.binaries.postgres, argumentsOf(plan, socketFolder), {
    ...identityOf(plan.account),
    cwd: '/',
    env: plan.binaries.environment,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  const pid = await ready(child, plan, second, logStart)
  return { pid, socketFolder, adopted: false }
}

function ready(child: ChildProcess, plan: PostmasterPlan, second: number, logStart: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const giveUp = Date.now() + patience.start
    const finish = (act: () => void): void => {
      clearInterval(timer)
      child.removeAllListeners('exit')
      act()
    }
    const timer = setInterval(() => {
      const file = readPidFile(plan.cluster)
      if (file?.ready && file.pid === child.pid && file.startedSecond >= second)
        finish(() => resolve(file.pid))
      else if (Date.now() > giveUp)
        finish(() => reject(new Error(`It was not ready within a minute. ${said()}`)))
    }, 10)
    const said = (): string => readFileSync(plan.logFile).subarray(logStart).toString('utf8')
    child.once('error', (cause) => finish(() => reject(cause)))
    child.once('exit', () => finish(() => reject(new Error(said() || 'It ended at once without a word.'))))
  })
}

function argumentsOf(plan: PostmasterPlan, socketFolder: string): string[] {
  const flags = Object.entries(plan.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', plan.cluster, '-k', socketFolder, ...flags]
}

function keepLogShort(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > keptLogBytes) renameSync(file, `${file}.1`)
}

/** SIGINT rolls back and closes at once; SIGTERM would wait for every client to leave. */
export async function stopPostmaster(pid: number): Promise<void> {
  if (!signal(pid, 'SIGINT') || (await gone(pid, patience.stop))) return
  // The hard way loses nothing: the next start recovers from the log of writes.
  if (signal(pid, 'SIGQUIT')) await gone(pid, 10_000)
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): boolean {
  try {
    process.kill(pid, name)
    return true
  } catch (cause) {
    if (codeOf(cause) === 'ESRCH') return false
    throw cause
  }
}

async function gone(pid: number, milliseconds: number): Promise<boolean> {
  const giveUp = Date.now() + milliseconds
  while (isAlive(pid)) {
    if (Date.now() > giveUp) return false
    await pause(5)
  }
  return true
}
