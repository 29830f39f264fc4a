import type { Tx } from '@portolan/platform/database'
import {
  type EstimateLine,
  estimateMethods,
  estimateStates,
  type EstimateVersion,
  rangeLaws,
  type Size,
} from '../../contract/index.ts'
import { readCases } from './case-rows.ts'

export type StoredCase = { readonly id: string; readonly share: number }

/** All versions, the newest first, with the cases that the one who reads them sees. */
export async function readVersions(tx: Tx, estimateId: string): Promise<readonly EstimateVersion[]> {
  const rows = await selectVersions(tx).where('v.estimate_id', '=', estimateId).execute()
  const shown = await readCases(
    tx,
    rows.flatMap(({ cases }) => (cases as StoredCase[]).map(({ id }) => id)),
  )
  return rows.map((row) => {
    const cases = row.cases as readonly StoredCase[]
    const seen = cases.flatMap(({ id, share }) => {
      const one = shown.get(id)
      return one === undefined ? [] : [{ ...one, share }]
    })
    return { ...toVersion(row), cases: seen, hiddenCases: cases.length - seen.length }
  })
}

// eslint-disable-next-line typescript/explicit-module-boundary-types
function selectVersions(tx: Tx) {
  return tx
    .selectFrom('estimate_version as v')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'v.tenant_id').onRef('p.id', '=', 'v.author_id'),
    )
    .leftJoin('person as r', (join) =>
      join.onRef('r.tenant_id', '=', 'v.tenant_id').onRef('r.id', '=', 'v.reviewed_by'),
    )
    .selectAll('v')
    .select(['p.name as author_name', 'r.name as reviewer_name'])
    .orderBy('v.number', 'desc')
}

type VersionRow = Awaited<ReturnType<ReturnType<typeof selectVersions>['executeTakeFirstOrThrow']>>

function toVersion(row: VersionRow): Omit<EstimateVersion, 'cases' | 'hiddenCases'> {
  const { low, likely, high, number, expected, deviation, independent, together, correlation } = row
  const { scope, assumptions, exclusions, sources, changed } = row
  return {
    number,
    state: estimateStates.find((state) => state === row.state) ?? 'draft',
    method: estimateMethods.find((method) => method === row.method) ?? 'three-points',
    law: rangeLaws.find((law) => law === row.law) ?? 'pert',
    points: { low, likely, high },
    lines: row.lines as EstimateLine[],
    sizes: row.sizes as Size[],
    correlation,
    expected,
    deviation,
    independent,
    together,
    scope,
    assumptions,
    exclusions,
    sources,
    changed,
    pastCases: row.past_cases,
    author: { id: row.author_id, name: row.author_name },
    writtenAt: row.written_at,
    review:
      row.reviewed_at === null
        ? null
        : { by: row.reviewer_name ?? '', at: row.reviewed_at, words: row.review_words ?? '' },
  }
}
