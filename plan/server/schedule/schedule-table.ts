import type { WorkbookColumn } from '@portolan/exchange'
import type { ActivityRow, LinkRow } from '../../contract/index.ts'

export type TableCell = string | number | boolean | null
type Column = WorkbookColumn & { readonly of: (row: ActivityRow) => TableCell }

export type ScheduleTable = {
  readonly columns: readonly WorkbookColumn[]
  readonly rows: readonly (readonly TableCell[])[]
}

export type TableSettings = {
  readonly minutesPerDay: number
  readonly currency: string | null
  /** Minor units in one unit of the currency; undefined leaves the money out. */
  readonly minorUnits: number | undefined
}

/** The plan as a sheet: one row for each activity, amounts in units of the currency, time in days and hours. */
export function scheduleTable(rows: readonly ActivityRow[], settings: TableSettings): ScheduleTable {
  const columns = [...activityColumns(settings), ...moneyColumns(settings)]
  return {
    columns: columns.map(({ of: _, ...column }) => column),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
  }
}

function activityColumns({ minutesPerDay }: TableSettings): readonly Column[] {
  const days = (minutes: number | null): number | null => rounded(minutes, minutesPerDay)
  return [
    { header: 'ID', format: 'text', of: ({ id }) => id },
    { header: 'WBS', format: 'text', of: ({ wbs }) => wbs },
    { header: 'Code', format: 'text', of: ({ code }) => code },
    { header: 'Level', of: ({ level }) => level },
    { header: 'Name', format: 'text', of: ({ name }) => name },
    { header: 'Kind', format: 'text', of: ({ kind }) => kind },
    {
      header: 'Duration (days)',
      of: ({ duration, elapsed }) => rounded(duration, elapsed ? 1_440 : minutesPerDay),
    },
    { header: 'Start', format: 'text', of: ({ start }) => spoken(start) },
    { header: 'Finish', format: 'text', of: ({ finish }) => spoken(finish) },
    { header: 'Late start', format: 'text', of: ({ lateStart }) => spoken(lateStart) },
    { header: 'Late finish', format: 'text', of: ({ lateFinish }) => spoken(lateFinish) },
    { header: 'Total float (days)', of: ({ totalFloat }) => days(totalFloat) },
    { header: 'Free float (days)', of: ({ freeFloat }) => days(freeFloat) },
    { header: 'Critical', format: 'text', of: ({ critical }) => (critical ? 'yes' : 'no') },
    { header: 'Done (%)', of: ({ percent }) => percent },
    { header: 'Actual start', format: 'text', of: ({ actualStart }) => spoken(actualStart) },
    { header: 'Actual finish', format: 'text', of: ({ actualFinish }) => spoken(actualFinish) },
    { header: 'Baseline finish', format: 'text', of: ({ baselineFinish }) => spoken(baselineFinish) },
    { header: 'Deadline', format: 'text', of: ({ deadline }) => spoken(deadline) },
    {
      header: 'Predecessors',
      format: 'text',
      of: ({ predecessors }) => predecessors.map(linkText).join('; '),
    },
    { header: 'Resources', format: 'text', of: ({ resources }) => resources.join('; ') },
    { header: 'Work (hours)', of: ({ work }) => hours(work.planned) },
    { header: 'Actual work (hours)', of: ({ work }) => hours(work.actual) },
  ]
}

function moneyColumns({ currency, minorUnits }: TableSettings): readonly Column[] {
  if (minorUnits === undefined) return []
  const amount = (minor: number | null | undefined): number | null =>
    minor == null ? null : minor / minorUnits
  const unit = currency ?? ''
  return [
    { header: `Cost (${unit})`, format: 'decimal', of: ({ cost }) => amount(cost?.planned) },
    { header: `Actual cost (${unit})`, format: 'decimal', of: ({ cost }) => amount(cost?.actual) },
    { header: `Remaining cost (${unit})`, format: 'decimal', of: ({ cost }) => amount(cost?.remaining) },
  ]
}

function hours(minutes: number | null): number | null {
  return rounded(minutes, 60)
}

function linkText({ predecessor, kind, lag }: LinkRow): string {
  if (lag.kind === 'percent')
    return `${predecessor}${kind}${lag.percent === 0 ? '' : `${signed(lag.percent)} %`}`
  const lagHours = hours(lag.minutes) ?? 0
  const unit = lag.kind === 'elapsed' ? 'eh' : 'h'
  return `${predecessor}${kind}${lagHours === 0 ? '' : `${signed(lagHours)} ${unit}`}`
}

function signed(value: number): string {
  return value < 0 ? String(value) : `+${value}`
}

function rounded(minutes: number | null, unit: number): number | null {
  return minutes === null ? null : Math.round((minutes / unit) * 100) / 100
}

function spoken(moment: string | null): string | null {
  return moment?.replace('T', ' ') ?? null
}
