import { type Caps, defaultCaps } from '../reading/caps.ts'

/** Upper limits of what a schedule file may ask of the reader. */
export type ScheduleCaps = Pick<Caps, 'bytes' | 'inflatedBytes' | 'ratio' | 'ratioFloor'> & {
  /** Elements within elements. */
  readonly depth: number
  /** Elements of XML, cells of a table. */
  readonly elements: number
}

export const defaultScheduleCaps: ScheduleCaps = {
  bytes: 100_000_000,
  inflatedBytes: 200_000_000,
  ratio: defaultCaps.ratio,
  ratioFloor: defaultCaps.ratioFloor,
  depth: 100,
  elements: 6_000_000,
}
