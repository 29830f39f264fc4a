import type { z } from 'zod'
import { fieldClassOf, isProjectKey } from './field-class.ts'

type Gather = (value: unknown, projectId: string | undefined, found: Set<string>) => void

const gatherings = new WeakMap<z.ZodType, { readonly gather: Gather | undefined }>()

/** The projects on whose rights it depends whether a classed field of the value may leave. */
export function projectsIn(schema: z.ZodType, value: unknown, projectId?: string): ReadonlySet<string> {
  const found = new Set<string>()
  gatheringOf(schema)?.(value, projectId, found)
  return found
}

/** Nothing where no field below has a class: such parts, most of every answer, are not walked through. */
function gatheringOf(schema: z.ZodType): Gather | undefined {
  const known = gatherings.get(schema)
  if (known) return known.gather
  const gather = makeGathering(schema)
  gatherings.set(schema, { gather })
  return gather
}

/** The parts of zod's own definitions that are read here. */
type Definition = {
  readonly shape?: Record<string, z.ZodType>
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly items?: readonly z.ZodType[]
  readonly in?: z.ZodType
  readonly getter?: () => z.ZodType
}

function makeGathering(schema: z.ZodType): Gather | undefined {
  const definition = schema.def as unknown as Definition
  const { shape, element, innerType, valueType, options, items, getter } = definition
  if (shape) return inObject(shape)
  if (getter) return (value, id, found) => gatheringOf(getter())?.(value, id, found)
  const one = element ?? valueType
  if (one) return inEach(gatheringOf(one))
  if (items) return inItems(items.map(gatheringOf))
  // Whichever fits: a project too many is only a place looked up in vain.
  if (options) return inAll(options.map(gatheringOf))
  const inner = innerType ?? definition.in
  return inner && gatheringOf(inner)
}

function inObject(shape: Record<string, z.ZodType>): Gather | undefined {
  const entries = Object.entries(shape)
  const key = entries.find(([, schema]) => isProjectKey(schema))?.[0]
  const classed = entries.filter(([, schema]) => fieldClassOf(schema)).map(([name]) => name)
  const below = entries.flatMap(([name, schema]) => {
    const gather = gatheringOf(schema)
    return gather ? [{ name, gather }] : []
  })
  if (classed.length === 0 && below.length === 0) return undefined
  return (value, outer, found) => {
    if (typeof value !== 'object' || value === null) return
    const row = value as Record<string, unknown>
    const own = key === undefined ? undefined : row[key]
    const projectId = typeof own === 'string' ? own : outer
    if (projectId !== undefined && classed.some((name) => row[name] !== undefined)) found.add(projectId)
    for (const { name, gather } of below) gather(row[name], projectId, found)
  }
}

function inEach(gather: Gather | undefined): Gather | undefined {
  if (gather === undefined) return undefined
  return (value, id, found) => {
    if (typeof value !== 'object' || value === null) return
    for (const one of Object.values(value)) gather(one, id, found)
  }
}

function inItems(gathers: readonly (Gather | undefined)[]): Gather | undefined {
  if (gathers.every((gather) => gather === undefined)) return undefined
  return (value, id, found) => {
    if (Array.isArray(value)) for (const [at, one] of value.entries()) gathers[at]?.(one, id, found)
  }
}

function inAll(gathers: readonly (Gather | undefined)[]): Gather | undefined {
  const some = gathers.filter((gather) => gather !== undefined)
  if (some.length === 0) return undefined
  return (value, id, found) => {
    for (const gather of some) gather(value, id, found)
  }
}
