import { trackRecord } from '@portolan/outlook'
import { day } from '@portolan/quantity'
import type { TrackRecord, TrackRow } from '../../contract/index.ts'
import { keyOf, type PastEstimate } from './past-estimate.ts'

export type TrackedBy = 'author' | 'method' | 'kind'

export function recordOf(past: readonly PastEstimate[], today: string): TrackRecord {
  const about = { subject: 'estimates', asOf: day(today) }
  const { measures } = trackRecord({ ...about, estimates: past }).result
  const number = ({ value }: { readonly value: unknown }): number | null =>
    value === null ? null : Number(value)
  return {
    judged: Number(measures.judgedEstimates.value),
    insideShare: number(measures.insideShare),
    insideLow: number(measures.insideLow),
    insideHigh: number(measures.insideHigh),
    medianRatio: number(measures.medianRatio),
    overShare: number(measures.overShare),
  }
}

/** By author, method or kind of work: who has the most estimates of what is over comes first. */
export function trackRecords(
  past: readonly PastEstimate[],
  by: TrackedBy,
  today: string,
): readonly TrackRow[] {
  const groups = new Map(past.map((one) => [groupOf(one, by).id, groupOf(one, by).name]))
  return [...groups]
    .map(([id, name]) => {
      const own = past.filter((one) => groupOf(one, by).id === id)
      return { id, name, ...recordOf(own, today) }
    })
    .toSorted((a, b) => b.judged - a.judged || (a.name < b.name ? -1 : 1))
}

function groupOf(one: PastEstimate, by: TrackedBy): { id: string; name: string } {
  if (by === 'author') return one.author
  return by === 'method' ? { id: one.method, name: one.method } : { id: keyOf(one.kind), name: one.kind }
}
