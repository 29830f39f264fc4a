/** A second server found the data folder in use. `serve` prints the message and ends with exit code 2. */
export class AlreadyRunning extends Error {
  readonly pid: number | undefined

  constructor(message: string, pid?: number) {
    super(message)
    this.name = 'AlreadyRunning'
    this.pid = pid
  }
}

/** The database cannot be used; the message is one sentence with a way out, fit for a person. */
export class DatabaseUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DatabaseUnavailable'
  }
}

/** The system's code of a failure ('EACCES', 'ENOSPC', a SQLSTATE …), if it has one. */
export function codeOf(cause: unknown): string | undefined {
  return typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : undefined
}

/** Turns what the system or PostgreSQL said into one sentence; anything unknown keeps its own words. */
export function asUnavailable(cause: unknown, folder: string): Error {
  if (cause instanceof AlreadyRunning || cause instanceof DatabaseUnavailable) return cause
  const said = cause instanceof Error ? cause.message : String(cause)
  const code = codeOf(cause)
  if (code === 'ENOSPC' || code === '53100' || /No space left on device|Disk quota exceeded/.test(said)) {
    return new DatabaseUnavailable(
      `There is no disk space left for the database in ${folder}; free some space, or name another folder with PORTOLAN_DATA, then start again.`,
      { cause },
    )
  }
  if (code === 'EROFS' || /Read-only file system/.test(said)) {
    return new DatabaseUnavailable(
      `The folder ${folder} is on a read-only file system; name a writable one with PORTOLAN_DATA.`,
      { cause },
    )
  }
  if (code === 'EACCES' || code === 'EPERM' || /Permission denied/.test(said)) {
    return new DatabaseUnavailable(
      `The data folder ${folder} cannot be read and written by this account; change its owner, or name another folder with PORTOLAN_DATA. (${firstLine(said)})`,
      { cause },
    )
  }
  return new DatabaseUnavailable(`The private database in ${folder} did not start: ${lastLines(said)}`, {
    cause,
  })
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? ''
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-4).join(' · ')
}
