import type { Codec } from '../codec.ts'
import type { Kept, KeptElement } from '../kept.ts'
import type { Ledger } from '../report.ts'
import type { TextMemory } from './text-memory.ts'

/** Where a field of the format stands in the model: a key, or a key within a group. */
export type Field = {
  readonly group?: string
  readonly key: string
  readonly codec: Codec<unknown>
}

/** The simple fields of an entity by the name of their element, in the order of the format. */
export type FieldTable = ReadonlyMap<string, Field>

export type FieldMaker<E> = {
  readonly at: <K extends keyof E & string>(key: K, codec: Codec<NonNullable<E[K]>>) => Field
  readonly in: <G extends keyof E & string, K extends keyof NonNullable<E[G]> & string>(
    group: G,
    key: K,
    codec: Codec<NonNullable<NonNullable<E[G]>[K]>>,
  ) => Field
}

/** Fields whose keys and types the compiler checks against the entity they belong to. */
export function fieldsOf<E>(): FieldMaker<E> {
  return {
    at: (key, codec) => ({ key, codec: codec as Codec<unknown> }),
    in: (group, key, codec) => ({ group, key, codec: codec as Codec<unknown> }),
  }
}

export function fieldTable(fields: Readonly<Record<string, Field>>): FieldTable {
  return new Map(Object.entries(fields))
}

/** An entity while it is being read. Its type is checked where the table is made. */
export type Draft = Record<string, unknown>

/** Puts what is usual where the file says nothing. */
export function fill(draft: Draft, usual: Readonly<Record<string, unknown>>): void {
  for (const key in usual) draft[key] ??= usual[key]
}

/** An entity of which the table's fields and what the caller completed are all that it needs. */
export function made<E>(draft: Draft): E {
  return draft as E
}

export type FieldReading = {
  readonly draft: Draft
  readonly rest: KeptElement[]
  readonly spelled: Readonly<Record<string, string>>
}

export type FieldContext = {
  readonly entity: string
  readonly ledger: Ledger
  readonly texts: TextMemory
  /** Told of a text that is no value of its field; the text itself is kept. */
  readonly unreadable: (field: string, written: string) => void
}

const nothingSpelled: Readonly<Record<string, string>> = {}

/** Reads the simple children that the table names; all others remain for the caller. */
export function readFields(
  children: readonly KeptElement[],
  table: FieldTable,
  context: FieldContext,
): FieldReading {
  const draft: Draft = {}
  const rest: KeptElement[] = []
  let spelled: Record<string, string> | undefined
  for (const child of children) {
    const field = table.get(child.name)
    if (field === undefined || child.children !== undefined) {
      rest.push(child)
      continue
    }
    const written = child.text ?? ''
    const { value, asWritten } = context.texts.meaningOf(field.codec, written)
    if (value === undefined) {
      const blank = written.trim() === '' || field.codec.nothing?.test(written) === true
      if (!blank) context.unreadable(child.name, written)
      rest.push(child)
      continue
    }
    if (!put(draft, field, value)) {
      rest.push(child)
      continue
    }
    if (!asWritten) (spelled ??= {})[child.name] = written
    context.ledger.field(context.entity, child.name, field.codec.same ? 'kept' : 'mapped')
  }
  return { draft, rest, spelled: spelled ?? nothingSpelled }
}

/** The simple children of an entity, in the file's own spelling where the value is still the same. */
export function writeFields(entity: object, table: FieldTable, kept: Kept | undefined): KeptElement[] {
  const children: KeptElement[] = []
  for (const [name, field] of table) {
    const value = valueAt(entity, field)
    if (value === undefined) continue
    children.push({ name, text: spelling(name, value, field, kept) })
  }
  return children
}

function spelling(name: string, value: unknown, field: Field, kept: Kept | undefined): string {
  const before = kept?.spelled[name]
  return before !== undefined && Object.is(field.codec.read(before), value)
    ? before
    : field.codec.write(value)
}

/** Undefined where there is nothing to keep, so that small entities stay small. */
export function keptOf(elements: readonly KeptElement[], spelled: Kept['spelled']): Kept | undefined {
  return elements.length === 0 && spelled === nothingSpelled ? undefined : { elements, spelled }
}

/** What nobody reads goes beside the entity, and into the report. */
export function storeRest(
  rest: readonly KeptElement[],
  entity: string,
  ledger: Ledger,
): readonly KeptElement[] {
  for (const { name } of rest) ledger.field(entity, name, 'stored only')
  return rest
}

/** An item within an entity: its fields as the table names them, and what else it holds. */
export function readItem<E extends object>(
  element: KeptElement,
  table: FieldTable,
  context: FieldContext,
): E & { readonly kept?: Kept } {
  const { draft, rest, spelled } = readFields(element.children ?? [], table, context)
  const kept = keptOf(storeRest(rest, context.entity, context.ledger), spelled)
  // The table was made for E, and the caller checks that what it needs is there.
  return (kept === undefined ? draft : { ...draft, kept }) as E & { readonly kept?: Kept }
}

/** The children of an entity: its fields, other children, and what was kept of names that are not among them. */
export function writeChildren(
  entity: object,
  table: FieldTable,
  kept: Kept | undefined,
  more: readonly KeptElement[] = [],
): KeptElement[] {
  const written = [...writeFields(entity, table, kept), ...more]
  const names = new Set(written.map(({ name }) => name))
  return [...written, ...(kept?.elements ?? []).filter(({ name }) => !names.has(name))]
}

/** Puts children into the order of the schema; what it does not name comes last. */
export function inOrder(children: readonly KeptElement[], order: ReadonlyMap<string, number>): KeptElement[] {
  const last = order.size
  return children.toSorted((a, b) => (order.get(a.name) ?? last) - (order.get(b.name) ?? last))
}

export function orderOf(names: string): ReadonlyMap<string, number> {
  return new Map(
    names
      .trim()
      .split(/\s+/)
      .map((name, index) => [name, index]),
  )
}

/** False where the field already has a value: the first one counts. */
function put(draft: Draft, { group, key }: Field, value: unknown): boolean {
  const target = group === undefined ? draft : ((draft[group] ??= {}) as Draft)
  if (target[key] !== undefined) return false
  target[key] = value
  return true
}

/** What the entity holds in a field, undefined where nothing. */
export function valueAt(entity: object, { group, key }: Field): unknown {
  const outer: unknown = group === undefined ? entity : Reflect.get(entity, group)
  return typeof outer === 'object' && outer !== null ? Reflect.get(outer, key) : undefined
}
