import type { Basis, EstimateLine, EstimateVersion, Points } from '../../contract/index.ts'

/** What differs between two versions: amounts, what is chosen, words, and lines. */
export type Difference =
  | {
      readonly kind: 'amount'
      readonly what: keyof Points | 'expected'
      readonly before: number
      readonly now: number
    }
  | {
      readonly kind: 'choice'
      readonly what: 'method' | 'law'
      readonly before: string
      readonly now: string
    }
  | { readonly kind: 'share'; readonly what: 'correlation'; readonly before: number; readonly now: number }
  | { readonly kind: 'words'; readonly what: Words; readonly before: string; readonly now: string }
  | {
      readonly kind: 'size'
      readonly what: string
      readonly before: number | null
      readonly now: number | null
    }
  | {
      readonly kind: 'line'
      readonly what: string
      readonly before: EstimateLine | null
      readonly now: EstimateLine | null
    }

type Words = 'scope' | 'assumptions' | 'exclusions' | 'sources'
type Compared = Pick<EstimateVersion, 'points' | 'expected' | 'method' | 'law' | 'correlation'> &
  Pick<Basis, Words | 'lines' | 'sizes'>

export function compareVersions(before: Compared, now: Compared): readonly Difference[] {
  const both = { before, now }
  return [
    ...amounts(both),
    ...(['method', 'law'] as const)
      .filter((what) => before[what] !== now[what])
      .map((what): Difference => ({ kind: 'choice', what, before: before[what], now: now[what] })),
    ...(before.correlation === now.correlation || now.method !== 'bottom-up'
      ? []
      : [{ kind: 'share', what: 'correlation', before: before.correlation, now: now.correlation } as const]),
    ...sizes(both),
    ...lines(both),
    ...(['scope', 'assumptions', 'exclusions', 'sources'] as const)
      .filter((what) => before[what] !== now[what])
      .map((what): Difference => ({ kind: 'words', what, before: before[what], now: now[what] })),
  ]
}

type Both = { readonly before: Compared; readonly now: Compared }

function amounts({ before, now }: Both): readonly Difference[] {
  const all = [
    ['low', before.points.low, now.points.low],
    ['likely', before.points.likely, now.points.likely],
    ['high', before.points.high, now.points.high],
    ['expected', before.expected, now.expected],
  ] as const
  return all
    .filter(([, was, is]) => was !== is)
    .map(([what, was, is]) => ({ kind: 'amount', what, before: was, now: is }))
}

function sizes({ before, now }: Both): readonly Difference[] {
  const drivers = [...new Set([...before.sizes, ...now.sizes].map(({ driver }) => driver))]
  const sizeIn = (of: Compared, driver: string): number | null =>
    of.sizes.find((one) => one.driver === driver)?.size ?? null
  return drivers
    .filter((driver) => sizeIn(before, driver) !== sizeIn(now, driver))
    .map((driver) => ({
      kind: 'size',
      what: driver,
      before: sizeIn(before, driver),
      now: sizeIn(now, driver),
    }))
}

/** A line keeps its title; the second of the same title is compared with the second. */
function lines({ before, now }: Both): readonly Difference[] {
  const [was, is] = [byTitle(before.lines), byTitle(now.lines)]
  const keys = [...new Set([...was.keys(), ...is.keys()])]
  return keys.flatMap((key): readonly Difference[] => {
    const [one, other] = [was.get(key) ?? null, is.get(key) ?? null]
    return same(one, other)
      ? []
      : [{ kind: 'line', what: (other ?? one)?.title ?? '', before: one, now: other }]
  })
}

function byTitle(all: readonly EstimateLine[]): ReadonlyMap<string, EstimateLine> {
  const seen = new Map<string, number>()
  return new Map(
    all.map((line) => {
      const nth = (seen.get(line.title) ?? 0) + 1
      seen.set(line.title, nth)
      return [`${line.title}\n${nth}`, line]
    }),
  )
}

function same(one: EstimateLine | null, other: EstimateLine | null): boolean {
  return one?.low === other?.low && one?.likely === other?.likely && one?.high === other?.high
}
