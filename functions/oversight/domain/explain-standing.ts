import { explain, health } from '@portolan/health'
import type { Day, Explanation } from '@portolan/quantity'
import { editionsOn, healthInputOn, type StandingInput } from './standing-input.ts'

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

function originsOf(input: StandingInput, asOf: Day, imports: ImportDays): ReadonlyMap<string, string> {
  return new Map(
    editionsOn(input, asOf).map((edition) => {
      const row = edition.rowNumber === null ? '' : `, row ${edition.rowNumber}`
      const imported = edition.importId === null ? undefined : imports.get(edition.importId)
      const on = imported === undefined ? '' : `, imported on ${imported}`
      return [keyOf(edition), `${edition.source}${row}${on}`]
    }),
  )
}

function nameOrigins(node: Explanation, origins: ReadonlyMap<string, string>): Explanation {
  const origin =
    node.source === undefined ? undefined : origins.get(keyOf({ source: node.source, asOf: node.asOf ?? '' }))
  return {
    ...node,
    ...(origin === undefined ? {} : { source: origin }),
    from: node.from.map((part) => nameOrigins(part, origins)),
  }
}

function keyOf({ source, asOf }: { source: string; asOf: string }): string {
  return `${asOf} ${source}`
}
