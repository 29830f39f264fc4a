import type { LedgerFile } from '@portolan/exchange'
import type { Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import type { LedgerColumns, LedgerControl, LedgerReport, LedgerVerdict } from '../../contract/index.ts'
import { controlDifferences, type Judged, judgeLedger, ledgerTotals } from '../../domain/index.ts'
import { readOwnCurrency } from '../currency/own-currency.ts'
import { refuseFile } from '../refuse-file.ts'
import { offThread } from '../schedule/off-thread.ts'
import { readGround } from './ledger-ground.ts'

export type JudgedFile = { readonly report: LedgerReport; readonly judged: readonly Judged[] }

export type LedgerSource = {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly source: string
  readonly columns: LedgerColumns
  /** Empty: those of the file's trailer count. */
  readonly controls: readonly LedgerControl[]
}

/** How many lines are shown and kept with an import; all of them are judged. */
const mostShown = 300

/** Reads and judges a file of postings as things stand now; preview and commit are this same function. */
export async function judgeFile(tx: Tx, actor: Known, given: LedgerSource): Promise<JudgedFile> {
  const { bytes, fileName, columns, source } = given
  const currency = await readOwnCurrency(tx)
  const read = await offThread({ kind: 'ledger', bytes, fileName, currency, columns })
  if ('failure' in read) throw refuseFile(read.failure)
  const judged = judgeLedger(read.file.lines, await readGround(tx, actor, source))
  return { judged, report: reportOf(read.file, judged, given.controls) }
}

function reportOf(
  file: LedgerFile,
  judged: readonly Judged[],
  controls: readonly LedgerControl[],
): LedgerReport {
  const totals = ledgerTotals(file.lines)
  const counted = (verdict: LedgerVerdict): number => judged.filter((one) => one.verdict === verdict).length
  const stated = controls.length > 0 ? controls : file.trailers
  const differences = controlDifferences(totals, stated)
  return {
    header: [...file.header],
    columns: file.columns,
    counts: {
      new: counted('new'),
      suspense: counted('suspense'),
      same: counted('same'),
      stop: counted('stop'),
    },
    totals: [...totals],
    control: {
      by: controls.length > 0 ? 'person' : isSaid(file.trailers) ? 'file' : 'nobody',
      stated: [...stated],
      agrees: isSaid(stated) && differences.length === 0,
      differences: differences.map(({ sentence, wording }) => ({ sentence, wording })),
    },
    lines: shown(judged),
  }
}

/** A total without a sum controls nothing. */
function isSaid(stated: readonly LedgerControl[]): boolean {
  return stated.some(({ total }) => total !== null)
}

/** Worst first: what needs a person stands on top. */
const order: readonly LedgerVerdict[] = ['stop', 'suspense', 'new', 'same']

function shown(judged: readonly Judged[]): LedgerReport['lines'] {
  return judged
    .toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || a.row - b.row)
    .slice(0, mostShown)
    .map(({ given: _, ...line }) => line)
}
