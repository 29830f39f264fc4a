import type { Complement, ComplementId, Point, PointId, SoundnessIndex } from '../result.ts'

/** Where a part scores 0; between that and its best it falls in a straight line from 1. */
type Scale = { readonly best: number; readonly worst: number }

/** Three times the limit of a point is as bad as it gets; density is best from 2 on. */
export const indexTable: Readonly<Partial<Record<PointId | ComplementId, Scale>>> = {
  logic: { best: 0, worst: 0.15 },
  'logic-density': { best: 2, worst: 0 },
  'critical-share': { best: 0.25, worst: 1 },
  'hard-constraints': { best: 0, worst: 0.15 },
  'negative-float': { best: 0, worst: 0.15 },
  'insufficient-detail': { best: 0, worst: 0.15 },
  lags: { best: 0, worst: 0.15 },
  leads: { best: 0, worst: 0.15 },
  'merge-hotspots': { best: 0, worst: 0.15 },
}

/** 100 × the mean of nine scores: above 75 good, from 50 average, below poor. */
export function soundnessIndex(points: readonly Point[], complements: readonly Complement[]): SoundnessIndex {
  const values = new Map<string, number | null>(
    [...points, ...complements].map(({ id, value }) => [id, value]),
  )
  const parts = (Object.keys(indexTable) as (keyof typeof indexTable)[]).map((id) => {
    const scale = indexTable[id]
    const value = values.get(id) ?? withoutLinks(id, values.get('logic-density'))
    return { id, score: value === null || scale === undefined ? null : scoreOf(value, scale) }
  })
  const known = parts.flatMap(({ score }) => score ?? [])
  if (known.length < parts.length) return { value: null, grade: null, parts }
  const value = (100 * known.reduce((sum, score) => sum + score, 0)) / known.length
  return { value, grade: value > 75 ? 'good' : value >= 50 ? 'average' : 'poor', parts }
}

/** A plan without a link has no lead and no lag, and that is nothing to its credit. */
function withoutLinks(id: string, density: number | null | undefined): number | null {
  const ofLinks = id === 'leads' || id === 'lags'
  return ofLinks && density === 0 ? 1 : null
}

function scoreOf(value: number, { best, worst }: Scale): number {
  return Math.min(1, Math.max(0, (value - worst) / (best - worst)))
}
