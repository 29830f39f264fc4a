import type { z } from 'zod'
import type { Permission } from './permission.ts'
import type { Refusal } from './refusal.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * One thing that can be asked of Portolan, written down once. The server binding, the typed client, OpenAPI,
 * command-line commands, the permission matrix and the contract tests are all made from it.
 */
export type Operation<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> = {
  readonly id: string
  readonly method: Method
  /** Below `/api`; `{name}` takes the property of that name from the input. */
  readonly path: `/${string}`
  readonly summary: string
  /** 'anyone' needs no sign-in and 'signed-in' no role: both are named one by one in the permission matrix. */
  readonly may: Permission | 'anyone' | 'signed-in'
  /** The property of the input that names the project, for permissions within one. */
  readonly project?: string | undefined
  readonly input: I
  readonly output: O
  readonly refuses: readonly Refusal<never>[]
  /** Kinds of thing whose change makes an answer of this operation old. */
  readonly reads?: readonly string[] | undefined
  /** Kinds of thing that this operation changes. */
  readonly touches?: readonly string[] | undefined
  /** True when the subject has a version that the caller must name (If-Match). */
  readonly versioned?: boolean | undefined
  /** True when a decision may carry a call of this operation. */
  readonly decidable?: boolean | undefined
  /** True when the answer holds a secret that is shown once: it is not kept for a replay. */
  readonly shownOnce?: boolean | undefined
  /** True when a mail program may call it by a form of its own (RFC 8058): what that form holds is not read. */
  readonly oneClick?: boolean | undefined
  /** What is sent beside the input: the bytes of one file. */
  readonly upload?: { readonly limitBytes: number } | undefined
  /** What comes back in place of JSON: the bytes of a file. */
  readonly download?: { readonly mediaTypes: readonly string[] } | undefined
  /** The command of the command line that calls it. */
  readonly command?: string | undefined
  /** A valid input, shown in the documentation and used by the contract tests. */
  readonly example?: z.input<I> | undefined
}

export type AnyOperation = Operation
export type InputOf<Op> = Op extends Operation<infer I, z.ZodType> ? z.output<I> : never
export type GivenTo<Op> = Op extends Operation<infer I, z.ZodType> ? z.input<I> : never
export type OutputOf<Op> = Op extends Operation<z.ZodObject, infer O> ? z.output<O> : never

export function operation<I extends z.ZodObject, O extends z.ZodType>(
  definition: Omit<Operation<I, O>, 'refuses'> & { readonly refuses?: readonly Refusal<never>[] },
): Operation<I, O> {
  const missing = pathParameters(definition.path).filter((name) => !(name in definition.input.shape))
  if (missing.length > 0)
    throw new TypeError(`${definition.id}: ${missing.join(', ')} is in the path, not in the input`)
  if (definition.project !== undefined && !(definition.project in definition.input.shape))
    throw new TypeError(`${definition.id}: ${definition.project} is not in the input`)
  return Object.freeze({ ...definition, refuses: definition.refuses ?? [] })
}

export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
}

export function isWrite(op: AnyOperation): boolean {
  return op.method !== 'GET'
}
