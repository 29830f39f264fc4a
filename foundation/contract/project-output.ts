import type { z } from 'zod'
import { type FieldClass, fieldClassOf, isProjectKey } from './field-class.ts'

/** Says whether the fields of a class may leave, for the project they belong to. */
export type Sight = (fieldClass: FieldClass, projectId: string | undefined) => boolean
type Project = (value: unknown, projectId: string | undefined, sight: Sight) => unknown

const projections = new WeakMap<z.ZodType, Project>()

/**
 * Keeps of a value what its schema declares and the reader may see. It is made from the schema once, and it is
 * the only way out of the server: a column that nobody declared, or a class without the right, stays inside.
 */
export function projectOutput(schema: z.ZodType, value: unknown, sight: Sight, projectId?: string): unknown {
  return projectionOf(schema)(value, projectId, sight)
}

function projectionOf(schema: z.ZodType): Project {
  const known = projections.get(schema)
  if (known) return known
  const made = makeProjection(schema)
  projections.set(schema, made)
  return made
}

/** The parts of zod's own definitions that are read here. */
type Definition = {
  readonly type: string
  readonly shape?: Record<string, z.ZodType>
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly items?: readonly z.ZodType[]
  readonly in?: z.ZodType
  readonly getter?: () => z.ZodType
}

function makeProjection(schema: z.ZodType): Project {
  const definition = schema.def as unknown as Definition
  const { element, innerType, valueType, options, items } = definition
  if (definition.shape) return projectObject(definition.shape)
  if (element) return projectArray(element)
  if (innerType) return projectionOf(innerType)
  if (definition.getter)
    return (value, id, sight) => projectionOf(definition.getter?.() ?? schema)(value, id, sight)
  if (valueType) return projectRecord(valueType)
  if (items) return (value, id, sight) => mapArray(value, (one, at) => projectItem(items[at], one, id, sight))
  if (options) return projectUnion(options)
  if (definition.type === 'pipe' && definition.in) return projectionOf(definition.in)
  return asItIs
}

/** What holds no objects of its own leaves as it is; lists and records of such are not copied. */
const asItIs: Project = (value) => value

function projectObject(shape: Record<string, z.ZodType>): Project {
  const fields = Object.entries(shape).map(([name, schema]) => ({
    name,
    project: projectionOf(schema),
    fieldClass: fieldClassOf(schema),
  }))
  const key = Object.entries(shape).find(([, schema]) => isProjectKey(schema))?.[0]
  return (value, outer, sight) => {
    if (typeof value !== 'object' || value === null) return value
    const row = value as Record<string, unknown>
    const own = key === undefined ? undefined : row[key]
    const projectId = typeof own === 'string' ? own : outer
    const kept: Record<string, unknown> = {}
    for (const { name, project, fieldClass } of fields) {
      const part = row[name]
      if (part === undefined) continue
      if (fieldClass && !sight(fieldClass, projectId)) continue
      kept[name] = project === asItIs ? part : project(part, projectId, sight)
    }
    return kept
  }
}

function projectArray(element: z.ZodType): Project {
  return (value, id, sight) => {
    const project = projectionOf(element)
    return project === asItIs ? value : mapArray(value, (one) => project(one, id, sight))
  }
}

function projectRecord(valueType: z.ZodType): Project {
  const project = projectionOf(valueType)
  if (project === asItIs) return asItIs
  const plain = plainTypesOf(valueType)
  return (value, id, sight) => {
    if (typeof value !== 'object' || value === null) return value
    // A list holds a record of figures in each row: one that holds nothing else is not copied.
    if (plain.size > 0 && Object.values(value).every((one) => plain.has(typeOf(one)))) return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, project(one, id, sight)]))
  }
}

/** The first option that the value fits decides; a value that fits none is a fault and must not leak. */
function projectUnion(options: readonly z.ZodType[]): Project {
  const plain = new Set(options.flatMap((option) => plainTypeOf(option) ?? []))
  return (value, id, sight) => {
    // Asking a schema whether a number is one takes a hundred times as long, and lists hold thousands of figures.
    if (plain.has(typeOf(value))) return value
    const fitting = options.find((option) => option.safeParse(value).success)
    return fitting ? projectionOf(fitting)(value, id, sight) : null
  }
}

/** The types of which a choice takes every value. */
function plainTypesOf({ def }: z.ZodType): ReadonlySet<string> {
  const { options } = def as unknown as Definition
  return new Set(options?.flatMap((option) => plainTypeOf(option) ?? []))
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : typeof value
}

/** The type of a schema that takes every value of it. */
function plainTypeOf({ def }: z.ZodType): string | undefined {
  const { type, checks } = def as { readonly type: string; readonly checks?: readonly unknown[] }
  return plainTypes.has(type) && (checks?.length ?? 0) === 0 && !('format' in def) ? type : undefined
}

const plainTypes: ReadonlySet<string> = new Set(['string', 'number', 'boolean', 'null'])

function projectItem(
  schema: z.ZodType | undefined,
  value: unknown,
  id: string | undefined,
  sight: Sight,
): unknown {
  return schema ? projectionOf(schema)(value, id, sight) : undefined
}

function mapArray(value: unknown, change: (one: unknown, at: number) => unknown): unknown {
  return Array.isArray(value) ? value.map(change) : value
}
