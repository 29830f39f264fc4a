import { projectKey } from '@portolan/contract'
import { PersonNamed } from '@portolan/oversight/contract'
import { z } from 'zod'
import { controlId } from '../compliance/compliance.ts'
import { gateOutcomes } from '../gate/gate.ts'
import { Check } from '../method/content.ts'

const share = z.number().nullable().describe('From 0 to 1; null: there is nothing to count')
const days = z.number().nullable()

/** Figures of gates that open into what was counted. */
export const effectMeasures = ['firstPassYield', 'teeth', 'onConditions', 'cycleMedian', 'cycleP80'] as const
export type EffectMeasure = (typeof effectMeasures)[number]

/** What gates achieve, from the rulings on them. */
export const EffectFigures = z.object({
  gates: z.int().describe('Gates that were ruled on, each once for a project'),
  firstPass: z.int().describe('Gates of which the first ruling was go, without conditions'),
  firstPassYield: share,
  rulings: z.int(),
  outcomes: z.object({
    go: z.int(),
    'conditional-go': z.int(),
    recycle: z.int(),
    hold: z.int(),
    kill: z.int(),
  }),
  teeth: share.describe('Recycle, hold and kill over all rulings'),
  onConditions: share.describe('Go on conditions over all rulings'),
  timed: z.int().describe('Rulings on what was presented'),
  cycleMedian: days.describe('Days from presented to ruled'),
  cycleP80: days,
})
export type EffectFigures = z.output<typeof EffectFigures>

export const effectGroupings = ['method', 'unit', 'half'] as const
export type EffectGrouping = (typeof effectGroupings)[number]

export const EffectGroup = z.object({
  by: z.enum(effectGroupings),
  key: z.string().describe('methodId.number, the id of the unit or empty, 2026-H2'),
  name: z.string(),
  figures: EffectFigures,
})
export type EffectGroup = z.output<typeof EffectGroup>

/** Whether a criterion is worth keeping: what it finds, and what became of projects in which it found something. */
export const CriterionEffect = z.object({
  id: controlId,
  check: Check,
  words: z.string(),
  method: z.string().nullable().describe('Of one that somebody confirms: the method that asks for it'),
  asked: z.int().describe('Gates that were ruled on with it, each once for a project'),
  failed: z.int().describe('Of these: not met when the gate was first looked at'),
  failedShare: share,
  waived: z.int().describe('Of those that failed: waived then'),
  mended: z.int().describe('Of those that failed: met since'),
  mendedDays: days.describe('Median of the days until it was met'),
  offTrackFailed: z.object({ projects: z.int(), of: z.int() }).describe('Off track today, where it failed'),
  offTrackHeld: z.object({ projects: z.int(), of: z.int() }).describe('Off track today, where it held'),
  difference: share.describe('Share off track where it failed less where it held: observed, not a cause'),
  few: z.boolean().describe('One side has fewer than five projects: chance alone makes such differences'),
})
export type CriterionEffect = z.output<typeof CriterionEffect>

export const RulingLine = z.object({
  rulingId: z.uuid(),
  project: z.object({ id: projectKey(z.uuid()), code: z.string().nullable(), name: z.string() }),
  gate: z.string(),
  outcome: z.enum(gateOutcomes),
  first: z.boolean().describe('The first ruling on this gate of the project'),
  at: z.iso.datetime(),
  by: PersonNamed,
  cycleDays: days.describe('From presented to ruled; null: it was not presented'),
  lacking: z.int().describe('Criteria that were not met when it was looked at'),
})
export type RulingLine = z.output<typeof RulingLine>
