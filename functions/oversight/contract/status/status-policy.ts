import { operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { statusPermissions as may } from './status-permissions.ts'

export const StatusPolicy = z.object({
  holdWorkdays: z.int().min(0).max(10).describe('So long its manager sees a new colour before others do'),
  asksFrom: z.iso
    .date()
    .nullable()
    .describe('Periods that begin on this day or later are expected; null expects none'),
  version: z.int().describe('0 as long as nobody set it'),
  setBy: z.string().nullable(),
  setAt: z.iso.datetime().nullable(),
})
export type StatusPolicy = z.output<typeof StatusPolicy>

export const setStatusPolicy = operation({
  id: 'oversight.set-status-policy',
  method: 'PUT',
  path: '/status/policy',
  summary: 'Say from when status is expected, and how long a new colour is seen by its manager first',
  may: may.setPolicy,
  input: StatusPolicy.pick({ holdWorkdays: true, asksFrom: true }),
  output: StatusPolicy,
  refuses: refuses(),
  touches: ['status-report'],
  versioned: true,
})
