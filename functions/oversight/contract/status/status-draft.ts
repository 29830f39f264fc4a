import { projectKey, toldFields } from '@portolan/contract'
import { z } from 'zod'
import { OptimismMemory } from './optimism.ts'
import {
  ComputedBeside,
  FoundLine,
  ReportedPeriod,
  statusColours,
  StatusFigure,
  StatusRatings,
  StatusReport,
  WaitingStatus,
} from './status-report.ts'

/** A report that is finished but for the word of its manager. */
export const StatusDraft = z.object({
  projectId: projectKey(z.uuid()),
  project: z.string(),
  period: ReportedPeriod,
  since: z.iso.date(),
  seen: z
    .string()
    .describe('The hash of what is shown: sent back, so that what is confirmed is what was read'),
  mine: z.boolean().describe('The reader manages the project or stands in for who does'),
  manager: z.string().nullable(),
  ratings: StatusRatings.describe('As they were last reported, else as computed'),
  computed: ComputedBeside,
  turns: z.array(z.object({ ...toldFields })).describe('The facts that would turn the computed status'),
  lines: z.array(FoundLine),
  figures: z.array(StatusFigure),
  last: StatusReport.nullable(),
  waiting: WaitingStatus.nullable(),
  atOnce: z.array(z.enum(statusColours)).describe('The colours that are seen by everybody at once'),
  holdWorkdays: z.int(),
  memory: OptimismMemory.nullable().describe('For its manager and the office'),
})
export type StatusDraft = z.output<typeof StatusDraft>

export const Correction = z.object({
  id: z.string().max(200).describe('Of the sentence'),
  text: z.string().trim().max(1_000).nullable().describe('What is said instead; null leaves it out'),
})
export type Correction = z.output<typeof Correction>
