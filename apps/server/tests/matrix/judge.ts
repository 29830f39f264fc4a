import type { AnyOperation, FieldClass } from '@portolan/contract'
import { fieldClassOf, isProjectKey } from '@portolan/contract'
import type { z } from 'zod'
import type { Answer } from '../testing/house.ts'
import { reads, sees, seesAll, type Subject, type Truth, type Verdict } from './oracle.ts'
import type { Person } from './persons.ts'
import { unzipped } from './unzipped.ts'
import type { World } from './world.ts'

export type Asked = {
  readonly operation: AnyOperation
  readonly person: Person
  readonly subject: Subject
  readonly answer: Answer
}

/** Everything in which an answer is not what the oracle says; nothing when they agree. */
export function differences(
  truth: Truth,
  worlds: readonly World[],
  expected: Verdict,
  asked: Asked,
): string[] {
  const { operation, person, subject, answer } = asked
  const found = [
    ...statusDifference(expected, subject, answer.status),
    ...textDifferences(truth, worlds, asked),
    ...(answer.status < 300 ? idDifferences(truth, asked) : []),
    ...(answer.status < 300 && operation.download === undefined ? schemaDifferences(truth, asked) : []),
  ]
  return found.map((what) => `${person.name} · ${operation.id} · ${subject.label}: ${what}`)
}

function statusDifference(expected: Verdict, subject: Subject, status: number): string[] {
  const right =
    expected === 'done'
      ? status < 300 ||
        status === 409 ||
        status === 412 ||
        status === 422 ||
        (status === 404 && subject.once === true)
      : status === expected
  return right ? [] : [`${status}, and ${expected} was expected`]
}

/** Words of projects that are not seen, and classed values without the right, in whatever bytes came. */
function textDifferences(
  truth: Truth,
  worlds: readonly World[],
  { person, subject, answer }: Asked,
): string[] {
  const text = unzipped(answer.bytes)
  const given = JSON.stringify(subject.input)
  const words = worlds
    .flatMap(({ names }) => names)
    .filter(({ word }) => text.includes(word) && !given.includes(word))
  const names = words.filter(({ tenantId, projectIds }) =>
    tenantId === person.tenantId
      ? !seesAll(person) && !projectIds.some((id) => sees(truth, person, id))
      : true,
  )
  const canaries = worlds
    .flatMap((world) => world.canaries)
    .filter(({ texts }) => texts.some((one) => text.includes(one)))
    .filter((one) => one.tenantId !== person.tenantId || !reads(truth, person, one.fieldClass, one.projectId))
  return [
    ...names.map(({ word }) => `the word ${word} is not for this person`),
    ...canaries.map(({ field, fieldClass }) => `a value of ${field} (${fieldClass}) is not for this person`),
  ]
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

function idDifferences(truth: Truth, { person, subject, answer }: Asked): string[] {
  const given = JSON.stringify(subject.input)
  const told = new Set(answer.bytes.toString('latin1').match(uuids))
  return [...told].flatMap((id) => {
    const thing = truth.ids.get(id)
    if (thing === undefined || given.includes(id)) return []
    const { tenantId, projectId, otherSide, table } = thing
    if (tenantId !== person.tenantId) {
      const ownOrganisation = person.memberOf.includes(tenantId) && (table === 'tenant' || table === 'person')
      return ownOrganisation ? [] : [`the id ${id} (${table}) is another organisation's`]
    }
    if (projectId === undefined || sees(truth, person, projectId) || isScopeKnownTo(person, id)) return []
    if (otherSide !== undefined && sees(truth, person, otherSide)) return []
    return [`the id ${id} (${table}) is of a project that is not seen`]
  })
}

/** Whoever administers roles, and whoever holds one, knows over what it reaches; not what it is called. */
function isScopeKnownTo({ grants }: Person, id: string): boolean {
  return grants.some(
    ({ role, scope, scopeId }) => scopeId === id || (role === 'administrator' && scope === 'organisation'),
  )
}

function schemaDifferences(truth: Truth, { operation, person, subject, answer }: Asked): string[] {
  const read = operation.output.safeParse(answer.json ?? undefined)
  if (!read.success)
    return [
      `the answer does not fit its schema: ${read.error.issues[0]?.path.join('.')} ${read.error.issues[0]?.message}`,
    ]
  const found: string[] = []
  // Within a project all that is told is of that project, unless a row says otherwise.
  const outer = operation.project === undefined ? undefined : subject.projectId
  walk(operation.output, answer.json, outer, (field, fieldClass, { present, projectId }) => {
    const right = reads(truth, person, fieldClass, projectId)
    if (present !== right)
      found.push(
        `${field} (${fieldClass}) is ${present ? 'shown without the right' : 'left out in spite of the right'}`,
      )
  })
  return [...new Set(found)]
}

type Meet = (
  field: string,
  fieldClass: FieldClass,
  at: { present: boolean; projectId: string | undefined },
) => void
type Definition = {
  readonly shape?: Record<string, z.ZodType>
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly options?: readonly z.ZodType[]
}

/** Meets every classed field of a value, whether it is there or not. */
function walk(schema: z.ZodType, value: unknown, outer: string | undefined, meet: Meet): void {
  if (value === null || typeof value !== 'object') return
  const { shape, element, innerType, valueType, options } = schema.def as unknown as Definition
  if (innerType) return walk(innerType, value, outer, meet)
  if (options) {
    const fitting = options.find((option) => option.safeParse(value).success)
    return fitting && walk(fitting, value, outer, meet)
  }
  if (element && Array.isArray(value)) for (const one of value) walk(element, one, outer, meet)
  if (valueType) for (const one of Object.values(value)) walk(valueType, one, outer, meet)
  if (!shape) return
  const row = value as Record<string, unknown>
  const key = Object.entries(shape).find(([, one]) => isProjectKey(one))?.[0]
  const projectId = key === undefined ? outer : (row[key] as string)
  for (const [field, one] of Object.entries(shape)) {
    const fieldClass = fieldClassOf(one)
    if (fieldClass) meet(field, fieldClass, { present: field in row, projectId })
    walk(one, row[field], projectId, meet)
  }
}

/** Every classed field that a schema declares anywhere. */
export function classedFields(schema: z.ZodType): readonly string[] {
  const { shape, element, innerType, valueType, options } = schema.def as unknown as Definition
  const inner = [element, innerType, valueType, ...(options ?? []), ...Object.values(shape ?? {})].filter(
    (one) => one !== undefined,
  )
  const own = Object.entries(shape ?? {}).flatMap(([name, one]) => {
    const fieldClass = fieldClassOf(one)
    return fieldClass ? [`${name}: ${fieldClass}`] : []
  })
  return [...own, ...inner.flatMap(classedFields)]
}
