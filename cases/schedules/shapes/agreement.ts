import { phase, type Shape } from '../shape.ts'
import { build } from './build.ts'

/** Making software that may not be used before those who will use it have agreed. */
export const agreedSoftware: Shape = {
  phases: [
    ...build.phases.slice(0, 2),
    phase(
      'Agreement',
      'draft | Draft the rules on duties | 4 | agreed | 2',
      'round1 | First round with the works council | 6 | draft | 2',
      'round2 | Second round, on night duties | 5 | round1 | 2',
      'signed | Agreement signed | 0 | round2',
    ),
    ...build.phases.slice(2, 4),
    phase(
      'Launch',
      'train | Train planners and drivers | 3 | show2 | 3',
      'pilot | Pilot in one depot | 4 | proven train signed | 3',
      'launch | Launch for everyone | 1 | pilot | 4',
      'care | Early-life support | 4 | launch | 3',
      'handover | Hand over to operations | 2 | launch | 2',
      'done | Project accepted | 0 | care handover',
    ),
  ],
}
