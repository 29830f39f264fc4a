import { useReadPages, type PagedRead } from '@portolan/ui'
import { useEffect, useMemo } from 'react'
import { type ActivityRow, listActivities } from '../../contract/index.ts'
import type { PlanAddress } from './address.ts'

const PAGE = 500

export type Activities = PagedRead<typeof listActivities>

type Asked = Pick<PlanAddress, 'number' | 'search' | 'critical' | 'unfinished'>

/** The activities that the filters leave, in the order of the outline. */
export function useActivities(projectId: string, asked: Asked): Activities {
  const { number, search, critical, unfinished } = asked
  return useReadPages(listActivities, {
    projectId,
    limit: PAGE,
    ...(number === undefined ? {} : { number }),
    ...(search ? { search } : {}),
    ...(critical ? { critical } : {}),
    ...(unfinished ? { unfinished } : {}),
  })
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
