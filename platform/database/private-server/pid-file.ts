import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from './faults.ts'

/** What postmaster.pid says; PostgreSQL writes one fact a line. */
export type PidFile = {
  readonly pid: number
  readonly folder: string
  readonly startedSecond: number
  readonly socketFolder: string
  readonly ready: boolean
}

export function readPidFile(cluster: string): PidFile | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined
    throw cause
  }
  return {
    pid: Number(lines[0]),
    folder: lines[1] ?? '',
    startedSecond: Number(lines[2]),
    socketFolder: lines[4] ?? '',
    ready: lines[7]?.trim() === 'ready',
  }
}

export function removePidFile(cluster: string): void {
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

/** A process that has ended but was not collected by its parent (no init in the container) counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (cause) {
    return codeOf(cause) === 'EPERM'
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2))
  } catch {
    return true
  }
}

/** Whether a process is a PostgreSQL on that cluster: numbers repeat, above all in containers. */
export function isPostmasterOf(pid: number, cluster: string): boolean {
  return commandOf(pid).includes(cluster) && programOf(pid).includes('postgres')
}

/** The program file of a process; a program that was replaced by an install ends in ' (deleted)'. */
export function programOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/exe`)
  } catch {
    return commandOf(pid).split(' ')[0] ?? ''
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ')
  } catch {
    return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
  }
}
