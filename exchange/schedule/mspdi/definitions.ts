import { type Kept, type KeptElement, nothingKept } from '../kept.ts'
import type { Choice, CodeType, CustomField } from '../model.ts'
import { contextFor, type Reading } from '../reading.ts'
import { childOf, childrenOf, parent, simple, textOf } from '../xml/element.ts'
import {
  type FieldTable,
  inOrder,
  orderOf,
  readFields,
  readItem,
  keptOf,
  storeRest,
  writeChildren,
  writeFields,
} from '../xml/fields.ts'
import { choiceFields, customFieldFields, customFieldOrder, maskedChoiceFields } from './project-fields.ts'

/** Definitions of the fields that people made themselves. The list of choices is also kept as it stands. */
export function readCustomField(element: KeptElement, reading: Reading): CustomField | undefined {
  const entity = 'ExtendedAttribute (definition)'
  reading.ledger.met(entity)
  const id = textOf(element, 'FieldID')?.trim()
  if (id === undefined) return undefined
  const { draft, rest, spelled } = readFields(
    element.children ?? [],
    customFieldFields,
    contextFor(entity, id, reading),
  )
  reading.ledger.made(entity)
  const name = textOf(element, 'FieldName') ?? ''
  return {
    name,
    ...draft,
    id,
    entity: entityOfField(Number(id)),
    type: typeOfField(name),
    choices: readChoices(childrenOf(childOf(element, 'ValueList'), 'Value'), choiceFields, reading),
    kept: keptOf(storeRest(rest, entity, reading.ledger), spelled) ?? nothingKept,
  } as CustomField
}

export function writeCustomField(field: CustomField): KeptElement {
  const list = writeChoices('ValueList', field, choiceFields)
  return parent(
    'ExtendedAttribute',
    inOrder(writeChildren(field, customFieldFields, field.kept, list), customFieldOrder),
  )
}

export function readCodeType(element: KeptElement, reading: Reading): CodeType | undefined {
  reading.ledger.met('OutlineCode (definition)')
  const id = textOf(element, 'FieldID')?.trim()
  if (id === undefined) return undefined
  reading.ledger.made('OutlineCode (definition)')
  const elements = (element.children ?? []).filter(({ name }) => name !== 'FieldID' && name !== 'FieldName')
  return {
    id,
    name: textOf(element, 'FieldName') ?? textOf(element, 'Alias') ?? '',
    values: readChoices(childrenOf(childOf(element, 'Values'), 'Value'), maskedChoiceFields, reading),
    kept: { elements: storeRest(elements, 'OutlineCode (definition)', reading.ledger), spelled: {} },
  }
}

const codeOrder = orderOf(
  'Guid FieldID FieldName Alias PhoneticAlias Values Enterprise EnterpriseOutlineCodeAlias ResourceSubstitutionEnabled LeafOnly AllLevelsRequired OnlyTableValuesAllowed ShowIndent Masks',
)

export function writeCodeType(type: CodeType): KeptElement {
  const list = writeChoices('Values', { choices: type.values, kept: type.kept }, maskedChoiceFields)
  const names = new Set(list.map(({ name }) => name))
  const others = type.kept.elements.filter(({ name }) => !names.has(name))
  const children = [simple('FieldID', type.id), simple('FieldName', type.name), ...list, ...others]
  return parent('OutlineCode', inOrder(children, codeOrder))
}

function readChoices(
  elements: readonly KeptElement[],
  table: FieldTable,
  reading: Reading,
): readonly Choice[] {
  return elements.flatMap((element) => {
    const { id, value, description, parentId } = readItem<Partial<Choice>>(
      element,
      table,
      contextFor('Value (of a list)', textOf(element, 'ID') ?? '', reading),
    )
    if (id === undefined) return []
    return [
      {
        id,
        value: value ?? '',
        ...(description !== undefined && { description }),
        ...(parentId !== undefined && { parentId }),
      },
    ]
  })
}

/** Only where the list in the file says something else now. */
function writeChoices(
  name: string,
  { choices, kept }: { readonly choices: readonly Choice[]; readonly kept: Kept },
  table: FieldTable,
): readonly KeptElement[] {
  const stood = kept.elements.find((element) => element.name === name)
  const before = childrenOf(stood, 'Value').map((value) => JSON.stringify(writtenFields(value, table)))
  const now = choices.map((choice) => JSON.stringify(writeFields(choice, table, undefined)))
  if (before.join() === now.join()) return []
  return [
    parent(
      name,
      choices.map((choice) => parent('Value', writeFields(choice, table, undefined))),
    ),
  ]
}

function writtenFields(element: KeptElement, table: FieldTable): readonly KeptElement[] {
  return [...table.keys()].flatMap((name) => {
    const text = textOf(element, name)
    return text === undefined ? [] : [simple(name, text)]
  })
}

/** Ranges of the numbers that Microsoft gave to fields. */
function entityOfField(id: number): CustomField['entity'] {
  if (id >= 188_743_680 && id < 205_520_896) return 'activity'
  if (id >= 205_520_896 && id < 222_298_112) return 'resource'
  if (id >= 255_852_544 && id < 272_629_760) return 'assignment'
  return 'other'
}

const types: readonly (readonly [RegExp, CustomField['type']])[] = [
  [/text/i, 'text'],
  [/number/i, 'number'],
  [/cost/i, 'money'],
  [/date|start|finish/i, 'date'],
  [/duration/i, 'duration'],
  [/flag/i, 'flag'],
  [/code/i, 'code'],
]

function typeOfField(name: string): CustomField['type'] {
  return types.find(([pattern]) => pattern.test(name))?.[1] ?? 'unknown'
}
