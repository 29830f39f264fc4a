import { classed, projectKey } from '@portolan/contract'
import { MoneyValue } from '@portolan/plan/contract'
import { z } from 'zod'
import { PersonNamed } from '../body/body.ts'
import { ofRiskMoney } from '../risk/risk.ts'
import { contingencyPools } from './contingency.ts'

/** `lessened` is granted for less than was asked. */
export const drawdownStates = ['asked', 'granted', 'lessened', 'refused', 'withdrawn'] as const
export type DrawdownState = (typeof drawdownStates)[number]

export const drawdownActs = ['answer', 'withdraw'] as const
export type DrawdownAct = (typeof drawdownActs)[number]

const money = classed(MoneyValue.nullable(), ofRiskMoney)

/** What a drawdown is for, where the register has it. */
export const DrawdownCause = z.object({
  kind: z.enum(['risk', 'issue']),
  id: z.uuid(),
  number: z.int(),
  title: z.string(),
})
export type DrawdownCause = z.output<typeof DrawdownCause>

export const Drawdown = z.object({
  id: z.uuid(),
  number: z.int(),
  projectId: projectKey(z.uuid()),
  project: z.object({ id: z.uuid(), code: z.string().nullable(), name: z.string() }),
  pool: z.enum(contingencyPools),
  state: z.enum(drawdownStates),
  money,
  days: z.int(),
  purpose: z.string().describe('What it is for, in words'),
  cause: DrawdownCause.nullable(),
  reason: z.string().describe('Why it has to come from what is held for the unknown'),
  askedBy: PersonNamed,
  askedAt: z.iso.datetime(),
  left: money.describe('What the pool holds today'),
  leftDays: z.int(),
  answer: z
    .object({
      projectId: projectKey(z.uuid()),
      money,
      days: z.int(),
      words: z.string(),
      by: PersonNamed,
      at: z.iso.datetime(),
    })
    .nullable(),
  may: z.array(z.enum(drawdownActs)),
})
export type Drawdown = z.output<typeof Drawdown>
