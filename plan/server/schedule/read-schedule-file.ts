import type { ScheduleReading } from '@portolan/exchange'
import { type Finding, told, type Told } from '@portolan/quantity'
import type { Schedule, ScheduleImport } from '../../contract/index.ts'
import { agreementOf, computeSchedule, keepIds, togetherTold } from '../../domain/index.ts'
import { compareSchedules } from '../../domain/schedule/compare-schedules.ts'
import { countSchedule, mainPart } from './count-schedule.ts'
import { packDocument } from './document.ts'
import { openSchedule } from './open-schedule.ts'
import type { OpenSchedule } from './opened-document.ts'
import { readRemembered, type Remembered, rememberDocument } from './remembered-documents.ts'

/** What is shown of a dropped schedule and kept with it. */
export type ScheduleReport = Pick<
  ScheduleImport,
  | 'format'
  | 'dataDate'
  | 'finish'
  | 'counts'
  | 'entities'
  | 'fields'
  | 'agreement'
  | 'comparison'
  | 'findings'
>

export type PreviewTask = {
  readonly kind: 'preview'
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly encoding: string | undefined
  readonly defaultCurrency: string
  /** The version that stands, to be compared with. */
  readonly standing: { readonly number: number; readonly document: Uint8Array } | undefined
}

export type Previewed =
  | { readonly failure: Told }
  | (OpenSchedule & { readonly report: ScheduleReport; readonly document: Uint8Array })

/**
 * From the bytes of a file to a document, what was computed from it, and a report. A function of its task alone; it
 * never throws on data.
 */
export async function readScheduleFile(task: PreviewTask): Promise<Previewed> {
  const read = mappedSchedule(task)
  if ('failure' in read) return read
  const { schedule: dropped, findings, ...fates } = read
  const standing = await standingOf(task)
  const schedule = standing === undefined ? dropped : keepIds(standing.schedule.activities, dropped)
  const packing = packDocument(schedule)
  const computed = computeSchedule(schedule)
  const report: ScheduleReport = {
    dataDate: mainPart(schedule)?.dataDate ?? null,
    finish: computed.finish,
    counts: countSchedule(schedule, computed),
    ...fates,
    agreement: agreementOf(schedule, computed),
    comparison: standing === undefined ? null : comparisonOf(standing, { schedule, computed }),
    findings: fewest([...findings, ...computed.findings]),
  }
  const document = await packing
  rememberDocument(document, schedule, computed)
  return { report, document, schedule, computed }
}

type Read = Pick<ScheduleReport, 'format' | 'entities' | 'fields'> & {
  readonly schedule: Schedule
  readonly findings: readonly Finding[]
}

/** The file as it was read is many times as large as the schedule, and is let go here. */
function mappedSchedule({ bytes, ...task }: PreviewTask): Read | { readonly failure: Told } {
  const { fileName: name, encoding, defaultCurrency: currency } = task
  const read = openSchedule(bytes, { name, encoding, currency })
  if ('unread' in read) return { failure: togetherTold(read.unread) }
  const { schedule, reading, findings } = read
  if (schedule.activities.length === 0) return { failure: noActivities }
  return { schedule, findings, format: reading.file.format, ...fatesOf(reading) }
}

const noActivities = told(
  'plan:no-activities',
)`The file holds no activity. Save the schedule anew with its activities, and drop it here.`

type Standing = Remembered & { readonly number: number }

async function standingOf({ standing }: PreviewTask): Promise<Standing | undefined> {
  return standing && { ...(await readRemembered(standing.document)), number: standing.number }
}

function comparisonOf(
  { number, schedule, computed }: Standing,
  dropped: Parameters<typeof compareSchedules>[1],
): ScheduleReport['comparison'] {
  return { from: number, to: null, ...compareSchedules({ schedule, computed: computed() }, dropped) }
}

function fatesOf({ report }: ScheduleReading): Pick<ScheduleReport, 'entities' | 'fields'> {
  return {
    entities: report.entities.map(({ entity, inFile, inModel }) => ({ entity, read: inFile, kept: inModel })),
    fields: report.fields.map(({ entity, field, fate, times }) => ({
      entity,
      field,
      count: times,
      fate: fate === 'stored only' ? 'stored-only' : fate,
    })),
  }
}

const mostFindings = 500
const severities: readonly Finding['severity'][] = ['error', 'warning', 'info']

/** The worst first, and no more than a page can show. */
export function fewest(findings: readonly Finding[]): ScheduleReport['findings'] {
  const ordered = findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
  return ordered.slice(0, mostFindings).map(({ detail, ...finding }) => ({
    ...finding,
    ...(detail === undefined ? {} : { detail: { ...detail } }),
  }))
}
