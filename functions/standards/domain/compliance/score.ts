import {
  type ControlOfProject,
  type ControlPoints,
  type ControlState,
  controlStates,
  pointsOfWeight,
} from '../../contract/index.ts'

export const noPoints: ControlPoints = { missed: 0, waived: 0, unknown: 0, open: 0, met: 0 }

type Weighed = Pick<ControlOfProject, 'state' | 'weight'>

/** What controls weigh, by their state: a must 2 points, a should 1. */
export function pointsOf(controls: readonly Weighed[]): ControlPoints {
  return sumOf(controls, ({ weight }) => pointsOfWeight[weight])
}

export function countsOf(controls: readonly { readonly state: ControlState }[]): ControlPoints {
  return sumOf(controls, () => 1)
}

function sumOf<C extends { readonly state: ControlState }>(
  controls: readonly C[],
  worth: (control: C) => number,
): ControlPoints {
  const sum = { ...noPoints }
  for (const control of controls) sum[control.state] += worth(control)
  return sum
}

export function addPoints(all: readonly ControlPoints[]): ControlPoints {
  const sum = { ...noPoints }
  for (const one of all) for (const state of controlStates) sum[state] += one[state]
  return sum
}

export function askedOf(points: ControlPoints): number {
  return controlStates.reduce((sum, state) => sum + points[state], 0)
}

/**
 * Compliance: points of what is met over points of all that is asked. What is waived or not known is asked and not met.
 * Source: PMBOK and ISO 21502 ask for conformance in shares; that a waiver never counts as met is our own rule.
 */
export function scoreOf(points: ControlPoints): number | null {
  const asked = askedOf(points)
  return asked === 0 ? null : points.met / asked
}
