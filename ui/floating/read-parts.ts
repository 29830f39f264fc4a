import { readWhenIdle } from '../later.tsx'

type Parts = typeof import('./parts.ts')

/** All that opens over the page is one file: whoever opens one thing has the others too. */
export function readFloatingParts(): Promise<Parts> {
  return import('./parts.ts')
}

export function readFloatingPartsAhead(): void {
  readWhenIdle(readFloatingParts)
}
