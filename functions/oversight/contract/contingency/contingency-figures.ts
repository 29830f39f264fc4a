import { classed } from '@portolan/contract'
import { z } from 'zod'
import { FigureShown } from '../figures.ts'
import { ofRiskMoney } from '../risk/risk.ts'

/** Amounts of money, read by those who read what was agreed with a customer. */
export const contingencyMoney = ['remaining', 'held', 'drawn', 'reserve', 'exposure', 'simulated'] as const
export type ContingencyMoney = (typeof contingencyMoney)[number]

/** Shares, ratios and days: they tell no amount. */
export const contingencyRatios = [
  'burn',
  'progress',
  'index',
  'adequacy',
  'adequacySimulated',
  'remainingDays',
  'heldDays',
  'drawnDays',
  'reserveDays',
  'adequacyDays',
] as const
export type ContingencyRatio = (typeof contingencyRatios)[number]

export const contingencyMeasures = [...contingencyMoney, ...contingencyRatios] as const
export type ContingencyMeasure = (typeof contingencyMeasures)[number]

/** Why a figure is not there. It is never 0 instead. */
export const contingencyLacks = [
  'none-held',
  'no-money-held',
  'no-days-held',
  'no-progress',
  'nothing-earned',
  'no-risks',
  'no-simulation',
  'not-beyond-plan',
] as const
export type ContingencyLack = (typeof contingencyLacks)[number]

export const ContingencyFigures = z.object({
  money: classed(z.record(z.enum(contingencyMoney), FigureShown), ofRiskMoney),
  ratios: z.record(z.enum(contingencyRatios), FigureShown),
  lacks: z.partialRecord(z.enum(contingencyMeasures), z.enum(contingencyLacks)),
})
export type ContingencyFigures = z.output<typeof ContingencyFigures>
