import { explain, health } from '@portolan/health'
import { asDay, type Day, type Explanation, told, type Told } from '@portolan/quantity'
import { sourceIs } from './sources.ts'
import { editionsOn, healthInputOn, type StandingEdition, type StandingInput } from './standing-input.ts'

/** The days on which imports were committed, by their id. */
export type ImportDays = ReadonlyMap<string, string>

/**
 * Computes a standing again from what its run kept, and walks a figure down to the rows that said it.
 * Undefined for a name that is no measure.
 */
export function explainStanding(
  input: StandingInput,
  asOf: Day,
  measure: string,
  imports: ImportDays = new Map(),
): Explanation | undefined {
  const explained = explain(health(healthInputOn(input, asOf)).result, measure)
  return explained && nameOrigins(explained, originsOf(input, asOf, imports))
}

type Origins = ReadonlyMap<string, Told>

function originsOf(input: StandingInput, asOf: Day, imports: ImportDays): Origins {
  return new Map(
    editionsOn(input, asOf).flatMap((edition) => {
      const origin = originOf(edition, imports)
      return origin === undefined ? [] : [[keyOf(edition), origin]]
    }),
  )
}

/** Undefined for what says all by its name: what people set by hand. */
function originOf({ source, rowNumber, importId }: StandingEdition, imports: ImportDays): Told | undefined {
  if (rowNumber === null) return undefined
  const row = told('oversight:source.row')`${{ source }}, row ${{ row: rowNumber }}`
  const imported = importId === null ? undefined : imports.get(importId)
  return imported === undefined
    ? row
    : told('oversight:source.imported')`${{ row }}, imported on ${{ day: asDay(imported) }}`
}

function nameOrigins(node: Explanation, origins: Origins): Explanation {
  const origin =
    node.source === undefined ? undefined : origins.get(keyOf({ source: node.source, asOf: node.asOf ?? '' }))
  return {
    ...node,
    ...(origin === undefined ? {} : sourceIs(origin)),
    from: node.from.map((part) => nameOrigins(part, origins)),
  }
}

function keyOf({ source, asOf }: { source: string; asOf: string }): string {
  return `${asOf} ${source}`
}
