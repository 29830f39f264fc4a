import type { z } from 'zod'

/**
 * What makes a field more than ordinary: without the right to its class a field does not leave the server.
 * It is left out, never sent as 0 or as an empty text, and it cannot be filtered or sorted by.
 */
export const fieldClasses = ['rate', 'salary', 'personal', 'customer', 'embargo'] as const
export type FieldClass = (typeof fieldClasses)[number]

/** Marks a schema as belonging to a class. The property must be optional in what it stands in: it may be left out. */
export function classed<S extends z.ZodType>(schema: S, fieldClass: FieldClass): z.ZodOptional<S> {
  return schema.optional().meta({ fieldClass })
}

/** Marks the property that says to which project the object around it belongs; rights to classes follow it. */
export function projectKey<S extends z.ZodType>(schema: S): S {
  return schema.meta({ projectKey: true })
}

export function fieldClassOf(schema: z.ZodType): FieldClass | undefined {
  const found = schema.meta()?.fieldClass
  return fieldClasses.find((known) => known === found)
}

export function isProjectKey(schema: z.ZodType): boolean {
  return schema.meta()?.projectKey === true
}
