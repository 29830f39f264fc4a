import { z } from 'zod'
import { type AnyOperation, isWrite, pathParameters } from './operation.ts'
import { common } from './refusal.ts'
import { Problem } from './problem.ts'
import { sentInQuery } from './query.ts'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document of a list of operations. zod's own JSON Schema is draft 2020-12, which is what 3.1 speaks. */
export function openApi(
  operations: readonly AnyOperation[],
  about: { title: string; version: string },
): Json {
  const paths: Record<string, Json> = {}
  for (const op of operations) {
    const path = `/api${op.path}`
    paths[path] = { ...paths[path], [op.method.toLowerCase()]: describeOperation(op) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: about.title,
      version: about.version,
      description:
        'Every operation of Portolan. Errors are problem+json (RFC 9457). Writes take an Idempotency-Key; ' +
        'versioned subjects answer with an ETag and take If-Match.',
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'portolan_session' },
        token: { type: 'http', scheme: 'bearer' },
      },
      schemas: { Problem: schemaOf(Problem, 'output') },
    },
  }
}

function describeOperation(op: AnyOperation): Json {
  return {
    operationId: op.id,
    tags: [op.id.split('.')[0]],
    summary: op.summary,
    description: describeRight(op),
    ...(op.may === 'anyone' ? { security: [] } : {}),
    parameters: [...parameters(op), ...headers(op)],
    ...requestBody(op),
    responses: responses(op),
    ...(op.decidable ? { 'x-decidable': true } : {}),
  }
}

function describeRight(op: AnyOperation): string {
  if (op.may === 'anyone') return 'Needs no sign-in.'
  if (op.may === 'signed-in') return 'Needs a sign-in and no role.'
  return `Needs the permission \`${op.may.id}\` (${op.may.roles.join(', ')}).`
}

function parameters(op: AnyOperation): Json[] {
  const inPath = pathParameters(op.path)
  const schema = schemaOf(op.input, 'input') as { properties?: Record<string, Json>; required?: string[] }
  return Object.entries(schema.properties ?? {})
    .filter(([name]) => inPath.includes(name) || sentInQuery(op))
    .map(([name, property]) => ({
      name,
      in: inPath.includes(name) ? 'path' : 'query',
      required: inPath.includes(name) || (schema.required ?? []).includes(name),
      schema: property,
      ...(typeof property.description === 'string' ? { description: property.description } : {}),
    }))
}

function headers(op: AnyOperation): Json[] {
  const text = { type: 'string' }
  return [
    ...(op.versioned ? [{ name: 'If-Match', in: 'header', required: true, schema: text }] : []),
    ...(isWrite(op) && op.may !== 'anyone' && op.may !== 'signed-in'
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: false,
            schema: { type: 'string', maxLength: 200 },
          },
        ]
      : []),
  ]
}

function requestBody(op: AnyOperation): Json {
  if (op.upload) {
    const binary = { schema: { type: 'string', contentMediaType: 'application/octet-stream' } }
    return { requestBody: { required: true, content: { 'application/octet-stream': binary } } }
  }
  if (sentInQuery(op)) return {}
  const inPath = pathParameters(op.path)
  const body = z.object(without(op.input.shape, inPath) as Record<string, z.ZodType>)
  if (Object.keys(body.shape).length === 0) return {}
  const content = {
    schema: schemaOf(body, 'input'),
    ...(op.example ? { example: without(op.example, inPath) } : {}),
  }
  return { requestBody: { required: true, content: { 'application/json': content } } }
}

function without(example: Readonly<Json>, names: readonly string[]): Json {
  return Object.fromEntries(Object.entries(example).filter(([name]) => !names.includes(name)))
}

function responses(op: AnyOperation): Json {
  const problem = (description: string): Json => ({
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  })
  const refused = new Map<number, string[]>()
  const standing =
    op.may === 'anyone' ? [] : [common.signedOut, ...(op.may === 'signed-in' ? [] : [common.notPermitted])]
  const versions = op.versioned ? [common.stale, common.versionNeeded] : []
  const keys =
    isWrite(op) && op.may !== 'anyone'
      ? [common.keyReused, ...(op.shownOnce ? [common.alreadyDone] : [])]
      : []
  for (const one of new Set([...standing, ...versions, ...keys, ...op.refuses]))
    refused.set(one.status, [...(refused.get(one.status) ?? []), `\`${one.code}\``])
  return {
    200: { description: 'Done', content: answerContent(op) },
    400: problem('The input is not valid; `errors` names each path'),
    ...Object.fromEntries([...refused].map(([status, codes]) => [status, problem(codes.join(', '))])),
  }
}

function answerContent(op: AnyOperation): Json {
  if (!op.download) return { 'application/json': { schema: schemaOf(op.output, 'output') } }
  return Object.fromEntries(op.download.mediaTypes.map((type) => [type, { schema: { type: 'string' } }]))
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
