import { type Finding, findingOf, told, type Told } from '@portolan/quantity'

export type Notes = {
  readonly findings: readonly Finding[]
  readonly unknown: (id: string, list: string) => false
  readonly noId: (list: string) => false
  readonly twice: (id: string, list: string) => false
  readonly wrong: (of: string, range: Range) => false
  readonly noList: (of: string) => false
}

/** The largest number whose sums over a whole portfolio are exact. */
const LARGEST = 1e12
export type Range = { readonly least: number; readonly most: number }

export function openNotes(): Notes {
  const findings: Finding[] = []
  const known = new Set<string>()
  const note = (code: string, of: string, says: Told): false => {
    if (!known.has(`${code}/${of}`)) findings.push(findingOf('error', code, ['input', of, says]))
    known.add(`${code}/${of}`)
    return false
  }
  return {
    findings,
    unknown: (id, list) =>
      note(
        'unknown',
        id,
        told(
          'selection:unknown',
        )`“${{ id }}” in “${{ list }}” is not known and is left out; add it or correct its name.`,
      ),
    noId: (list) =>
      note(
        'no-id',
        list,
        told('selection:no-id')`An entry of “${{ list }}” has no id and is left out; give each one an id.`,
      ),
    twice: (id, list) =>
      note(
        'twice',
        id,
        told(
          'selection:twice',
        )`“${{ id }}” stands twice in “${{ list }}”, and the first one counts; remove the other.`,
      ),
    wrong: (of, { least, most }) =>
      note(
        'no-whole-number',
        of,
        told(
          'selection:no-whole-number',
        )`A number of “${{ of }}” is no whole number from ${{ least }} to ${{ most }} and is left out; amounts are minor units and minutes.`,
      ),
    noList: (of) =>
      note(
        'no-list',
        of,
        told(
          'selection:no-list',
        )`Something of “${{ of }}” is no list of objects and is left out; write it as a list.`,
      ),
  }
}

/** A whole number in range, or null and a finding. */
export function whole(
  notes: Notes,
  given: unknown,
  { of, least = -LARGEST, most = LARGEST }: { readonly of: string } & Partial<Range>,
): number | null {
  if (typeof given === 'number' && Number.isInteger(given) && given >= least && given <= most) return given
  notes.wrong(of, { least, most })
  return null
}

/** What stands in a list that may be left out, without what is no object. */
export function listOf<Row>(
  notes: Notes,
  given: readonly Row[] | null | undefined,
  of: string,
  kind: 'objects' | 'any' = 'objects',
): readonly Row[] {
  if (given === null || given === undefined) return []
  if (!Array.isArray(given)) {
    notes.noList(of)
    return []
  }
  const kept = given.filter((row) => kind === 'any' || (typeof row === 'object' && row !== null))
  if (kept.length < given.length) notes.noList(of)
  return kept
}

/** A question about a candidate that there is not. */
export function notThere(id: string): Finding {
  const says = told('selection:not-there')`There is no candidate “${{ id }}”; ask about one of the portfolio.`
  return findingOf('error', 'not-there', ['input', id, says])
}
