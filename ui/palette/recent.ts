/** A thing that somebody had open: which search knows it, and its id. Names are asked for anew, through the walls. */
export type Visit = { readonly search: string; readonly id: string }

const most = 8

/** The last things first, each once. */
export function withVisit(visits: readonly Visit[], visit: Visit): readonly Visit[] {
  const others = visits.filter(({ search, id }) => search !== visit.search || id !== visit.id)
  return [visit, ...others].slice(0, most)
}

export function readVisits(whose: string): readonly Visit[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(whose)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isVisit) : []
  } catch {
    // Somebody else wrote there, or nothing may be kept: then nothing is remembered.
    return []
  }
}

export function keepVisit(whose: string, visit: Visit): void {
  try {
    localStorage.setItem(keyOf(whose), JSON.stringify(withVisit(readVisits(whose), visit)))
  } catch {
    // A browser that keeps nothing still goes where it is told.
  }
}

function keyOf(whose: string): string {
  return `portolan-recent-${whose}`
}

function isVisit(one: unknown): one is Visit {
  return (
    typeof one === 'object' &&
    one !== null &&
    'search' in one &&
    'id' in one &&
    typeof one.search === 'string' &&
    typeof one.id === 'string'
  )
}
