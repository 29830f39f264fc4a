import { readWhenIdle } from '../later.tsx'
import type * as parts from './parts.ts'

type Parts = typeof parts

/** All that opens over the page is one file: whoever opens one thing has the others too. */
export function readFloatingParts(): Promise<Parts> {
  return import('./parts.ts')
}

export function readFloatingPartsAhead(): void {
  readWhenIdle(readFloatingParts)
}
