import { type AnyOperation, pathParameters, sentInQuery } from '@portolan/contract'
import { type Json, schemaOf } from '../matrix/inputs.ts'

/** For each property a value that its type does not take. In a path or a query everything is text, and text takes any. */
export function wrongValues(operation: AnyOperation): readonly (readonly [string, unknown])[] {
  const inPath = pathParameters(operation.path)
  return Object.entries(schemaOf(operation).properties ?? {}).flatMap(([name, schema]) => {
    const asText = inPath.includes(name) || sentInQuery(operation)
    const value = asText ? wrongText(schema) : wrongValue(schema)
    return value === undefined ? [] : [[name, value] as const]
  })
}

function kindsOf({ type, anyOf }: Json): readonly string[] {
  return anyOf ? anyOf.flatMap(kindsOf) : [type ?? []].flat()
}

function wrongText(schema: Json): unknown {
  const narrow = [schema, ...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])].some(
    (one) => one.format !== undefined || one.pattern !== undefined || one.enum !== undefined,
  )
  const kinds = kindsOf(schema)
  if (narrow || kinds.some((kind) => kind === 'boolean' || kind === 'integer' || kind === 'number'))
    return 'of another kind'
  return undefined
}

function wrongValue(schema: Json): unknown {
  const kinds = kindsOf(schema)
  if (kinds.length === 0 && schema.enum === undefined) return undefined
  return kinds.includes('object') ? 7 : { of: 'another kind' }
}
