import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Linux counts in hundredths of a second. */
const TICK_MS = 10

export type CpuTime = { readonly server: number; readonly database: number }

/** Milliseconds of processor time so far, of the server and of its database: they hold on a busy machine too. */
export function cpuTime(server: number, dataFolder: string): CpuTime {
  const file = path.join(dataFolder, 'database', 'cluster', 'postmaster.pid')
  const postmaster = Number(readFileSync(file, 'utf8').split('\n')[0])
  const backends = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readStat(Number(name)) ?? [])
    .filter(({ parent }) => parent === postmaster)
  const ended = readStat(postmaster)
  return {
    server: readStat(server)?.own ?? 0,
    database: backends.reduce((sum, { own }) => sum + own, (ended?.own ?? 0) + (ended?.children ?? 0)),
  }
}

type Stat = { readonly parent: number; readonly own: number; readonly children: number }

/** Nothing where the process has just ended. */
function readStat(pid: number): Stat | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    const ticks = (at: number): number => Number(fields[at] ?? 0) * TICK_MS
    return {
      parent: Number(fields[1]),
      own: ticks(11) + ticks(12),
      children: ticks(13) + ticks(14),
    }
  } catch {
    return undefined
  }
}
