import { CompiledQuery } from 'kysely'
import type { Tx } from '../database/tenant.ts'

/**
 * Does something and takes all of it back, also when it fails, and answers what it came to. What would happen is
 * told by the very function by which it happens.
 */
export async function takenBack<T>(tx: Tx, run: () => Promise<T>): Promise<T> {
  await tx.executeQuery(CompiledQuery.raw('savepoint tried'))
  try {
    return await run()
  } finally {
    await tx.executeQuery(CompiledQuery.raw('rollback to savepoint tried'))
    await tx.executeQuery(CompiledQuery.raw('release savepoint tried'))
  }
}
