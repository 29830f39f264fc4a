import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { common, mayRead, refuse } from '@portolan/contract'
import { writeCsv, writeWorkbook } from '@portolan/exchange'
import type { Tx } from '@portolan/platform/database'
import { readFile } from '@portolan/platform/files'
import { type Download, reads, type UseCase } from '@portolan/platform/operations'
import { minorDigits } from '@portolan/quantity'
import { exportSchedule, refusals } from '../../contract/index.ts'
import { activityRows } from './activity-rows.ts'
import { blankFile, fileName } from './blank-plan.ts'
import { mainPart } from './count-schedule.ts'
import { offThread } from './off-thread.ts'
import { scheduleTable } from './schedule-table.ts'
import { type OpenVersion, openVersion } from './schedule-versions.ts'

type Format = 'mspdi' | 'xer' | 'csv' | 'xlsx'

const mediaTypes: Readonly<Record<Format, string>> = {
  mspdi: 'application/xml',
  xer: 'text/plain',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
const endings: Readonly<Record<Format, string>> = { mspdi: 'xml', xer: 'xer', csv: 'csv', xlsx: 'xlsx' }

export const exportScheduleUseCases: readonly UseCase[] = [
  reads(exportSchedule, async ({ tx, actor, place, input }) => {
    const open = await openVersion(tx, input.projectId, input.number)
    if (open === undefined) throw refuse(common.notFound, { kind: 'schedule' })
    const { format } = input
    const withCost = mayRead('rate', actor.grants, place)
    const bytes =
      format === 'csv' || format === 'xlsx'
        ? await writeSheet(open, format, withCost)
        : await writeFile(tx, open, { projectId: input.projectId, format, withCost })
    const name = mainPart(open.schedule)?.name.trim() ?? ''
    const fileName = `${name === '' ? 'Schedule' : name.slice(0, 120)} ${open.number}.${endings[format]}`
    return { fileName, mediaType: mediaTypes[format], bytes } satisfies Download
  }),
]

async function writeSheet(open: OpenVersion, format: 'csv' | 'xlsx', withCost: boolean): Promise<Uint8Array> {
  const { currency } = open.schedule
  const digits = currency === null ? undefined : minorDigits(currency)
  const { columns, rows } = scheduleTable(activityRows(open, open.schedule.activities), {
    minutesPerDay: mainPart(open.schedule)?.options.minutesPerDay ?? 480,
    currency,
    minorUnits: withCost && digits !== undefined ? 10 ** digits : undefined,
  })
  if (format === 'xlsx') return await writeWorkbook({ sheets: [{ name: 'Schedule', columns, rows }] })
  return writeCsv([columns.map(({ header }) => header), ...rows], { bom: true })
}

type Wanted = {
  readonly projectId: string
  readonly format: 'mspdi' | 'xer'
  readonly withCost: boolean
}

/** The very file it came from, where nothing was edited and nothing must be left out; else written anew from it. */
async function writeFile(
  tx: Tx,
  open: OpenVersion,
  { projectId, format, withCost }: Wanted,
): Promise<Uint8Array> {
  const origin = (await readOrigin(tx, projectId, open.number)) ?? begunByHand
  const bytes = origin.sha256 === undefined ? blankFileOf(open) : await readFile(tx, origin.sha256)
  const edited = origin.number !== open.number
  if (!edited && withCost && origin.format === format) return await unpacked(bytes)
  const written = await offThread({
    kind: 'write',
    format,
    bytes,
    fileName: origin.fileName,
    encoding: origin.encoding ?? undefined,
    document: edited ? await readFile(tx, open.documentSha256) : undefined,
    withCost,
  })
  if ('failure' in written)
    throw refuse(refusals.editRefused, { because: written.failure.sentence }, written.failure)
  return written.file
}

/** The newest file at or before a version: edits build on it. */
async function readOrigin(tx: Tx, projectId: string, number: number) {
  const found = await tx
    .selectFrom('schedule_version as v')
    .innerJoin('schedule_import as i', (join) =>
      join.onRef('i.tenant_id', '=', 'v.tenant_id').onRef('i.id', '=', 'v.import_id'),
    )
    .select(['v.number', 'i.file_sha256 as sha256', 'i.format', 'i.file_name as fileName', 'i.encoding'])
    .where('v.investment_id', '=', projectId)
    .where('v.number', '<=', number)
    .orderBy('v.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found
}

/** A plan that came from no file. */
const begunByHand = { number: 0, sha256: undefined, format: 'mspdi', fileName, encoding: null } as const

function blankFileOf({ schedule }: OpenVersion): Uint8Array {
  const part = mainPart(schedule)
  if (part === undefined) throw refuse(common.notFound, { kind: 'file of the schedule' })
  return blankFile(part)
}

const inflate = promisify(gunzip)

async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  return isPacked ? await inflate(bytes, { maxOutputLength: 200_000_000 }) : bytes
}
