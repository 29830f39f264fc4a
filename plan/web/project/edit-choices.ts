import type { Choice } from '@portolan/ui'
import type { ProjectRow } from '../../contract/index.ts'
import type { EditChoices } from './project-edits.ts'
import { ratingKey } from './project-edits.ts'

type Named = { readonly id: string; readonly name: string }

/** What the rows themselves offer: programmes, ratings and managers that occur, and the currency most of them have. */
export function choicesFromRows(rows: readonly ProjectRow[]): EditChoices {
  const programmes = new Map<string, readonly Choice[]>()
  for (const portfolio of new Set(rows.map((row) => row.portfolio.id)))
    programmes.set(
      portfolio,
      namedChoices(rows.filter((row) => row.portfolio.id === portfolio).map((row) => row.programme)),
    )
  return {
    organisations: namedChoices(rows.map((row) => row.organisation)),
    people: namedChoices(rows.map((row) => row.manager)),
    ratings: ratingChoices(rows),
    programmes: (portfolioId) => programmes.get(portfolioId) ?? [],
    currency: commonest(rows.flatMap((row) => row.cost?.currency ?? [])) ?? 'EUR',
  }
}

export function namedChoices(list: readonly (Named | null)[]): readonly Choice[] {
  const found = new Map(list.flatMap((one) => (one ? [[one.id, one.name] as const] : [])))
  return [...found]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
}

/** Best first within a scale; the scale is said where two of them have the same word. */
function ratingChoices(rows: readonly ProjectRow[]): readonly Choice[] {
  const found = new Map(
    rows.flatMap(({ reported }) => (reported ? [[ratingKey(reported), reported] as const] : [])),
  )
  const ratings = [...found].toSorted(
    ([, a], [, b]) => (a.scale ?? '').localeCompare(b.scale ?? '') || (a.step ?? 0) - (b.step ?? 0),
  )
  return ratings.map(([value, { raw, scale }]) => {
    const twice = ratings.filter(([, other]) => other.raw === raw).length > 1
    return { value, label: twice && scale !== null ? `${raw} (${scale})` : raw }
  })
}

function commonest(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}
