import { projectKey } from '@portolan/contract'
import { z } from 'zod'
import { FigureShown } from '../figures.ts'
import { matrixSides } from './raid-reads.ts'

export const causeFields = {
  name: z.string().trim().min(1).max(200),
  words: z.string().trim().max(2_000).describe('What it is, and how one sees it coming'),
  together: z.int().min(0).max(100).describe('In how many of 100 cases a risk goes as its cause goes'),
}

/** What is taken where nobody says otherwise. */
export const usualTogether = 50

export const RiskCause = z.object({ ...causeFields, id: z.uuid(), version: z.int() })
export type RiskCause = z.output<typeof RiskCause>

export const exposureFigures = [
  'expectedExposure',
  'exposureP50',
  'exposureP80',
  'exposureAloneP80',
  'togetherEffect',
] as const

const Figures = z.record(z.enum(exposureFigures), FigureShown)

/** What the open risks that one may read the money of may cost, in the currency of the organisation. */
export const ExposureView = z.object({
  currency: z.string(),
  side: z.enum(matrixSides),
  risks: z.int().describe('Risks that were drawn'),
  iterations: z.int().describe('How often'),
  left: z
    .int()
    .describe('Open risks that one sees without money that one may read, or in a currency without a rate'),
  figures: Figures,
  causes: z.array(
    z.object({
      cause: RiskCause,
      risks: z.int(),
      projects: z.int(),
      figures: Figures.nullable().describe('Null where no risk of it has money that one may read'),
    }),
  ),
  projects: z.array(
    z.object({
      project: z.object({ id: projectKey(z.uuid()), code: z.string().nullable(), name: z.string() }),
      risks: z.int(),
      figures: Figures,
    }),
  ),
})
export type ExposureView = z.output<typeof ExposureView>
