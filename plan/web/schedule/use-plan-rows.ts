import { useMemo } from 'react'
import type { ActivityRow } from '../../contract/index.ts'
import type { PlanAddress } from './address.ts'
import { visibleRows } from './outline.ts'

/** The lines that show, in their order: grid and timeline have the same. */
export type PlanLines = {
  readonly shown: readonly ActivityRow[]
  readonly placeOf: ReadonlyMap<string, number>
  readonly closed: ReadonlySet<string>
  readonly filtered: boolean
}

/** A filter takes lines out of the outline, so that nothing is closed then. */
export function usePlanRows(rows: readonly ActivityRow[], address: PlanAddress): PlanLines {
  const filtered = isFiltered(address)
  return useMemo(() => {
    const closed = new Set(filtered ? [] : address.closed)
    const shown = visibleRows(rows, closed)
    return { shown, closed, filtered, placeOf: placesOf(shown) }
  }, [rows, filtered, address.closed])
}

function placesOf(rows: readonly ActivityRow[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [place, { id }] of rows.entries()) places.set(id, place)
  return places
}

export const noFilters = { search: undefined, critical: undefined, unfinished: undefined }

export function isFiltered({ search, critical, unfinished }: PlanAddress): boolean {
  return search !== undefined || critical === true || unfinished === true
}
