import { z } from 'zod'
import { type AnyOperation, pathParameters } from './operation.ts'

/** How the input of an operation is laid out in a request: path, query string (GET, DELETE, uploads) or JSON body. */
export type Request = { readonly url: string; readonly body: Record<string, unknown> | undefined }

export function writeRequest(op: AnyOperation, input: Readonly<Record<string, unknown>>): Request {
  const inPath = pathParameters(op.path)
  const url = op.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])))
  const rest = Object.entries(input).filter(([name, value]) => !inPath.includes(name) && value !== undefined)
  if (!sentInQuery(op)) return { url, body: Object.fromEntries(rest) }
  const query = new URLSearchParamsLike()
  for (const [name, value] of rest) {
    if (Array.isArray(value)) for (const one of value) query.add(name, String(one))
    else query.add(name, typeof value === 'object' ? JSON.stringify(value) : String(value))
  }
  return { url: url + query.text(), body: undefined }
}

export function sentInQuery(op: AnyOperation): boolean {
  return op.method === 'GET' || op.method === 'DELETE' || op.upload !== undefined
}

/**
 * Query strings know only text: numbers, booleans and lists are read back by what the schema expects of each
 * property, so that an input means the same whichever way it was sent.
 */
export function readQuery(
  op: AnyOperation,
  query: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, unknown> {
  const kinds = propertyKinds(op)
  const given: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue
    given[name] = readValue(value, kinds.get(name) ?? 'string')
  }
  return given
}

function readValue(value: string | string[], kind: string): unknown {
  if (kind === 'array') return Array.isArray(value) ? value : [value]
  const text = Array.isArray(value) ? (value.at(-1) ?? '') : value
  if (kind === 'number' || kind === 'integer') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
  if (kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text
  if (kind === 'object') return parseJson(text)
  return text
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const kindsOf = new WeakMap<AnyOperation, ReadonlyMap<string, string>>()

function propertyKinds(op: AnyOperation): ReadonlyMap<string, string> {
  const known = kindsOf.get(op)
  if (known) return known
  const schema = z.toJSONSchema(op.input, { io: 'input', unrepresentable: 'any' })
  const kinds = new Map(
    Object.entries(schema.properties ?? {}).map(([name, property]) => [name, kindOf(property)]),
  )
  kindsOf.set(op, kinds)
  return kinds
}

type JsonSchema = { type?: string | string[]; anyOf?: JsonSchema[] }

function kindOf(property: unknown): string {
  if (typeof property !== 'object' || property === null) return 'string'
  const { type, anyOf } = property as JsonSchema
  if (typeof type === 'string') return type
  const first = anyOf?.map(kindOf).find((kind) => kind !== 'null')
  return first ?? 'string'
}

/** URLSearchParams belongs to hosts, not to the language: the contract needs none of their globals. */
class URLSearchParamsLike {
  private readonly parts: string[] = []

  add(name: string, value: string): void {
    this.parts.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
  }

  text(): string {
    return this.parts.length === 0 ? '' : `?${this.parts.join('&')}`
  }
}
