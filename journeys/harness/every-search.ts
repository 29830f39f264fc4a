type Parameter = {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema?: { readonly type?: string; readonly format?: string; readonly enum?: readonly string[] }
}
type Call = { readonly parameters?: readonly Parameter[] }
type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Call>>>> }

export type Sought = { readonly part: string; readonly ids: readonly string[] }

/** Every address of the API that can be read to its end, with each id in each of its places, and the words in each of its texts. */
export function searchesFor(document: unknown, { part, ids }: Sought): readonly string[] {
  const { paths } = document as Document
  return Object.entries(paths).flatMap(([path, methods]) => {
    const read = methods['get']
    if (read === undefined || path === '/api/live') return []
    return ids.flatMap((id) => [...addresses(path, read.parameters ?? [], { part, id })])
  })
}

function addresses(
  path: string,
  parameters: readonly Parameter[],
  { part, id }: { readonly part: string; readonly id: string },
): ReadonlySet<string> {
  const at = path.replaceAll(/\{[^}]+\}/g, id)
  const queries = parameters.filter((one) => one.in === 'query')
  const required = queries.filter((one) => one.required === true).map((one) => given(one, { part, id }))
  const words = queries.filter(isText).map((one) => given(one, { part, id }))
  const keys = queries
    .filter(({ schema }) => schema?.format === 'uuid')
    .map((one) => given(one, { part, id }))
  return new Set([[], words, keys].map((more) => addressOf(at, [...new Set([...required, ...more])])))
}

function isText({ schema }: Parameter): boolean {
  return schema?.type === 'string' && schema.format === undefined && schema.enum === undefined
}

function given(
  { name, schema }: Parameter,
  { part, id }: { readonly part: string; readonly id: string },
): string {
  const value = schema?.format === 'uuid' ? id : (schema?.enum?.[0] ?? part)
  return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`
}

function addressOf(path: string, queries: readonly string[]): string {
  return queries.length === 0 ? path : `${path}?${queries.join('&')}`
}
