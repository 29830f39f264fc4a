import type { Shape } from './shape.ts'
import { agile } from './shapes/agile.ts'
import { agreedSoftware } from './shapes/agreement.ts'
import { build } from './shapes/build.ts'
import { coreMigration, dataCentreMove } from './shapes/cutover-weekend.ts'
import { infrastructure } from './shapes/infrastructure.ts'
import { ledgers } from './shapes/ledgers.ts'
import { migration } from './shapes/migration.ts'
import { depots, rooms, shops, stops, wards } from './shapes/places.ts'
import { rollOut } from './shapes/roll-out.ts'
import { transition } from './shapes/transition.ts'

/** What a planner did that a schedule check finds. */
export type Flaw =
  /** The second step begins before the first ends. */
  | { readonly kind: 'lead'; readonly from: string; readonly to: string; readonly days: number }
  | { readonly kind: 'lag'; readonly from: string; readonly to: string; readonly days: number }
  /** Nothing waits for the step. */
  | { readonly kind: 'open-end'; readonly step: string }
  | { readonly kind: 'fixed-start'; readonly step: string }
  /** The second step waits for the first, and the plan only knows the date. */
  | { readonly kind: 'date-for-link'; readonly from: string; readonly to: string }
  | { readonly kind: 'nobody'; readonly step: string }

/** A month in which somebody planned anew. */
export type Replan = {
  readonly month: number
  readonly cut: readonly { readonly from: string; readonly to: string }[]
  readonly join: readonly { readonly from: string; readonly to: string }[]
}

/** A step of another project that one here waits for. */
export type Wait = { readonly code: string; readonly step: string; readonly before: string }

/** The schedule of a story: its shape, the steps that take what the story slips, and what its planner left undone. */
export type Plot = {
  readonly code: string
  readonly shape: Shape
  readonly slips: string
  /** Where another step than that one slipped, by the month of the story. */
  readonly slipsAt: Readonly<Record<number, string>>
  readonly replans: readonly Replan[]
  readonly flaws: readonly Flaw[]
  readonly waits: readonly Wait[]
  /** Months whose plan was kept, besides the last one. */
  readonly kept: readonly number[]
}

function plot(
  code: string,
  shape: Shape,
  slips: string,
  more: Partial<Omit<Plot, 'code' | 'shape' | 'slips'>> = {},
): Plot {
  return { code, shape, slips, slipsAt: {}, replans: [], flaws: [], waits: [], kept: [], ...more }
}

export const plots: readonly Plot[] = [
  plot('P-114', coreMigration, 'gateway', {
    slipsAt: { [-5]: 'mapping', [-1]: 'first' },
    kept: [-8, -5, -3],
    flaws: [
      { kind: 'lead', from: 'dress', to: 'go', days: 2 },
      { kind: 'fixed-start', step: 'freeze' },
    ],
  }),
  plot('P-118', dataCentreMove, 'wave2', {
    slipsAt: { [-9]: 'groups', [-6]: 'wave1', [-1]: 'wave3' },
    kept: [-13, -9, -6, -3],
    flaws: [
      { kind: 'open-end', step: 'monitoring' },
      { kind: 'open-end', step: 'wipe' },
      { kind: 'lag', from: 'agreed', to: 'order', days: 3 },
      { kind: 'lag', from: 'wave1', to: 'runbook', days: 5 },
      { kind: 'nobody', step: 'order' },
    ],
  }),
  plot('P-121', migration, 'first'),
  plot('P-127', build, 'accept', { waits: [{ code: 'P-114', step: 'ready', before: 'load' }] }),
  plot('P-112', build, 'services2', {
    flaws: [{ kind: 'open-end', step: 'reports' }],
    waits: [{ code: 'P-101', step: 'agreed', before: 'services2' }],
  }),
  plot('P-119', build, 'pilot', {
    flaws: [
      { kind: 'fixed-start', step: 'launch' },
      { kind: 'fixed-start', step: 'pilot' },
      { kind: 'nobody', step: 'train' },
    ],
  }),
  plot('P-110', ledgers, 'accept5', {
    slipsAt: { [-7]: 'balances1' },
    kept: [-10, -7, -4],
    flaws: [{ kind: 'lag', from: 'live5', to: 'close5', days: 2 }],
  }),
  plot('P-123', rollOut, 'interfaces', { flaws: [{ kind: 'open-end', step: 'support' }] }),
  plot('P-101', infrastructure, 'zones'),
  plot('P-135', infrastructure, 'identity', { flaws: [{ kind: 'nobody', step: 'buy' }] }),
  plot('P-117', agreedSoftware, 'pilot', {
    slipsAt: { [-9]: 'round2', [-4]: 'round2' },
    kept: [-13, -9, -4],
    replans: [
      {
        month: -1,
        // The pilot no longer waits for the signature: only the launch does.
        cut: [{ from: 'signed', to: 'pilot' }],
        join: [{ from: 'signed', to: 'launch' }],
      },
    ],
  }),
  plot('P-122', build, 'accept', {
    slipsAt: { [-8]: 'sources', [-5]: 'services2' },
    kept: [-11, -8, -5],
    flaws: [
      { kind: 'nobody', step: 'pen' },
      { kind: 'open-end', step: 'rights' },
    ],
  }),
  // Whoever planned it drew dates and no logic.
  plot('P-128', build, 'mend', {
    flaws: [
      ...['needs', 'scope', 'design', 'environments', 'data1', 'screens1', 'test1', 'pilot'].map(
        (to): Flaw => ({ kind: 'date-for-link', from: firstBefore(build, to), to }),
      ),
      { kind: 'date-for-link', from: 'proven', to: 'pilot' },
      { kind: 'date-for-link', from: 'pilot', to: 'launch' },
      { kind: 'date-for-link', from: 'launch', to: 'care' },
      { kind: 'open-end', step: 'architecture' },
      { kind: 'open-end', step: 'reports' },
      { kind: 'open-end', step: 'handover' },
      { kind: 'lag', from: 'show2', to: 'accept', days: 5 },
      { kind: 'lead', from: 'test2', to: 'show2', days: 2 },
      { kind: 'nobody', step: 'load' },
      { kind: 'nobody', step: 'accept' },
    ],
  }),
  plot(
    'P-130',
    agile('sign in', 'book', 'move and cancel', 'results', 'messages', 'family', 'access for all', 'harden'),
    'sprint7',
  ),
  plot('P-136', agile('ten questions', 'look up a claim', 'hand over', 'learn from mistakes'), 'sprint3'),
  plot('P-138', agile('roles and skills', 'proof by work', 'search', 'profiles'), 'sprint3'),
  plot(
    'P-144',
    agile('resident permit', 'visitor permit', 'payment', 'tariffs', 'checks on the street'),
    'sprint4',
  ),
  plot(
    'P-146',
    agile('weather feeds', 'first forecast', 'uncertainty', '80 parks', 'alarms', 'history'),
    'sprint4',
  ),
  plot('P-115', migration, 'mend', { flaws: [{ kind: 'lag', from: 'mapping', to: 'checks', days: 5 }] }),
  plot('P-133', build, 'accept', { flaws: [{ kind: 'nobody', step: 'rights' }] }),
  plot('P-139', build, 'sources'),
  plot('P-141', build, 'accept', { flaws: [{ kind: 'open-end', step: 'environments' }] }),
  plot('P-145', build, 'design'),
  plot('P-126', build, 'accept', { flaws: [{ kind: 'lead', from: 'accept', to: 'mend', days: 2 }] }),
  plot('P-129', rollOut, 'interfaces', { flaws: [{ kind: 'fixed-start', step: 'wave1' }] }),
  plot('P-124', infrastructure, 'identity', { flaws: [{ kind: 'open-end', step: 'logs' }] }),
  plot('P-125', transition, 'levels'),
  plot('P-143', migration, 'checks'),
  plot('P-142', depots, 'gaps'),
  plot('P-131', shops, 'audit'),
  plot('P-132', stops, 'permits', { flaws: [{ kind: 'nobody', step: 'permits' }] }),
  plot('P-113', rooms, 'camera'),
  plot('P-108', wards, 'switch9'),
  plot('P-104', build, 'mend'),
  plot('P-105', rollOut, 'interfaces', { flaws: [{ kind: 'open-end', step: 'support' }] }),
  plot('P-120', build, 'care'),
  plot('P-106', rollOut, 'wave2'),
]

function firstBefore({ phases }: Shape, key: string): string {
  return phases.flatMap(({ steps }) => steps).find((step) => step.key === key)?.after[0] ?? ''
}
