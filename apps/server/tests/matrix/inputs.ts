import { type AnyOperation, pathParameters } from '@portolan/contract'
import { z } from 'zod'

export type Json = {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Json[]
  readonly oneOf?: readonly Json[]
  readonly items?: Json
  readonly minItems?: number
  readonly minLength?: number
  readonly minimum?: number
  readonly properties?: Readonly<Record<string, Json>>
  readonly required?: readonly string[]
}

export function schemaOf(operation: AnyOperation): Json {
  return z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) as Json
}

/** The least input that fits: the operation's own example, else its required properties made up from the schema. */
export function leastInput(operation: AnyOperation): Record<string, unknown> {
  if (operation.example !== undefined) return { ...operation.example }
  const { properties = {}, required = [] } = schemaOf(operation)
  return Object.fromEntries(required.map((name) => [name, wordFor(name, properties[name] ?? {})]))
}

function wordFor(name: string, schema: Json): unknown {
  const word = words[name]
  return word === undefined || schema.enum?.includes(word) === false ? madeUp(schema) : word
}

/** Texts that are names of something, where any other would be answered with "no such thing". */
const words: Readonly<Record<string, string>> = {
  measure: 'status',
  activity: '1',
  control: 'plan.manager-named',
}

export function optionalOnes(operation: AnyOperation): readonly (readonly [string, Json])[] {
  const { properties = {}, required = [] } = schemaOf(operation)
  const inPath = pathParameters(operation.path)
  return Object.entries(properties).filter(([name]) => !required.includes(name) && !inPath.includes(name))
}

let made = 0

/** An id that is nobody's. */
export const nobodysId = '01936f5a-5c00-7000-8000-00000000dead'

function madeUp(schema: Json): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const options = schema.anyOf ?? schema.oneOf
  if (options) return madeUp(options.find(({ type }) => type !== 'null') ?? {})
  if (schema.type === 'array')
    return Array.from({ length: schema.minItems ?? 0 }, () => madeUp(schema.items ?? {}))
  if (schema.type === 'object')
    return Object.fromEntries(
      (schema.required ?? []).map((name) => [name, madeUp(schema.properties?.[name] ?? {})]),
    )
  if (schema.type === 'boolean') return true
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 1)
  if (schema.format === 'uuid') return nobodysId
  if (schema.format === 'date') return '2026-01-01'
  if (schema.format === 'email') return `made-up-${(made += 1)}@example.org`
  if (schema.pattern === '^[A-Z]{3}$') return 'EUR'
  return `made up ${(made += 1)}`
}
