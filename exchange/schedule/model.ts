import { type Civil, fromDecimal, type Money } from '@portolan/quantity'
import type { Activity, ActivityLink, BlankRow } from './activity.ts'
import type { ScheduleCalendar } from './calendar.ts'
import type { Kept, KeptElement } from './kept.ts'
import type { Assignment, ScheduleResource } from './resource.ts'
import type { XerTables } from './xer/tables.ts'

/**
 * A schedule file as a planner sees it, whatever tool wrote it. Moments are wall-clock time without a zone,
 * durations and work whole minutes, percentages 0 to 100, amounts of money decimal text in units of the
 * currency ("1287.78"). What the model has no place for is kept beside it and written back.
 */
export type ScheduleFile = {
  readonly format: ScheduleFormat
  /** Of the format: MSPDI SaveVersion, the number after ERMHDR, the one in the PMXML namespace. */
  readonly version?: string
  readonly encoding: string
  /** ISO 4217, where the file names one. */
  readonly currency?: string
  readonly calendars: readonly ScheduleCalendar[]
  readonly resources: readonly ScheduleResource[]
  readonly projects: readonly ScheduleProject[]
  /** Definitions of the fields an organisation made itself. */
  readonly customFields: readonly CustomField[]
  readonly codeTypes: readonly CodeType[]
  readonly envelope: Envelope
}

export type ScheduleFormat = 'mspdi' | 'xer' | 'pmxml'

/** All tables of an XER as they stood, or what an XML file holds beside projects, calendars and resources. */
export type Envelope =
  | { readonly kind: 'xml'; readonly elements: readonly KeptElement[] }
  | { readonly kind: 'xer'; readonly tables: XerTables }

export type ScheduleProject = {
  /** The file's own: XER proj_id, PMXML ObjectId; MSPDI holds one, which is '0'. */
  readonly id: string
  readonly code?: string
  readonly name: string
  readonly title?: string
  readonly author?: string
  readonly manager?: string
  readonly company?: string
  readonly start?: Civil
  readonly finish?: Civil
  readonly mustFinishBy?: Civil
  /** The day to which progress is told; the data date of Primavera. */
  readonly statusDate?: Civil
  readonly calendarId?: string
  readonly scheduleFrom: 'start' | 'finish'
  /** An activity is critical up to this much float. */
  readonly criticalFloatMinutes: number
  /** False where the file holds the project only because a link leads to it (XER export_flag). */
  readonly exported: boolean
  readonly options: ScheduleOptions
  readonly activities: readonly Activity[]
  /** Links stand with the project of their successor. */
  readonly links: readonly ActivityLink[]
  readonly assignments: readonly Assignment[]
  readonly blankRows: readonly BlankRow[]
  readonly customValues: readonly CustomValue[]
  readonly codes: readonly CodeValue[]
  readonly baselines: readonly ProjectBaseline[]
  readonly notes: readonly Note[]
  readonly kept: Kept
}

export type ScheduleOptions = {
  readonly progress: 'retained-logic' | 'progress-override' | 'actual-dates'
  readonly lagCalendar: 'predecessor' | 'successor' | 'project' | 'around-the-clock'
  readonly criticalBy: 'float' | 'longest-path'
  readonly openEndsCritical: boolean
  readonly useExpectedFinish: boolean
  readonly ignoreOtherProjects: boolean
  readonly floatKind: 'start' | 'finish' | 'smallest'
  /** Primavera: lag after the start of a started activity counts from there. */
  readonly startLagFrom?: 'actual-start' | 'early-start'
  /** Primavera: late dates count back from the finish of each project, or of the last of all that are open. */
  readonly lateFrom?: 'each-project' | 'all-projects'
  readonly honourConstraints: boolean
  readonly splitInProgress: boolean
  readonly newActivitiesManual: boolean
  readonly multipleCriticalPaths: boolean
  /** Only convert units; working time comes from calendars. */
  readonly minutesPerDay: number
  readonly minutesPerWeek: number
  readonly daysPerMonth: number
  /** Minutes of the day at which a date without a time starts and ends. */
  readonly defaultStart?: number
  readonly defaultFinish?: number
}

export type ProjectBaseline = {
  /** MSPDI 0 to 10; for Primavera the id of the project that holds it. */
  readonly id: string
  readonly name?: string
  readonly savedAt?: Civil
}

export type CustomField = {
  readonly id: string
  readonly entity: 'activity' | 'resource' | 'assignment' | 'project' | 'summary' | 'other'
  /** The tool's own name of the slot ("Text1"), and what people called it. */
  readonly name: string
  readonly alias?: string
  readonly type: 'text' | 'number' | 'money' | 'date' | 'duration' | 'flag' | 'code' | 'unknown'
  readonly choices: readonly Choice[]
  readonly kept: Kept
}

export type Choice = {
  readonly id: string
  readonly value: string
  readonly description?: string
  readonly parentId?: string
}

export type CustomValue = {
  readonly fieldId: string
  /** As the file writes it; an MSPDI duration stays PT8H0M0S. */
  readonly value: string
  readonly choiceId?: string
  readonly durationFormat?: number
  readonly kept?: Kept
}

/** A list of codes that activities, resources or projects carry: outline codes, activity codes. */
export type CodeType = {
  readonly id: string
  readonly name: string
  readonly scope?: string
  readonly projectId?: string
  readonly values: readonly Choice[]
  readonly kept: Kept
}

export type CodeValue = { readonly typeId: string; readonly valueId: string; readonly kept?: Kept }

export type Note = { readonly topic?: string; readonly text: string }

/** Undefined where the file names no currency, or the text is no amount. */
export function moneyOf(amount: string, file: Pick<ScheduleFile, 'currency'>): Money | undefined {
  return file.currency === undefined ? undefined : fromDecimal(amount, file.currency)
}

export const plainOptions: ScheduleOptions = {
  progress: 'retained-logic',
  lagCalendar: 'predecessor',
  criticalBy: 'float',
  openEndsCritical: false,
  useExpectedFinish: false,
  ignoreOtherProjects: false,
  floatKind: 'smallest',
  honourConstraints: true,
  splitInProgress: true,
  newActivitiesManual: false,
  multipleCriticalPaths: false,
  minutesPerDay: 480,
  minutesPerWeek: 2400,
  daysPerMonth: 20,
}
