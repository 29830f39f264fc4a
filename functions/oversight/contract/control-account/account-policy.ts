import { operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { permissions } from '../permissions.ts'
import { accountPermissions as may } from './account-permissions.ts'

/** Shares are told to a hundredth of a percent. */
export const thresholdShare = z.number().min(0.0001).max(10)
export const thresholdAmount = z.int().min(0).max(1_000_000_000_000_000)

export const AccountPolicy = z.object({
  share: thresholdShare.describe('A variance of more than this share asks for an explanation'),
  amount: thresholdAmount.nullable().describe('And of more than so much; null: the share alone'),
  currency: z.string().describe('Of the amount; plans in other units are held against the share alone'),
  workdays: z.int().min(1).max(60).describe('Within how many workdays an explanation is to be written'),
  version: z.int().describe('0 as long as nobody set it: ten percent, and five workdays'),
  setBy: z.string().nullable(),
  setAt: z.iso.datetime().nullable(),
})
export type AccountPolicy = z.output<typeof AccountPolicy>

export const showAccountPolicy = operation({
  id: 'oversight.show-account-policy',
  method: 'GET',
  path: '/control-accounts/policy',
  summary: 'Show from which variance on control accounts are to be explained',
  may: permissions.list,
  input: z.object({}),
  output: AccountPolicy,
  reads: ['control-account'],
})

export const setAccountPolicy = operation({
  id: 'oversight.set-account-policy',
  method: 'PUT',
  path: '/control-accounts/policy',
  summary: 'Say from which variance on control accounts are to be explained, and within how many workdays',
  may: may.setPolicy,
  input: AccountPolicy.pick({ share: true, amount: true, workdays: true }),
  output: AccountPolicy,
  refuses: refuses(),
  touches: ['control-account'],
  versioned: true,
})
