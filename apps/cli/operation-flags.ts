import type { AnyOperation } from '@portolan/contract'
import { type Command, Option } from 'commander'
import { z } from 'zod'
import { Failed } from './world.ts'

type Schema = {
  type?: string | string[]
  anyOf?: Schema[]
  items?: Schema
  enum?: unknown[]
  description?: string
  default?: unknown
}

/** Every property of an operation's input becomes a flag; what each takes is read from its schema. */
export function addInputFlags(command: Command, op: AnyOperation, without: readonly string[] = []): void {
  const required = schemaOf(op).required ?? []
  for (const [name, schema] of propertiesOf(op)) {
    if (without.includes(name)) continue
    const option = new Option(
      `--${flagOf(name)} ${placeholder(schema)}`,
      describe(schema, required.includes(name)),
    )
    command.addOption(isList(schema) ? option.argParser(collect).default(undefined) : option)
  }
}

/** The input as the flags say it, checked by the operation's own schema before anything is sent. */
export function readInputFlags(
  op: AnyOperation,
  options: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const given: Record<string, unknown> = {}
  for (const [name, schema] of propertiesOf(op)) {
    const value = options[attributeOf(name)]
    if (value !== undefined) given[name] = valueOf(value, schema)
  }
  const read = op.input.safeParse(given)
  if (read.success) return given
  const sentences = read.error.issues.map(
    ({ path, message }) =>
      `${path.length === 0 ? 'the input' : `--${flagOf(String(path[0]))}${path.length > 1 ? ` (${path.slice(1).join('.')})` : ''}`}: ${message}`,
  )
  throw new Failed(2, `${sentences.join('\n')}\n"portolan api ${op.id} --help" tells about its flags.`)
}

export function flagOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** As commander files a flag away: `--project-id` → projectId. */
function attributeOf(name: string): string {
  return flagOf(name).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function schemaOf(op: AnyOperation): { properties?: Record<string, unknown>; required?: string[] } {
  return z.toJSONSchema(op.input, { io: 'input', unrepresentable: 'any' })
}

function propertiesOf(op: AnyOperation): [string, Schema][] {
  return Object.entries(schemaOf(op).properties ?? {}) as [string, Schema][]
}

function typeOf({ type, anyOf }: Schema): string {
  if (typeof type === 'string') return type
  return anyOf?.map(typeOf).find((one) => one !== 'null') ?? type?.find((one) => one !== 'null') ?? 'string'
}

function isList(schema: Schema): boolean {
  return typeOf(schema) === 'array'
}

function choicesOf(schema: Schema): readonly unknown[] {
  return schema.enum ?? schema.items?.enum ?? schema.anyOf?.flatMap((one) => one.enum ?? []) ?? []
}

function placeholder(schema: Schema): string {
  const type = typeOf(schema)
  if (type === 'boolean') return '[true|false]'
  if (type === 'array') return typeOf(schema.items ?? {}) === 'object' ? '<json>' : '<value>'
  return { object: '<json>', integer: '<number>', number: '<number>' }[type] ?? '<text>'
}

function describe(schema: Schema, required: boolean): string {
  const choices = choicesOf(schema)
  const parts = [
    schema.description,
    choices.length > 0 ? `one of ${choices.join(', ')}` : undefined,
    isList(schema) ? 'may be given several times' : undefined,
    schema.default === undefined ? undefined : `else ${JSON.stringify(schema.default)}`,
    required ? 'required' : undefined,
  ]
  return parts.filter((part) => part !== undefined).join('; ')
}

function collect(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value]
}

/** Text becomes what the schema expects; what does not fit stays as it is, for the schema to name. */
function valueOf(value: unknown, schema: Schema): unknown {
  if (Array.isArray(value)) return value.map((one) => valueOf(one, schema.items ?? {}))
  const type = typeOf(schema)
  if (value === true) return true
  const text = String(value)
  if (text === 'null' && isNullable(schema)) return null
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text
  if (type === 'integer' || type === 'number') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
  return type === 'object' || type === 'array' ? parseJson(text) : text
}

function isNullable({ type, anyOf }: Schema): boolean {
  return (
    type === 'null' || (Array.isArray(type) && type.includes('null')) || (anyOf?.some(isNullable) ?? false)
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
