import type { Basis, EstimateMethod, EstimateVersion, Points, RangeLaw } from '../../contract/index.ts'
import { type Amounts, readAmount, writeAmount } from './amounts.ts'

/** Three amounts as they are being typed. */
export type PointsDraft = { readonly low: string; readonly likely: string; readonly high: string }
export type LineDraft = PointsDraft & { readonly title: string }
export type SizeDraft = { readonly driver: string; readonly size: string }

/** A basis as it is being written. */
export type BasisDraft = PointsDraft & {
  readonly method: EstimateMethod
  readonly law: RangeLaw
  readonly lines: readonly LineDraft[]
  readonly correlation: string
  readonly sizes: readonly SizeDraft[]
  readonly scope: string
  readonly assumptions: string
  readonly exclusions: string
  readonly sources: string
  readonly changed: string
}

export const emptyBasis: BasisDraft = {
  method: 'three-points',
  law: 'pert',
  low: '',
  likely: '',
  high: '',
  lines: [],
  correlation: '30',
  sizes: [],
  scope: '',
  assumptions: '',
  exclusions: '',
  sources: '',
  changed: '',
}

export const emptyLine: LineDraft = { title: '', low: '', likely: '', high: '' }

/** What stands, to go on from. */
export function draftOf(version: EstimateVersion, amounts: Amounts): BasisDraft {
  const write = ({ low, likely, high }: Points): PointsDraft => ({
    low: writeAmount(low, amounts),
    likely: writeAmount(likely, amounts),
    high: writeAmount(high, amounts),
  })
  const { method, law, scope, assumptions, exclusions, sources, state, changed } = version
  return {
    method,
    law,
    scope,
    assumptions,
    exclusions,
    sources,
    ...write(version.points),
    lines: version.lines.map((line) => ({ title: line.title, ...write(line) })),
    correlation: String(Math.round(version.correlation * 100)),
    sizes: version.sizes.map(({ driver, size }) => ({ driver, size: String(size) })),
    changed: state === 'draft' ? changed : '',
  }
}

/** Sizes that can be asked about: named, and above 0. */
export function sizesOf(drafts: readonly SizeDraft[]): Basis['sizes'] {
  return drafts.flatMap(({ driver, size }) => {
    const number = Number(size.replace(',', '.'))
    return driver.trim() !== '' && !driver.includes('=') && number > 0
      ? [{ driver: driver.trim(), size: number }]
      : []
  })
}

/** What a field lacks, by a key of the words. */
export type BasisProblem = 'points' | 'lines' | 'correlation' | 'sizes'

export function readBasis(draft: BasisDraft, amounts: Amounts): Basis | { readonly wrong: BasisProblem } {
  const { method, law, scope, assumptions, exclusions, sources, changed } = draft
  const sizes = sizesOf(draft.sizes)
  if (sizes.length < draft.sizes.filter(({ driver, size }) => driver !== '' || size !== '').length)
    return { wrong: 'sizes' }
  const correlation = Number(draft.correlation.replace(',', '.')) / 100
  if (!(correlation >= 0 && correlation <= 1)) return { wrong: 'correlation' }
  const words = { method, law, scope, assumptions, exclusions, sources, changed, sizes, correlation }
  if (method === 'bottom-up') {
    const lines = readLines(draft.lines, amounts)
    return lines === null ? { wrong: 'lines' } : { ...words, points: null, lines }
  }
  if (method !== 'three-points') return { ...words, points: null, lines: [] }
  const points = readPoints(draft, amounts)
  return points === null ? { wrong: 'points' } : { ...words, points, lines: [] }
}

function readLines(drafts: readonly LineDraft[], amounts: Amounts): Basis['lines'] | null {
  const begun = drafts.filter((line) => Object.values(line).some((text) => text.trim() !== ''))
  const lines = begun.flatMap((line) => {
    const points = readPoints(line, amounts)
    return points === null || line.title.trim() === '' ? [] : [{ title: line.title.trim(), ...points }]
  })
  return lines.length === 0 || lines.length < begun.length ? null : lines
}

/** In order; null where they are not. */
export function readPoints(draft: PointsDraft, amounts: Amounts): Points | null {
  const [low, likely, high] = [draft.low, draft.likely, draft.high].map((text) => readAmount(text, amounts))
  if (low === null || likely === null || high === null) return null
  if (low === undefined || likely === undefined || high === undefined) return null
  return low <= likely && likely <= high && likely > 0 ? { low, likely, high } : null
}

/** A block from a spreadsheet: title, low, most likely, high in each row; a single amount stands for all three. */
export function pastedLines(text: string): readonly LineDraft[] {
  return text
    .split(/\r?\n/)
    .map((row) => row.split('\t').map((cell) => cell.trim()))
    .filter(([title = '', ...cells]) => title !== '' && cells.length > 0)
    .map(([title = '', low = '', likely = low, high = likely]) => ({ title, low, likely, high }))
}
