import { classed, projectKey } from '@portolan/contract'
import { MoneyValue } from '@portolan/plan/contract'
import { z } from 'zod'
import { PersonNamed } from '../body/body.ts'
import { ofRiskMoney } from '../risk/risk.ts'

/** The project holds contingency for what it knows may happen, the organisation a reserve for what nobody could know. */
export const contingencyPools = ['contingency', 'reserve'] as const
export type ContingencyPool = (typeof contingencyPools)[number]

export const moveKinds = ['opening', 'top-up', 'drawdown', 'return'] as const
export type MoveKind = (typeof moveKinds)[number]

/** Those that are set; a drawdown follows what was granted. */
export const setKinds = ['opening', 'top-up', 'return'] as const satisfies readonly MoveKind[]

/** What a sum that is set rests on: P80 of a simulation, a share of the base, or the judgement of somebody. */
export const contingencyBases = ['simulation', 'share', 'judgement'] as const
export type ContingencyBasis = (typeof contingencyBases)[number]

/** The worst first. */
export const contingencyStates = ['used-up', 'burning', 'thin', 'none', 'unjudged', 'adequate'] as const
export type ContingencyState = (typeof contingencyStates)[number]

/** Every change of what is held, kept as it was. */
export const ContingencyMove = z.object({
  id: z.uuid(),
  projectId: projectKey(z.uuid()),
  number: z.int(),
  pool: z.enum(contingencyPools),
  kind: z.enum(moveKinds),
  money: classed(MoneyValue.nullable(), ofRiskMoney).describe(
    'With its sign: what is drawn and handed back is below 0',
  ),
  days: z.int().describe('With its sign'),
  left: classed(MoneyValue.nullable(), ofRiskMoney).describe('What the pool held after it'),
  leftDays: z.int(),
  basis: z.enum(contingencyBases).nullable(),
  words: z.string(),
  drawdown: z.object({ id: z.uuid(), number: z.int() }).nullable(),
  by: PersonNamed,
  at: z.iso.datetime(),
})
export type ContingencyMove = z.output<typeof ContingencyMove>
