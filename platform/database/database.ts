import type pg from 'pg'

export type Database = {
  /** Owns the schema: migrations, jobs, backup. Row-level security does not hold it back. */
  readonly owner: pg.Pool
  /** Every request. On the private server its login is the restricted role itself. */
  readonly app: pg.Pool
  /** True on a given server: each transaction has to `SET LOCAL ROLE portolan_app` before it reads. */
  readonly appNeedsSetRole: boolean
  /** For LISTEN, pg-boss and better-auth, which bring their own connections and their own idea of dates. */
  readonly ownerConfig: pg.ClientConfig
  readonly kind: 'private' | 'given'
  readonly describe: string
  stop(): Promise<void>
}

export type DatabaseOptions = {
  /** Absent: the private server in `dataFolder`. */
  readonly url?: string | undefined
  /** The same database past a pooler, for LISTEN, migrations and jobs. */
  readonly directUrl?: string | undefined
  readonly dataFolder: string
  readonly log: (line: string) => void
  /** Throw-away data without safe writing; refused outside NODE_ENV=test. */
  readonly test?: boolean
}
