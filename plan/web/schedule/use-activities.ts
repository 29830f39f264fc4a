import { useReadPages, type PagedRead } from '@portolan/ui'
import { useEffect, useMemo, useState } from 'react'
import { type ActivityRow, listActivities } from '../../contract/index.ts'
import type { PlanAddress } from './address.ts'

const PAGE = 500

export type Activities = PagedRead<typeof listActivities>

type Asked = Pick<PlanAddress, 'number' | 'search' | 'critical' | 'unfinished'>

/** The activities that the filters leave, in the order of the outline. */
export function useActivities(projectId: string, asked: Asked): Activities {
  const { number, search, critical, unfinished } = asked
  const read = useReadPages(listActivities, {
    projectId,
    limit: PAGE,
    ...(number === undefined ? {} : { number }),
    ...(search ? { search } : {}),
    ...(critical ? { critical } : {}),
    ...(unfinished ? { unfinished } : {}),
  })
  return { ...read, rows: useLeaps(read) }
}

/**
 * Each page that comes has the plan computed and drawn anew. So lines show when the first have come, whenever there
 * are twice as many, and when there are no more.
 */
function useLeaps(read: Activities): readonly ActivityRow[] {
  const [shown, setShown] = useState(read)
  const grown = read.rows.length >= 2 * shown.rows.length || !read.hasMore
  const leaps = grown || read.first !== shown.first
  if (leaps && read.rows !== shown.rows) setShown(read)
  return leaps ? read.rows : shown.rows
}

/** How far they are read, for who shows them: it stays the same from page to page. */
export type Reading = Pick<Activities, 'rows' | 'loading' | 'refreshing' | 'problem' | 'hasMore' | 'again'>

export function useReading({ rows, loading, refreshing, problem, hasMore, again }: Activities): Reading {
  return useMemo(
    () => ({ rows, loading, refreshing, problem, hasMore, again }),
    [rows, loading, refreshing, problem, hasMore, again],
  )
}

export type ActivityIndex = ReadonlyMap<string, ActivityRow>

/** The rows that came so far, by id, in the order of the plan: of the whole plan, and of what the filters leave of it. */
export function useIndex(all: Activities, shown: Activities): ActivityIndex {
  return useMemo(
    () => new Map([...all.rows, ...shown.rows].map((row) => [row.id, row])),
    [all.rows, shown.rows],
  )
}

/** Reads on until all of these have come, or there are no more: an address may name a row far below. */
export function useReached(activities: Activities, index: ActivityIndex, ids: readonly string[]): void {
  const { hasMore, loadingMore, refreshing, more } = activities
  const wanted = hasMore && !loadingMore && !refreshing && ids.some((id) => !index.has(id))
  useEffect(() => {
    if (wanted) more()
  })
}

/** Reads on until everything has come: links lead from anywhere to anywhere, and time is drawn from end to end. */
export function useAllRead({ hasMore, loadingMore, refreshing, problem, more }: Activities): void {
  const wanted = hasMore && !loadingMore && !refreshing && problem === undefined
  useEffect(() => {
    if (wanted) more()
  })
}
