import type { ActivityRow, LinkKind, LinkRow } from '../../../contract/index.ts'
import { labelOf } from '../outline.ts'
import { readLag } from '../read-words.ts'
import { linkText, type PlanWords } from '../words.ts'

export type Reference = {
  readonly predecessor: string
  readonly kind: LinkKind
  readonly lag: LinkRow['lag']
}

/** Why a list of predecessors cannot be read, and which part of it. */
export type ReferenceProblem = { readonly code: 'unknown' | 'lag' | 'self' | 'twice'; readonly text: string }

/** What people call an activity → its id. */
export type FindActivity = (called: string) => string | undefined

export type ReferenceSetting = {
  readonly minutesPerDay: number
  readonly words: PlanWords
  readonly labelOfId: (id: string) => string
}

/** '12FS+2 d; 14SS', as it can be read back. */
export function referencesText(links: readonly Reference[], setting: ReferenceSetting): string {
  return links.map((link) => linkText(link, setting.labelOfId(link.predecessor), setting)).join('; ')
}

/**
 * Predecessors as planners write them: '12', '12FS+2d', 'A1010 SS-50%', one beside the other by semicolon or comma. In
 * German the kinds are EA, AA, EE and AE.
 */
export function readReferences(
  text: string,
  given: { readonly find: FindActivity; readonly minutesPerDay: number; readonly self: string },
): readonly Reference[] | ReferenceProblem {
  const found: Reference[] = []
  for (const part of text.split(/[;\n]/).filter((one) => one.trim() !== '')) {
    const read = readPart(part, given)
    if (!Array.isArray(read)) return read as ReferenceProblem
    found.push(...(read as Reference[]))
  }
  const own = found.find(({ predecessor }) => predecessor === given.self)
  if (own !== undefined) return { code: 'self', text: text.trim() }
  const twice = found.some((one, at) => found.findIndex((other) => isSameLink(one, other)) < at)
  return twice ? { code: 'twice', text: text.trim() } : found
}

export function isSameLink(a: Reference, b: Reference): boolean {
  return a.predecessor === b.predecessor && a.kind === b.kind
}

/**
 * Finds by what a line is called, then by its code, its place in the outline, its number among the lines. Ten thousand
 * lines are gone through when somebody asks, not whenever they are read.
 */
export function findAmong(rows: readonly ActivityRow[]): FindActivity {
  let known: ReadonlyMap<string, string> | undefined
  return (called) => {
    known ??= namesOf(rows)
    return known.get(called.trim().toLowerCase())
  }
}

function namesOf(rows: readonly ActivityRow[]): ReadonlyMap<string, string> {
  const byName = new Map<string, string>()
  const name = (text: string | null, id: string): void => {
    const key = text?.toLowerCase() ?? ''
    if (key !== '' && !byName.has(key)) byName.set(key, id)
  }
  for (const row of rows) name(labelOf(row), row.id)
  for (const row of rows) name(row.code, row.id)
  for (const row of rows) name(row.wbs, row.id)
  rows.forEach(({ id }, at) => name(String(at + 1), id))
  for (const { id } of rows) name(id, id)
  return byName
}

type Given = Parameters<typeof readReferences>[1]

/** A comma may part two references or be a decimal sign: the longest run that can be read is one. */
function readPart(part: string, given: Given): readonly Reference[] | ReferenceProblem {
  const pieces = part.split(',')
  const found: Reference[] = []
  let at = 0
  while (at < pieces.length) {
    let problem: ReferenceProblem = { code: 'unknown', text: (pieces[at] ?? '').trim() }
    let taken = 0
    for (let many = pieces.length - at; many > 0 && taken === 0; many -= 1) {
      const text = pieces.slice(at, at + many).join(',')
      if (text.trim() === '') {
        taken = many
        continue
      }
      const read = readOne(text.trim(), given)
      if ('code' in read) problem = read
      else {
        found.push(read)
        taken = many
      }
    }
    if (taken === 0) return problem
    at += taken
  }
  return found
}

const kinds: Readonly<Record<string, LinkKind>> = {
  FS: 'FS',
  SS: 'SS',
  FF: 'FF',
  SF: 'SF',
  EA: 'FS',
  AA: 'SS',
  EE: 'FF',
  AE: 'SF',
}
const forms = [
  /^(?<name>.+)$/,
  /^(?<name>.+?)\s*(?<kind>FS|SS|FF|SF|EA|AA|EE|AE)$/i,
  /^(?<name>.+?)\s*(?<kind>FS|SS|FF|SF|EA|AA|EE|AE)\s*(?<lag>[+\u2212-].*)$/i,
  /^(?<name>.+?)\s*(?<lag>[+\u2212-]\s*\d.*)$/,
]

function readOne(text: string, { find, minutesPerDay }: Given): Reference | ReferenceProblem {
  let problem: ReferenceProblem | undefined
  for (const form of forms) {
    const { name = '', kind = 'FS', lag = '' } = form.exec(text)?.groups ?? {}
    if (name === '') continue
    const predecessor = find(name)
    // '12FS+2,14' is two references: a decimal comma has a unit behind it.
    const told = /,\d+$/.test(lag.trim()) ? undefined : readLag(lag, minutesPerDay)
    if (predecessor !== undefined && told !== undefined)
      return { predecessor, kind: kinds[kind.toUpperCase()] ?? 'FS', lag: told }
    if (predecessor !== undefined) problem = { code: 'lag', text: lag }
    else if (form !== forms[0]) problem ??= { code: 'unknown', text: name }
  }
  return problem ?? { code: 'unknown', text }
}
