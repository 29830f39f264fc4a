import type { AnyOperation } from '@portolan/contract'
import { describe, expect, it } from 'vitest'
import { listFiles, root } from './architecture/sources.ts'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Open without a sign-in, one by one. */
const forAnyone: readonly string[] = [
  'identity.finish-invitation',
  'identity.open-link',
  'identity.reset-password',
  'identity.session',
  'identity.sign-in',
  'identity.sign-out',
  'mail.unsubscribe',
]
/** For everyone who is signed in, whatever the role: all of it is about oneself. */
const forSignedIn: readonly string[] = [
  'identity.change-password',
  'identity.close-eyes',
  'identity.confirm-second-factor',
  'identity.create-token',
  'identity.disable-second-factor',
  'identity.enrol-second-factor',
  'identity.finish-first-run',
  'identity.list-my-tokens',
  'identity.open-eyes',
  'identity.revoke-my-token',
  'identity.sign-out-everywhere',
  'identity.start-organisation',
  'identity.switch-organisation',
]

describe('every operation', async () => {
  const operations = await readOperations()

  it('is found in the contracts', () => {
    expect(operations.length).toBeGreaterThan(30)
  })

  it('declares a permission, with roles, or stands on a list of its own', () => {
    const without = operations.filter(({ may }) => typeof may !== 'string' && may.roles.length === 0)
    expect(without.map(({ id }) => id)).toEqual([])
    expect(idsOf(operations.filter(({ may }) => may === 'anyone'))).toEqual(forAnyone)
    expect(idsOf(operations.filter(({ may }) => may === 'signed-in'))).toEqual(forSignedIn)
  })

  it('names its project when its permission is asked within one', () => {
    const blind = operations.filter(
      ({ may, project }) => typeof may !== 'string' && may.within === 'project' && project === undefined,
    )
    expect(idsOf(blind)).toEqual([])
  })

  it.each([
    ['id', (one: AnyOperation) => one.id],
    ['method and path', (one: AnyOperation) => `${one.method} ${one.path.replaceAll(/\{\w+\}/g, '{}')}`],
    ['command', (one: AnyOperation) => one.command],
  ])('has its own %s', (_, of) => {
    const all = operations.map(of).filter((value) => value !== undefined)
    expect(all.filter((value, index) => all.indexOf(value) !== index)).toEqual([])
  })

  // Pages take answers as they come and read them by no schema: fetchAnswer of @portolan/contract.
  it('answers what is the same before and after reading it', () => {
    const changing = operations.filter(({ output }) => partsOf(output).some(changes))
    expect(idsOf(changing)).toEqual([])
    // Inputs may, and some do: it is seen.
    expect(operations.some(({ input }) => partsOf(input).some(changes))).toBe(true)
  })
})

type Schema = AnyOperation['output']
type Part = Schema | undefined
type Definition = {
  readonly type: string
  readonly coerce?: boolean
  readonly shape?: Readonly<Record<string, Schema>>
  readonly options?: readonly Schema[]
  readonly items?: readonly Schema[]
} & Readonly<
  Record<'element' | 'innerType' | 'keyType' | 'valueType' | 'left' | 'right' | 'in' | 'out' | 'rest', Part>
>

function changes({ def }: Schema): boolean {
  const { type, coerce } = def as unknown as Definition
  return coerce === true || ['transform', 'pipe', 'default', 'prefault', 'catch', 'lazy'].includes(type)
}

function partsOf(schema: Schema): readonly Schema[] {
  const { shape, options, items, ...def } = schema.def as unknown as Definition
  const one = [
    def.element,
    def.innerType,
    def.keyType,
    def.valueType,
    def.left,
    def.right,
    def.in,
    def.out,
    def.rest,
  ]
  const below = [...Object.values(shape ?? {}), ...(options ?? []), ...(items ?? []), ...one]
  return [schema, ...below.filter((part) => part !== undefined && part !== null).flatMap(partsOf)]
}

async function readOperations(): Promise<readonly AnyOperation[]> {
  const files = listFiles().filter(
    (file) => /(^|\/)contract\/[\w-]+\.ts$/.test(file) && !file.startsWith('foundation/'),
  )
  const found = new Set<AnyOperation>()
  for (const file of files) {
    const module: Record<string, unknown> = await import(pathToFileURL(path.join(root, file)).href)
    for (const value of Object.values(module)) if (isOperation(value)) found.add(value)
  }
  return [...found]
}

function isOperation(value: unknown): value is AnyOperation {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['id', 'method', 'path', 'may', 'input'].every((key) => key in value)
  )
}

function idsOf(operations: readonly AnyOperation[]): readonly string[] {
  return operations.map(({ id }) => id).toSorted()
}
