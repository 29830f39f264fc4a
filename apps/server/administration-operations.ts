import { operation } from '@portolan/contract'
import { z } from 'zod'

const checks = ['events', 'walls', 'migrations', 'outbox', 'jobs', 'disk'] as const

export const DoctorFault = z.object({
  check: z.enum(checks),
  organisation: z.string().nullable(),
  event: z.int().nullable().describe('Number of the event in the log of its organisation'),
  sentence: z.string(),
})
export type DoctorFault = z.output<typeof DoctorFault>

export const DoctorReport = z.object({
  at: z.iso.datetime(),
  database: z.string(),
  faults: z.array(DoctorFault),
  events: z.array(
    z.object({
      organisation: z.string(),
      kind: z.string(),
      events: z.int(),
      signedUpTo: z
        .int()
        .nullable()
        .describe('The newest event under a signed head; null: none was signed yet'),
      signedAt: z.string().nullable(),
    }),
  ),
  walls: z.object({ tables: z.int(), walled: z.int() }),
  migrations: z.object({ applied: z.int(), known: z.int() }),
  outbox: z.object({ waiting: z.int(), resting: z.int(), oldestAt: z.string().nullable() }),
  jobs: z.object({ waiting: z.int(), running: z.int(), failed: z.int(), stuck: z.int() }),
  disk: z.object({ freeBytes: z.int(), databaseBytes: z.int() }),
  rows: z.record(z.string(), z.int()),
})
export type DoctorReport = z.output<typeof DoctorReport>

export const SignedHeads = z.object({
  file: z.string(),
  heads: z.array(z.object({ organisation: z.string(), event: z.int(), hash: z.string(), at: z.string() })),
})
export type SignedHeads = z.output<typeof SignedHeads>

export const BackupTaken = z.object({
  file: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  tables: z.int(),
  rows: z.int(),
  takenAt: z.string(),
})
export type BackupTaken = z.output<typeof BackupTaken>

/**
 * What concerns the server and not one organisation. These stand on the local socket alone, which only the server's
 * own account may enter; 'anyone' means anyone who got that far.
 */
export const examineServer = operation({
  id: 'server.doctor',
  method: 'GET',
  path: '/server/health',
  summary:
    'Verify the event log of every organisation, the walls, the migrations, the outbox, jobs and disk space',
  may: 'anyone',
  input: z.object({}),
  output: DoctorReport,
  command: 'doctor',
})

export const signEventHeads = operation({
  id: 'server.sign-heads',
  method: 'POST',
  path: '/server/signed-heads',
  summary: 'Sign the head of every event log, if all of them verify',
  may: 'anyone',
  input: z.object({}),
  output: SignedHeads,
})

export const takeBackup = operation({
  id: 'server.backup',
  method: 'POST',
  path: '/server/backups',
  summary: 'Write all tables as they are at this moment to a new file of the server’s machine',
  may: 'anyone',
  input: z.object({ file: z.string().min(1).max(4_000).describe('An absolute path') }),
  output: BackupTaken,
  command: 'backup',
})
