import { z } from 'zod'
import { limitedRules } from '../../contract/index.ts'

const flag = z.boolean().optional().catch(undefined)

/** Which challenges are listed, and whose panel is open. */
export const challengeAddress = z.object({
  rules: z.array(z.enum(limitedRules)).optional().catch(undefined),
  ended: flag,
  /** Open and answered ones alike. */
  all: flag,
  mine: flag,
  row: z.uuid().optional().catch(undefined),
  of: z.uuid().optional().catch(undefined),
})
export type ChallengeAddress = z.output<typeof challengeAddress>
export type ChangeChallenges = (patch: Partial<ChallengeAddress>) => void
