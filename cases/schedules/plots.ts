import type { Shape } from './shape.ts'
import { build, infrastructure, migration, rollOut } from './shapes.ts'

/** What a planner did that a schedule check finds. */
export type Flaw =
  /** The second step begins before the first ends. */
  | { readonly kind: 'lead'; readonly from: string; readonly to: string; readonly days: number }
  | { readonly kind: 'lag'; readonly from: string; readonly to: string; readonly days: number }
  /** Nothing waits for the step. */
  | { readonly kind: 'open-end'; readonly step: string }
  | { readonly kind: 'fixed-start'; readonly step: string }
  | { readonly kind: 'nobody'; readonly step: string }

/** The schedule of a story: its shape, the step that takes what the story slips, and what its planner left undone. */
export type Plot = {
  readonly code: string
  readonly shape: Shape
  readonly slips: string
  readonly flaws: readonly Flaw[]
}

export const plots: readonly Plot[] = [
  {
    code: 'P-114',
    shape: migration,
    slips: 'gateway',
    flaws: [
      { kind: 'lead', from: 'dress', to: 'go', days: 2 },
      { kind: 'fixed-start', step: 'freeze' },
    ],
  },
  {
    code: 'P-118',
    shape: migration,
    slips: 'mend',
    flaws: [
      { kind: 'open-end', step: 'monitoring' },
      { kind: 'open-end', step: 'runbook' },
      { kind: 'lag', from: 'cutover', to: 'off', days: 5 },
      { kind: 'lag', from: 'agreed', to: 'order', days: 3 },
      { kind: 'nobody', step: 'order' },
    ],
  },
  { code: 'P-121', shape: migration, slips: 'first', flaws: [] },
  { code: 'P-127', shape: build, slips: 'accept', flaws: [] },
  { code: 'P-112', shape: build, slips: 'services2', flaws: [{ kind: 'open-end', step: 'reports' }] },
  {
    code: 'P-119',
    shape: build,
    slips: 'pilot',
    flaws: [
      { kind: 'fixed-start', step: 'launch' },
      { kind: 'fixed-start', step: 'pilot' },
      { kind: 'nobody', step: 'train' },
    ],
  },
  {
    code: 'P-110',
    shape: rollOut,
    slips: 'wave2',
    flaws: [{ kind: 'lag', from: 'wave1', to: 'wave2', days: 2 }],
  },
  { code: 'P-123', shape: rollOut, slips: 'interfaces', flaws: [{ kind: 'open-end', step: 'support' }] },
  { code: 'P-101', shape: infrastructure, slips: 'zones', flaws: [] },
  { code: 'P-135', shape: infrastructure, slips: 'identity', flaws: [{ kind: 'nobody', step: 'buy' }] },
]
