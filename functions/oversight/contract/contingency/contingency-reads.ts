import { classed, projectKey } from '@portolan/contract'
import { MoneyValue } from '@portolan/plan/contract'
import { z } from 'zod'
import { PersonNamed } from '../body/body.ts'
import { FigureShown } from '../figures.ts'
import { ofRiskMoney } from '../risk/risk.ts'
import { ContingencyFigures } from './contingency-figures.ts'
import { ContingencyMove, contingencyPools, contingencyStates } from './contingency.ts'
import { Drawdown, DrawdownCause } from './drawdown.ts'

const project = z.object({ id: z.uuid(), code: z.string().nullable(), name: z.string() })

/** What one project holds, in a list of all. */
export const ContingencyRow = z.object({
  projectId: projectKey(z.uuid()),
  project,
  manager: PersonNamed.nullable(),
  state: z.enum(contingencyStates),
  currency: z.string().nullable(),
  figures: ContingencyFigures,
  open: z.int().describe('Requests that wait for an answer'),
  asked: classed(MoneyValue.nullable(), ofRiskMoney).describe('What these ask for, from both pools'),
  mine: z.boolean().describe('One of them waits for the reader’s answer'),
})
export type ContingencyRow = z.output<typeof ContingencyRow>

export const contingencySorts = ['worst', 'name', 'remaining', 'burn', 'index', 'adequacy', 'open'] as const
export type ContingencySort = (typeof contingencySorts)[number]

/** One day of what was held: the sum after the last movement of that day. */
const HeldPoint = z.object({
  projectId: projectKey(z.uuid()),
  day: z.iso.date(),
  money: classed(z.int().nullable(), ofRiskMoney),
  days: z.int(),
  burn: z.number().nullable().describe('Share drawn of what was held by then'),
})

export const contingencyActs = ['ask', 'hold', 'hold-reserve'] as const
export type ContingencyAct = (typeof contingencyActs)[number]

/** What one project holds, how it came to that, and what was asked for. */
export const ContingencyView = z.object({
  projectId: projectKey(z.uuid()),
  project,
  state: z.enum(contingencyStates),
  currency: z.string().nullable(),
  figures: ContingencyFigures,
  opened: z.array(z.enum(contingencyPools)).describe('Pools that were opened'),
  progressFrom: z
    .enum(['earned', 'stated'])
    .nullable()
    .describe('EV ÷ BAC of the schedule, or as it was reported'),
  history: z.object({
    held: z.array(HeldPoint).describe('Of the contingency, oldest first'),
    progress: z.array(z.object({ day: z.iso.date(), share: z.number() })),
    release: z
      .object({ from: z.iso.date(), to: z.iso.date() })
      .nullable()
      .describe('From the opening to the finish of the plan: what a steady release would hold in between'),
  }),
  moves: z.array(ContingencyMove).describe('The newest first'),
  drawdowns: z.array(Drawdown).describe('Open ones first, then the newest'),
  causes: z.array(DrawdownCause).describe('What a drawdown can name: open risks and issues of the register'),
  may: z.array(z.enum(contingencyActs)),
})
export type ContingencyView = z.output<typeof ContingencyView>

/** The measures of which the list has a sum. */
export const contingencyTotals = ['remaining', 'held', 'drawn', 'exposure'] as const
export type ContingencyTotal = (typeof contingencyTotals)[number]

export const ContingencyList = z.object({
  items: z.array(ContingencyRow).describe('At most 500'),
  more: z.int(),
  counts: z.record(z.enum(contingencyStates), z.int()),
  waiting: z.int().describe('Projects with requests that wait'),
  mine: z.int(),
  totals: z
    .object({
      projects: z.int(),
      remaining: FigureShown,
      held: FigureShown,
      drawn: FigureShown,
      exposure: FigureShown,
    })
    .nullable()
    .describe('In the currency of the organisation, over the projects whose money the reader may read'),
})
export type ContingencyList = z.output<typeof ContingencyList>
