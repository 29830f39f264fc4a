import type { MeasureName } from '../measure-table.ts'
import type { Entry } from '../result.ts'

type Plain = { readonly [name: string]: unknown }
type Sheeted = {
  readonly whole: Entry<never>
  readonly entries: readonly Entry<never>[]
  readonly criteria?: readonly Entry<never>[]
}

/** An answer with plain numbers: those of the whole, what else it tells, and those of each item. */
export function plainOf({ whole, entries, criteria, ...rest }: Sheeted): Plain {
  const { subject: _subject, asOf: _asOf, ...told } = rest as Plain
  return {
    ...valuesOf(whole),
    ...told,
    ...(criteria === undefined ? {} : { criteria: criteria.map(rowOf) }),
    items: entries.map(rowOf),
  }
}

function rowOf(entry: Entry<never>): Plain {
  return { id: entry.id, ...valuesOf(entry) }
}

function valuesOf({ measures }: Entry<never>): Plain {
  const figures = Object.entries<{ readonly value: unknown }>(measures)
  return Object.fromEntries(figures.map(([name, { value }]) => [name, value]))
}

/** One measure by item; without those that have none. */
export function numbersBy(
  answer: { readonly entries: readonly Entry<never>[] } | null,
  name: MeasureName,
): ReadonlyMap<string, number> {
  return new Map(
    (answer?.entries ?? []).flatMap(({ id, measures }): readonly [string, number][] => {
      const value = (measures as Entry<MeasureName>['measures'])[name].value
      return typeof value === 'number' ? [[id, value]] : []
    }),
  )
}
