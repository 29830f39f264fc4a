import type { Tone } from '@portolan/ui'
import type { CardMeasure, CardVerdict, CheckItem, CheckItemKey, ClosureState } from '../../contract/index.ts'

export const toneOfVerdict: Readonly<Record<CardVerdict, Tone>> = {
  success: 'good',
  challenged: 'warn',
  failed: 'bad',
  ended: 'none',
  unknown: 'none',
}

export const toneOfMeasure: Readonly<Record<CardMeasure['verdict'], Tone>> = {
  met: 'good',
  missed: 'bad',
  unknown: 'none',
}

export const toneOfItem: Readonly<Record<CheckItem['state'], Tone>> = {
  met: 'good',
  missing: 'bad',
  dropped: 'none',
}

export const toneOfState: Readonly<Record<ClosureState, Tone>> = {
  open: 'warn',
  asked: 'warn',
  'sent-back': 'bad',
  accepted: 'good',
  withdrawn: 'none',
  reopened: 'none',
}

/** Where what is missing is mended: a part of the project, or a place of its own. */
export const placeOfItem: Partial<Readonly<Record<CheckItemKey, string>>> = {
  work: '/projects/$projectId/plan',
  scope: '/projects/$projectId/scope',
  actions: '/projects/$projectId/actions',
  decisions: '/projects/$projectId/decisions',
  risks: '/projects/$projectId/raid',
  issues: '/projects/$projectId/raid',
  dependencies: '/projects/$projectId/raid',
  orders: '/money/orders',
  invoices: '/money/orders',
  milestones: '/money/agreements',
}
