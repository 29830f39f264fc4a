import { Refused } from '@portolan/contract'
import { BackupRefused } from '@portolan/platform/backup'
import { AlreadyRunning, DatabaseUnavailable, MigrationRefused } from '@portolan/platform/database'
import { SettingsRefused } from './config.ts'

/** 2: it cannot be used like this; 1: refused or not possible now. The message says what to do; undefined is a fault. */
export function exitCodeOf(cause: unknown): 1 | 2 | undefined {
  if (cause instanceof AlreadyRunning || cause instanceof SettingsRefused) return 2
  if (
    cause instanceof DatabaseUnavailable ||
    cause instanceof MigrationRefused ||
    cause instanceof BackupRefused
  )
    return 1
  if (cause instanceof Refused) return 1
  if (cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE') {
    cause.message = 'The port is in use. Set PORT to another one, or stop what uses it.'
    return 2
  }
  return undefined
}
