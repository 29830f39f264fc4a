import { type Finding, told, type Told } from '@portolan/quantity'
import { type Outcome, rowFinding, shortened } from '../outcome.ts'
import { nameDifference, nameKey } from './name-key.ts'
import { nearestBy } from './similarity.ts'

/** A project as the record knows it: every name it has had counts. */
export type Known = { readonly key: string; readonly id?: string; readonly names: readonly string[] }

/** A project as the new file names it; `key` is its row. */
export type Incoming = { readonly key: string; readonly id?: string; readonly name?: string }

/**
 * 'id': by stable ID, and by name only where one side has no ID. 'name': by name alone. 'ask': only what is
 * beyond doubt is joined (same ID, or the very same name), all else is asked.
 */
export type MatchBy = 'id' | 'name' | 'ask'

export type JoinKind = 'same-id' | 'id-letter-case' | 'same-name' | 'normalised-name'

export type Join = {
  readonly previous: string
  readonly next: string
  readonly kind: JoinKind
  /** In words, for the list a person reads. */
  readonly reason: Told
  /** The same without what the two were called, to be counted by. */
  readonly how: Told
}

export type Doubt = {
  readonly previous: string
  readonly next: string
  /** 0 to 1: how alike the names are. */
  readonly score: number
  readonly reason: Told
}

export type Matching = {
  readonly joins: readonly Join[]
  /** Keys of the file without a counterpart, doubtful ones included. */
  readonly unmatched: readonly string[]
  /** Keys of the record that the file does not name. */
  readonly missing: readonly string[]
  readonly doubts: readonly Doubt[]
}

export type MatchOptions = { readonly by: MatchBy; readonly threshold?: number }

const defaultThreshold = 0.72

/** Joins the projects of a new file to those known, each with its reason; what is merely near is only reported. */
export function matchEditions(
  previous: readonly Known[],
  next: readonly Incoming[],
  options: MatchOptions,
): Outcome<Matching> {
  const open = { previous: new Set(previous), next: new Set(next) }
  const joins = passesOf(options.by).flatMap((pass) => join(open, pass))
  const doubts = findDoubts([...open.previous], [...open.next], options.threshold ?? defaultThreshold)
  const place = new Map(next.map(({ key }, index) => [key, index]))
  const result: Matching = {
    joins: joins.toSorted((a, b) => (place.get(a.next) ?? 0) - (place.get(b.next) ?? 0)),
    unmatched: [...open.next].map(({ key }) => key),
    missing: [...open.previous].map(({ key }) => key),
    doubts,
  }
  return { result, findings: doubts.map(doubtFinding) }
}

type Open = { readonly previous: Set<Known>; readonly next: Set<Incoming> }

type Pass = {
  readonly kind: JoinKind
  readonly known: (entry: Known) => readonly string[]
  readonly incoming: (entry: Incoming) => string | undefined
  readonly allowed: (known: Known, incoming: Incoming) => boolean
  readonly how: (known: Known, incoming: Incoming) => Told
  /** What the two were called, where they differ. */
  readonly beside?: (known: Known, incoming: Incoming) => Told
}

function reasonOf({ how, beside }: Pass, known: Known, incoming: Incoming): Told {
  const main = how(known, incoming)
  return beside === undefined
    ? main
    : told('exchange:join.beside')`${{ how: main }} (${{ beside: beside(known, incoming) }})`
}

const always = (): boolean => true
const oneWithoutId = (known: Known, incoming: Incoming): boolean => !idOf(known) || !idOf(incoming)

function idOf(entry: { readonly id?: string }): string | undefined {
  const id = entry.id?.trim()
  return id === '' ? undefined : id
}

function passesOf(by: MatchBy): readonly Pass[] {
  const names = [sameName, nameLetterCase, likeName]
  if (by === 'name') return names
  if (by === 'ask') return [sameId, { ...sameName, allowed: oneWithoutId }]
  return [sameId, idLetterCase, ...names.map((pass) => ({ ...pass, allowed: oneWithoutId }))]
}

const sameId: Pass = {
  kind: 'same-id',
  known: (entry) => present(idOf(entry)),
  incoming: idOf,
  allowed: always,
  how: () => told('exchange:join.same-id')`same ID`,
}

const idLetterCase: Pass = {
  kind: 'id-letter-case',
  known: (entry) => present(idOf(entry)?.toLowerCase()),
  incoming: (entry) => idOf(entry)?.toLowerCase(),
  allowed: always,
  how: () => told('exchange:join.id-case')`same ID but for letter case`,
  beside: (known, incoming) =>
    told('exchange:join.ids')`${{ known: idOf(known) ?? '' }}, ${{ incoming: idOf(incoming) ?? '' }}`,
}

const sameName: Pass = {
  kind: 'same-name',
  known: (entry) => entry.names.filter((name) => name.trim() !== ''),
  incoming: (entry) => (entry.name?.trim() ? entry.name : undefined),
  allowed: always,
  how: () => told('exchange:join.same-name')`same name`,
}

/** Before the rest is set aside: "Light & House" must not lose its namesake to "Light and House". */
const nameLetterCase = byKey((name) => name.trim().toLowerCase())

const likeName = byKey(nameKey)

function byKey(keyOf: (name: string) => string): Pass {
  return {
    kind: 'normalised-name',
    known: ({ names }) => names.map(keyOf).filter((key) => key !== ''),
    incoming: ({ name }) => keyOf(name ?? '') || undefined,
    allowed: always,
    how: ({ names }, { name = '' }) => {
      const differing = nameDifference(nameAlike(names, name, keyOf), name)
      return told('exchange:join.like-name')`same name but for ${{ differing }}`
    },
    beside: ({ names }, { name = '' }) =>
      told('exchange:join.name')`"${{ name: shortened(nameAlike(names, name, keyOf)) }}"`,
  }
}

function nameAlike(names: readonly string[], name: string, keyOf: (name: string) => string): string {
  return names.find((candidate) => keyOf(candidate) === keyOf(name)) ?? ''
}

function present(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [text]
}

/** A key that two open entries of one side share joins nothing: either might be meant. */
function join(open: Open, pass: Pass): Join[] {
  const known = uniqueIndex([...open.previous], pass.known)
  const incoming = uniqueIndex([...open.next], (entry) => present(pass.incoming(entry)))
  const joins: Join[] = []
  for (const [key, entry] of incoming) {
    const match = known.get(key)
    if (!entry || !match || !open.previous.has(match) || !pass.allowed(match, entry)) continue
    open.previous.delete(match)
    open.next.delete(entry)
    joins.push({
      previous: match.key,
      next: entry.key,
      kind: pass.kind,
      reason: reasonOf(pass, match, entry),
      how: pass.how(match, entry),
    })
  }
  return joins
}

function uniqueIndex<T>(
  entries: readonly T[],
  keysOf: (entry: T) => readonly string[],
): Map<string, T | undefined> {
  const index = new Map<string, T | undefined>()
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) index.set(key, index.has(key) ? undefined : entry)
  }
  return index
}

function findDoubts(previous: readonly Known[], next: readonly Incoming[], threshold: number): Doubt[] {
  const nearest = nearestBy(previous, ({ names }) => names.map(nameKey))
  const byId = new Map(
    previous.flatMap((known) => idLetterCase.known(known).map((id) => [id, known] as const)),
  )
  return next.flatMap((entry) => {
    const twin = byId.get(idLetterCase.incoming(entry) ?? '')
    if (twin)
      return [{ previous: twin.key, next: entry.key, score: 1, reason: reasonOf(idLetterCase, twin, entry) }]
    const key = nameKey(entry.name ?? '')
    const near = key === '' ? undefined : nearest(key)
    if (!near || near.score < threshold) return []
    const reason = nearnessOf(near, entry)
    return [{ previous: near.entry.key, next: entry.key, score: Math.round(near.score * 100) / 100, reason }]
  })
}

function nearnessOf(
  { entry, score }: { readonly entry: Known; readonly score: number },
  next: Incoming,
): Told {
  const name = shortened(next.name ?? '')
  const known = shortened(entry.names.at(-1) ?? '')
  const names =
    score === 1
      ? told('exchange:doubt.same-name')`the same name: "${{ name }}" and "${{ known }}"`
      : told('exchange:doubt.similar-name')`a similar name: "${{ name }}" and "${{ known }}"`
  return oneWithoutId(entry, next)
    ? names
    : told(
        'exchange:doubt.ids-differ',
      )`${{ names }}; the IDs differ (${{ known: idOf(entry) ?? '' }}, ${{ incoming: idOf(next) ?? '' }})`
}

function doubtFinding({ next, previous, score, reason }: Doubt): Finding {
  const says = told(
    'exchange:match-doubtful',
  )`It may be a project already known: ${{ reason }}. Join them by hand if they are one.`
  return rowFinding('info', 'match-doubtful', next, says, { previous, score })
}
