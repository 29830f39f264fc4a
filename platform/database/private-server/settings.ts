import { DatabaseUnavailable } from './faults.ts'

/**
 * All settings stand on the command line, so they are code and the same everywhere; what is not named here may
 * be tuned in the cluster's own postgresql.conf.
 */
export const settings: Readonly<Record<string, string>> = {
  listen_addresses: '',
  port: '5432',
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  log_checkpoints: 'off',
  log_destination: 'stderr',
  // A statement or a key value in a log would carry names and rates past every wall.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  // So that the locks of a killed server are free within a second, even in the middle of a statement.
  client_connection_check_interval: '1s',
}

/** For throw-away clusters only: with these a power cut destroys the data. */
export const hastySettings: Readonly<Record<string, string>> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_wal_size: '2GB',
  checkpoint_timeout: '1h',
  max_connections: '200',
}

export function settingsFor(test: boolean): Readonly<Record<string, string>> {
  if (!test) return settings
  if (process.env['NODE_ENV'] !== 'test') {
    throw new DatabaseUnavailable(
      'A database without safe writing is for tests only; leave the option "test" out, or set NODE_ENV=test.',
    )
  }
  return { ...settings, ...hastySettings }
}
