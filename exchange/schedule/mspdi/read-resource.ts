import { told } from '@portolan/quantity'
import type { Delay } from '../activity.ts'
import { flag, wholeNumber } from '../codec.ts'
import { type KeptElement, nothingKept } from '../kept.ts'
import { contextFor, type Reading, subjectFinding } from '../reading.ts'
import type { Assignment, Availability, RateRow, ScheduleResource } from '../resource.ts'
import { childrenOf, take, textOf } from '../xml/element.ts'
import { type Draft, type FieldTable, keptOf, made, readFields, readItem, storeRest } from '../xml/fields.ts'
import { readDetails } from './details.ts'
import { completedDelay } from './read-activity.ts'
import { assignmentFields, availabilityFields, rateFields, resourceFields } from './resource-fields.ts'

export function readResource(element: KeptElement, reading: Reading): ScheduleResource | undefined {
  reading.ledger.met('Resource')
  const id = textOf(element, 'UID')?.trim()
  if (id === undefined) return without(element, 'Resource', 'UID', reading)
  const { draft, rest, spelled } = readFields(
    element.children ?? [],
    resourceFields,
    contextFor('Resource', id, reading),
  )
  const orphans = withoutHalves(draft, {
    standardRate: 'StandardRateFormat',
    overtimeRate: 'OvertimeRateFormat',
  })
  const told = rest.filter(({ name }) => kindElements.includes(name))
  for (const { name } of told) reading.ledger.field('Resource', name, 'mapped')
  const lists = take(take(remaining(rest, element, orphans), 'Rates').rest, 'AvailabilityPeriods')
  const { details, rest: others } = readDetails(
    lists.rest,
    { entity: 'Resource', id, timePhased: false },
    reading,
  )
  reading.ledger.made('Resource')
  const { timePhased: _, ...listed } = details
  return made<ScheduleResource>({
    name: '',
    generic: false,
    budget: false,
    work: {},
    cost: {},
    notes: [],
    ...draft,
    ...listed,
    id,
    ...kindOf(element),
    rates: itemsOf<RateRow>(element, ['Rates', 'Rate', 'table'], rateFields, reading),
    availability: itemsOf<Availability>(
      element,
      ['AvailabilityPeriods', 'AvailabilityPeriod', 'units'],
      availabilityFields,
      reading,
    ),
    kept: keptOf(storeRest(others, 'Resource', reading.ledger), kindSpelled(element, spelled)) ?? nothingKept,
  })
}

const kindElements = ['Type', 'IsCostResource', 'IsInactive']

function remaining(
  rest: readonly KeptElement[],
  element: KeptElement,
  orphans: readonly string[],
): readonly KeptElement[] {
  const halves = (element.children ?? []).filter(({ name }) => orphans.includes(name))
  return [...rest.filter(({ name }) => !kindElements.includes(name)), ...halves]
}

function kindOf(element: KeptElement): Pick<ScheduleResource, 'kind' | 'active'> {
  const type = wholeNumber.read(textOf(element, 'Type') ?? '1')
  const cost = flag.read(textOf(element, 'IsCostResource') ?? '0') === true || type === 2
  const inactive = flag.read(textOf(element, 'IsInactive') ?? '0') === true
  return { kind: cost ? 'cost' : type === 0 ? 'material' : 'work', active: !inactive }
}

/** A cost resource is written as a material one, but not by every version. */
function kindSpelled(
  element: KeptElement,
  spelled: Readonly<Record<string, string>>,
): Record<string, string> {
  const type = textOf(element, 'Type')
  const { kind } = kindOf(element)
  return kind === 'cost' && type !== undefined && type !== '0' ? { ...spelled, Type: type } : spelled
}

/** A format without its amount says nothing; it goes back to what is kept. */
function withoutHalves(draft: Draft, pairs: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(pairs).flatMap(([key, element]) => {
    const pair = draft[key]
    if (typeof pair !== 'object' || pair === null) return []
    if ('amount' in pair) {
      draft[key] = { per: 'hour', ...pair }
      return []
    }
    delete draft[key]
    return [element]
  })
}

function itemsOf<E extends object>(
  element: KeptElement,
  [list, name, needs]: readonly [string, string, keyof E & string],
  table: FieldTable,
  reading: Reading,
): readonly E[] {
  const found = childrenOf(
    element.children?.find((child) => child.name === list),
    name,
  )
  return found.flatMap((item) => {
    reading.ledger.met(name)
    const read = readItem<E>(item, table, contextFor(name, textOf(element, 'UID') ?? '', reading))
    if (!(needs in read)) return []
    withoutHalves(read as Draft, { standard: 'StandardRateFormat', overtime: 'OvertimeRateFormat' })
    reading.ledger.made(name)
    return [read]
  })
}

export function readAssignment(element: KeptElement, reading: Reading): Assignment | undefined {
  reading.ledger.met('Assignment')
  const id = textOf(element, 'UID')?.trim()
  if (id === undefined) return without(element, 'Assignment', 'UID', reading)
  if (textOf(element, 'TaskUID') === undefined) return without(element, 'Assignment', 'TaskUID', reading)
  const { draft, rest, spelled } = readFields(
    element.children ?? [],
    assignmentFields,
    contextFor('Assignment', id, reading),
  )
  const { details, rest: others } = readDetails(rest, { entity: 'Assignment', id, timePhased: true }, reading)
  const { delay, levellingDelay, ...given } = draft
  reading.ledger.made('Assignment')
  return made<Assignment>({
    work: {},
    cost: {},
    notes: [],
    ...given,
    ...details,
    ...(delay !== undefined && { delay: completedDelay(delay as Partial<Delay>) }),
    ...(levellingDelay !== undefined && { levellingDelay: completedDelay(levellingDelay as Partial<Delay>) }),
    kept: keptOf(storeRest(others, 'Assignment', reading.ledger), spelled) ?? nothingKept,
  })
}

function without(element: KeptElement, entity: string, what: string, reading: Reading): undefined {
  for (const { name } of element.children ?? []) reading.ledger.field(entity, name, 'lost')
  reading.findings.add(
    subjectFinding(
      'warning',
      `${entity.toLowerCase()}-without-${what === 'UID' ? 'id' : 'activity'}`,
      { kind: entity, id: textOf(element, 'UID') ?? textOf(element, 'Name') ?? '' },
      told(
        'exchange:element-without-id',
      )`An element ${{ element: entity }} has no ${{ what }}, so nothing can refer to it; it is left out. Save the file again in its tool.`,
    ),
  )
  return undefined
}
