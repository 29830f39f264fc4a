import { type LedgerFile, readLedger } from '@portolan/exchange'
import { asGrouped, told, type Told } from '@portolan/quantity'
import type { LedgerColumns } from '../../contract/index.ts'
import { togetherTold } from '../../domain/index.ts'

export type LedgerTask = {
  readonly kind: 'ledger'
  readonly bytes: Uint8Array
  readonly fileName: string
  /** Of lines that name none. */
  readonly currency: string
  readonly columns: LedgerColumns
}

export type LedgerRead = { readonly failure: Told } | { readonly file: LedgerFile }

/** More are sent in several files: all of one is recorded together or not at all. */
const mostLines = 100_000

/** From the bytes of a file to its postings. A function of its task alone; it never throws on data. */
export async function readLedgerFile(task: LedgerTask): Promise<LedgerRead> {
  const { bytes, fileName: name, currency, columns } = task
  const { result, findings } = await readLedger(bytes, { name, currency, columns })
  if (result === undefined) return { failure: togetherTold(findings) }
  const { length } = result.lines
  if (length === 0)
    return {
      failure: told('plan:ledger.no-lines')`The file has a header and no posting below it. Export it again.`,
    }
  if (length > mostLines)
    return {
      failure: told(
        'plan:ledger.too-many-lines',
      )`The file holds ${{ lines: asGrouped(length) }} postings; one import takes ${{ most: asGrouped(mostLines) }}. Split it, by period for instance.`,
    }
  return { file: result }
}
