import type { Baseline } from '../activity.ts'
import type { Kept, KeptElement } from '../kept.ts'
import type { CodeValue, CustomValue } from '../model.ts'
import { contextFor, type Reading } from '../reading.ts'
import type { TimePhased } from '../resource.ts'
import { take } from '../xml/element.ts'
import { type FieldTable, inOrder, readItem, writeChildren } from '../xml/fields.ts'
import { baselineFields, baselineOrder } from './activity-fields.ts'
import { codeValueFields, codeValueOrder, customValueFields, customValueOrder } from './project-fields.ts'
import { timePhasedFields, timePhasedOrder } from './resource-fields.ts'

/** What tasks, resources and assignments have in common: lists of small items. */
export type Details = {
  readonly baselines: readonly Baseline[]
  readonly customValues: readonly CustomValue[]
  readonly codes: readonly CodeValue[]
  readonly timePhased: readonly TimePhased[]
}

export type DetailReading = { readonly details: Details; readonly rest: readonly KeptElement[] }

type Kind = {
  readonly element: string
  readonly table: FieldTable
  readonly needs: readonly string[]
}

const baselines: Kind = { element: 'Baseline', table: baselineFields, needs: ['number'] }
const customValues: Kind = {
  element: 'ExtendedAttribute',
  table: customValueFields,
  needs: ['fieldId', 'value'],
}
const codes: Kind = { element: 'OutlineCode', table: codeValueFields, needs: ['typeId', 'valueId'] }
const timePhased: Kind = {
  element: 'TimephasedData',
  table: timePhasedFields,
  needs: ['kind', 'start', 'finish'],
}

/** Time-phased data of a task is about its percent complete and stays with the file. */
export function readDetails(
  elements: readonly KeptElement[],
  owner: { readonly entity: string; readonly id: string; readonly timePhased: boolean },
  reading: Reading,
): DetailReading {
  const lists = new Map<Kind, readonly unknown[]>()
  let rest = elements
  for (const kind of [baselines, customValues, codes, ...(owner.timePhased ? [timePhased] : [])]) {
    const { taken, rest: others } = take(rest, kind.element)
    if (taken.length === 0) continue
    const { items, unusable } = readAll(taken, kind, owner, reading)
    lists.set(kind, items)
    rest = unusable.length === 0 ? others : [...others, ...unusable]
  }
  // Each list holds what its table makes, with the fields that it needs.
  const list = <T>(kind: Kind): readonly T[] => (lists.get(kind) ?? none) as readonly T[]
  const details = {
    baselines: list<Baseline>(baselines),
    customValues: list<CustomValue>(customValues),
    codes: list<CodeValue>(codes),
    timePhased: list<TimePhased>(timePhased),
  }
  return { details, rest }
}

const none: readonly unknown[] = []

function readAll(
  elements: readonly KeptElement[],
  kind: Kind,
  owner: { readonly entity: string; readonly id: string },
  reading: Reading,
): { items: readonly object[]; unusable: readonly KeptElement[] } {
  const items: object[] = []
  const unusable: KeptElement[] = []
  const context = contextFor(`${owner.entity}/${kind.element}`, owner.id, reading)
  for (const element of elements) {
    reading.ledger.met(context.entity)
    const item = readItem<object>(element, kind.table, context)
    if (kind.needs.every((key) => key in item)) {
      items.push(item)
      reading.ledger.made(context.entity)
    } else {
      unusable.push(element)
    }
  }
  return { items, unusable }
}

export function writeDetails(details: Partial<Details>): readonly KeptElement[] {
  return [
    ...written(details.baselines, 'Baseline', baselineFields, baselineOrder),
    ...written(details.customValues, 'ExtendedAttribute', customValueFields, customValueOrder),
    ...written(details.codes, 'OutlineCode', codeValueFields, codeValueOrder),
    ...written(details.timePhased, 'TimephasedData', timePhasedFields, timePhasedOrder),
  ]
}

function written(
  items: readonly { readonly kept?: Kept }[] | undefined,
  name: string,
  table: FieldTable,
  order: ReadonlyMap<string, number>,
): readonly KeptElement[] {
  return (items ?? []).map((item) => ({
    name,
    children: inOrder(writeChildren(item, table, item.kept), order),
  }))
}
