import { readNumber } from '../codec.ts'
import { push } from '../group.ts'
import { type KeptElement, nothingKept } from '../kept.ts'
import type { Choice, CodeType, CustomField, Note } from '../model.ts'
import type { Reading } from '../reading.ts'
import type { RateRow, ScheduleResource } from '../resource.ts'
import { amount } from '../xer/codecs.ts'
import { textOf } from '../xml/element.ts'
import { made } from '../xml/fields.ts'
import { moment, resourceFields, roleFields } from './fields.ts'
import { ownedOf, readEntity } from './read-entities.ts'

/** What stands beside the projects and is shared by them. */
export type Definitions = {
  readonly customFields: CustomField[]
  readonly found: { readonly resources: ScheduleResource[]; readonly rates: Map<string, RateRow[]> }
  readonly types: { readonly id: string; readonly name: string; readonly scope?: string }[]
  readonly choices: Map<string, Choice[]>
  readonly topics: Map<string, string>
  readonly resources: () => readonly ScheduleResource[]
  readonly codeTypes: () => readonly CodeType[]
  /** By the id of their activity; undefined: of the project. */
  readonly notesOf: (elements: readonly KeptElement[]) => ReadonlyMap<string | undefined, readonly Note[]>
}

export function openDefinitions(): Definitions {
  const found = { resources: [] as ScheduleResource[], rates: new Map<string, RateRow[]>() }
  const types: { id: string; name: string; scope?: string }[] = []
  const choices = new Map<string, Choice[]>()
  const topics = new Map<string, string>()
  return {
    customFields: [],
    found,
    types,
    choices,
    topics,
    resources: () => found.resources.map((one) => ({ ...one, ...ratedBy(found.rates.get(one.id) ?? []) })),
    codeTypes: () =>
      types.map((type) => ({ ...type, values: choices.get(type.id) ?? [], kept: nothingKept })),
    notesOf: (elements) => {
      const notes = new Map<string | undefined, Note[]>()
      for (const element of elements) {
        const text = textOf(element, 'Note')
        const topic = topics.get(textOf(element, 'NotebookTopicObjectId') ?? '')
        if (text === undefined) continue
        push(notes, textOf(element, 'ActivityObjectId'), topic === undefined ? { text } : { topic, text })
      }
      return notes
    },
  }
}

/** False where the element is none of these. */
export function gatherDefinition(element: KeptElement, into: Definitions, reading: Reading): boolean {
  const gatherOne = gatherers.get(element.name)
  if (gatherOne === undefined) return false
  gatherOne(element, into, reading)
  return true
}

type Gatherer = (element: KeptElement, into: Definitions, reading: Reading) => void

const gatherers: ReadonlyMap<string, Gatherer> = new Map([
  ['Resource', gatherResource],
  ['Role', gatherRole],
  ['ResourceRate', gatherRate('ResourceObjectId', '')],
  ['RoleRate', gatherRate('RoleObjectId', 'role:')],
  ['RoleRateNew', gatherRate('RoleObjectId', 'role:')],
  ['UDFType', gatherCustomField],
  ['ActivityCodeType', gatherCodeType],
  ['ProjectCodeType', gatherCodeType],
  ['ResourceCodeType', gatherCodeType],
  ['ActivityCode', gatherCode],
  ['ProjectCode', gatherCode],
  ['ResourceCode', gatherCode],
  ['NotebookTopic', gatherTopic],
])

const usual = {
  name: '',
  generic: false,
  budget: false,
  active: true,
  rates: [],
  availability: [],
  work: {},
  cost: {},
  baselines: [],
  notes: [],
} as const

function gatherResource(element: KeptElement, { found }: Definitions, reading: Reading): void {
  const read = readEntity(element, resourceFields, reading)
  if (read === undefined) return
  const { kept, draft } = read
  found.resources.push(
    made<ScheduleResource>({ ...usual, kind: 'work', ...draft, ...ownedOf(element), kept }),
  )
}

function gatherRole(element: KeptElement, { found }: Definitions, reading: Reading): void {
  const read = readEntity(element, roleFields, reading)
  if (read === undefined) return
  const { kept, draft } = read
  found.resources.push(
    made<ScheduleResource>({ ...usual, ...draft, kind: 'role', ...ownedOf(element), kept }),
  )
}

const prices: readonly (readonly [RateRow['table'], string])[] = [
  ['A', 'PricePerUnit'],
  ['B', 'PricePerUnit2'],
  ['C', 'PricePerUnit3'],
  ['D', 'PricePerUnit4'],
  ['E', 'PricePerUnit5'],
]

function gatherRate(owner: string, prefix: string): Gatherer {
  return (element, { found }, { ledger }) => {
    remember(
      element,
      ledger,
      `ObjectId ${owner} EffectiveDate MaxUnitsPerTime ${prices.map(([, name]) => name).join(' ')}`,
    )
    const id = `${prefix}${textOf(element, owner) ?? ''}`
    const from = moment.read(textOf(element, 'EffectiveDate') ?? '')
    const maxUnits = readNumber(textOf(element, 'MaxUnitsPerTime') ?? '')
    const rows = prices.flatMap(([table, name]): readonly RateRow[] => {
      const price = amount.read(textOf(element, name) ?? '')
      if (price === undefined) return []
      const dated = from === undefined ? {} : { from }
      const limited = maxUnits === undefined ? {} : { maxUnits }
      return [{ table, ...dated, standard: { amount: price, per: 'hour' }, ...limited }]
    })
    for (const row of rows) push(found.rates, id, row)
  }
}

function ratedBy(rates: readonly RateRow[]): Partial<ScheduleResource> {
  const inOrder = rates.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
  const { standard, maxUnits } = inOrder.filter(({ table }) => table === 'A').at(-1) ?? {}
  return {
    rates: inOrder,
    ...(standard !== undefined && { standardRate: standard }),
    ...(maxUnits !== undefined && { maxUnits }),
  }
}

const entities: Readonly<Record<string, CustomField['entity']>> = {
  Activity: 'activity',
  WBS: 'summary',
  Resource: 'resource',
  'Resource Assignment': 'assignment',
  Project: 'project',
}

const types: Readonly<Record<string, CustomField['type']>> = {
  Text: 'text',
  Integer: 'number',
  Double: 'number',
  Cost: 'money',
  'Start Date': 'date',
  'Finish Date': 'date',
  Indicator: 'code',
  Code: 'code',
}

function gatherCustomField(element: KeptElement, { customFields }: Definitions, { ledger }: Reading): void {
  remember(element, ledger, 'ObjectId Title SubjectArea DataType')
  const id = textOf(element, 'ObjectId')
  if (id === undefined) return
  customFields.push({
    id,
    entity: entities[textOf(element, 'SubjectArea') ?? ''] ?? 'other',
    name: textOf(element, 'Title') ?? '',
    type: types[textOf(element, 'DataType') ?? ''] ?? 'unknown',
    choices: [],
    kept: nothingKept,
  })
}

function gatherCodeType(element: KeptElement, into: Definitions, { ledger }: Reading): void {
  remember(element, ledger, 'ObjectId Name Scope')
  const id = textOf(element, 'ObjectId')
  if (id === undefined) return
  const scope = textOf(element, 'Scope')
  into.types.push({ id, name: textOf(element, 'Name') ?? '', ...(scope !== undefined && { scope }) })
}

function gatherCode(element: KeptElement, { choices }: Definitions, { ledger }: Reading): void {
  remember(element, ledger, 'ObjectId CodeTypeObjectId CodeValue Description ParentObjectId')
  const id = textOf(element, 'ObjectId')
  const type = textOf(element, 'CodeTypeObjectId') ?? ''
  if (id === undefined) return
  const [description, parentId] = [textOf(element, 'Description'), textOf(element, 'ParentObjectId')]
  const choice: Choice = {
    id,
    value: textOf(element, 'CodeValue') ?? '',
    ...(description !== undefined && { description }),
    ...(parentId !== undefined && { parentId }),
  }
  push(choices, type, choice)
}

function gatherTopic(element: KeptElement, { topics }: Definitions, { ledger }: Reading): void {
  remember(element, ledger, 'ObjectId Name')
  topics.set(textOf(element, 'ObjectId') ?? '', textOf(element, 'Name') ?? '')
}

function remember(element: KeptElement, ledger: Reading['ledger'], mapped: string): void {
  const read = new Set(mapped.split(' '))
  ledger.met(element.name)
  ledger.made(element.name)
  for (const { name, text } of element.children ?? []) {
    if (text?.trim() === '') continue
    ledger.field(element.name, name, read.has(name) ? 'mapped' : 'lost')
  }
}
