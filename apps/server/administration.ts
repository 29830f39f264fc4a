import { refusal, refuse } from '@portolan/contract'
import { backup, BackupRefused } from '@portolan/platform/backup'
import type { Database } from '@portolan/platform/database'
import { headsFile, signHeads } from '@portolan/platform/events'
import { opens, type UseCase } from '@portolan/platform/operations'
import { instantOf } from '@portolan/quantity'
import path from 'node:path'
import {
  type BackupTaken,
  type DoctorReport,
  examineServer,
  type SignedHeads,
  signEventHeads,
  takeBackup,
} from './administration-operations.ts'
import { examine } from './doctor.ts'

/** What an administrator does to a server as a whole, whether it serves or its database alone is open. */
export type Administration = {
  examine(): Promise<DoctorReport>
  signHeads(): Promise<SignedHeads>
  backup(file: string): Promise<BackupTaken>
}

const logAtFault = refusal<{ faults: number; first: string }>({
  code: 'server/log-at-fault',
  status: 409,
  title: 'The event log does not verify',
  sentence: ({ faults, first }) =>
    `Nothing was signed: the event log has ${faults} ${faults === 1 ? 'fault' : 'faults'} (${first}) A signature would cover them up. ` +
    'Compare with a backup first.',
})

const backupNotTaken = refusal<{ because: string }>({
  code: 'server/backup-not-taken',
  status: 409,
  title: 'No backup was taken',
  sentence: ({ because }) => because,
})

export function openAdministration(parts: {
  readonly database: Database
  readonly dataFolder: string
  readonly now: () => string
}): Administration {
  const { database, dataFolder, now } = parts
  return {
    examine: () => examine({ database, dataFolder, now: now() }),
    signHeads: () => sign(parts),
    backup: (file) => writeBackup(database, file, now()),
  }
}

/** The same as operations, for the local socket. */
export function administrationUseCases(administration: Administration): readonly UseCase[] {
  return [
    opens(examineServer, async () => ({ output: await administration.examine() })),
    opens(signEventHeads, async () => ({ output: await administration.signHeads() })),
    opens(takeBackup, async ({ input }) => ({ output: await administration.backup(input.file) })),
  ]
}

async function sign({
  database,
  dataFolder,
  now,
}: Parameters<typeof openAdministration>[0]): Promise<SignedHeads> {
  const report = await examine({ database, dataFolder, now: now() })
  const faults = report.faults.filter(({ check }) => check === 'events')
  const [first] = faults
  if (first) throw refuse(logAtFault, { faults: faults.length, first: first.sentence })
  const client = await database.owner.connect()
  try {
    const heads = await signHeads(client, dataFolder, now())
    const { rows } = await client.query<{ id: string; name: string }>('select id, name from tenant')
    const names = new Map(rows.map(({ id, name }) => [id, name]))
    return {
      file: headsFile(dataFolder),
      heads: heads.map(({ tenantId, seq, hash, at }) => ({
        organisation: names.get(tenantId) ?? tenantId,
        event: seq,
        hash,
        at,
      })),
    }
  } finally {
    client.release()
  }
}

async function writeBackup(database: Database, file: string, now: string): Promise<BackupTaken> {
  if (!path.isAbsolute(file))
    throw refuse(backupNotTaken, {
      because: `${file} is no absolute path. Name the file with all its folders.`,
    })
  try {
    const { manifest, sha256, bytes } = await backup(database, file, instantOf(Date.parse(now)))
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    return { file, bytes, sha256, tables: manifest.tables.length, rows, takenAt: manifest.takenAt }
  } catch (cause) {
    const because = sentenceOf(cause, file)
    if (because === undefined) throw cause
    throw refuse(backupNotTaken, { because })
  }
}

function sentenceOf(cause: unknown, file: string): string | undefined {
  if (cause instanceof BackupRefused) return cause.message
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  const folder = path.dirname(file)
  if (code === 'ENOENT') return `There is no folder ${folder}. Make it, or name another file for the backup.`
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `The server's account may not write to ${folder}. Name a file in a folder that it may write to.`
  if (code === 'ENOSPC')
    return `There is not enough disk space for the backup in ${folder}. Free some space, or name a file on another disk.`
  return undefined
}
