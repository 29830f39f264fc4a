import type { InputOf, OutputOf } from '@portolan/contract'
import { sql } from 'kysely'
import type { Tx } from '../database/tenant.ts'
import type { Call } from '../operations/use-case.ts'
import type { find, Found } from './contract/index.ts'
import { askedWords, excerptOf } from './excerpt.ts'

/** A thing whose words are in the index, as its room shows it. */
export type FoundThing = Pick<Found, 'id' | 'title' | 'to'>

/** How a room has its things found: it names those of the ids that the person of the transaction sees. */
export type FoundKind = {
  readonly kind: string
  readonly show: (tx: Tx, ids: readonly string[]) => Promise<readonly FoundThing[]>
}

type Row = {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly body: string
  readonly at: string
}

/** More are looked up than are shown: a room may not show all of them to this person. */
const looked = 3

export async function findWords(
  { tx, input }: Call<InputOf<typeof find>>,
  kinds: readonly FoundKind[],
): Promise<OutputOf<typeof find>> {
  const words = askedWords(input.text)
  const asked = kinds.filter(({ kind }) => input.kind === undefined || kind === input.kind)
  if (words.length === 0 || asked.length === 0) return { items: [] }
  const { rows } = await sql<Row>`select kind, id, title, body, at from find_words(${[...words]}::text[],
    ${asked.map(({ kind }) => kind)}::text[], ${input.limit * looked}::int)`.execute(tx)
  const shown = await showAll(tx, rows, asked)
  const hits = rows.flatMap((row) => {
    const thing = shown.get(`${row.kind} ${row.id}`)
    return thing === undefined ? [] : [{ row, thing }]
  })
  const items = hits.slice(0, input.limit)
  const names = await namesIn(
    tx,
    items.map(({ row }) => row.body),
  )
  return {
    items: items.map(({ row, thing }) => ({
      kind: row.kind,
      ...thing,
      excerpt: excerptOf(withNames(textOf(row, thing), names), words),
      at: row.at,
    })),
  }
}

/** The words of the thing that its name does not tell already. */
function textOf({ title, body }: Row, thing: FoundThing): string {
  return title === '' || thing.title.includes(title) ? body : `${title} ${body}`.trim()
}

async function showAll(
  tx: Tx,
  rows: readonly Row[],
  kinds: readonly FoundKind[],
): Promise<ReadonlyMap<string, FoundThing>> {
  const shown = new Map<string, FoundThing>()
  for (const { kind, show } of kinds) {
    const ids = rows.filter((row) => row.kind === kind).map(({ id }) => id)
    if (ids.length === 0) continue
    for (const { id, title, to } of await show(tx, ids)) shown.set(`${kind} ${id}`, { id, title, to })
  }
  return shown
}

const mention = /<@([0-9a-f-]{36})>/g

async function namesIn(tx: Tx, texts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = texts.flatMap((text) => [...text.matchAll(mention)].map(([, id]) => id ?? ''))
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function withNames(text: string, names: ReadonlyMap<string, string>): string {
  return text.replaceAll(mention, (_, id: string) => `@${names.get(id) ?? '…'}`)
}
