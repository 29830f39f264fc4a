import {
  type CheckItem,
  type CheckItemKey,
  checkItems,
  type ClosureWhy,
  type CountedItem,
  countedItems,
} from '../../contract/index.ts'

/** What is open of each counted item, some of it by name. */
export type Counted = Readonly<
  Record<CountedItem, { readonly open: number; readonly examples: readonly string[] }>
>

export type Said = NonNullable<CheckItem['said']> & { readonly state: 'confirmed' | 'dropped' }

/** What a project that was ended early is not asked for, and what only such a one is. */
const onlyOf: Partial<Readonly<Record<CheckItemKey, ClosureWhy>>> = {
  work: 'completed',
  scope: 'completed',
  acceptance: 'completed',
  handover: 'completed',
  salvage: 'terminated',
  told: 'terminated',
}

export function itemsFor(why: ClosureWhy): readonly CheckItemKey[] {
  return checkItems.filter((key) => onlyOf[key] === undefined || onlyOf[key] === why)
}

export function isCounted(key: CheckItemKey): key is CountedItem {
  return countedItems.some((one) => one === key)
}

/** The checklist of a closure: the record is read, people are heard, and what is dropped stays to be seen. */
export function checklist(
  why: ClosureWhy,
  counted: Counted,
  said: ReadonlyMap<string, Said>,
): readonly CheckItem[] {
  return itemsFor(why).map((key): CheckItem => {
    const word = said.get(key)
    const { state: _, ...made } = word ?? { state: undefined }
    const shown = word === undefined ? null : (made as CheckItem['said'])
    const dropped = word?.state === 'dropped'
    if (!isCounted(key)) {
      const state = word === undefined ? 'missing' : dropped ? 'dropped' : 'met'
      return { key, kind: 'said', state, open: null, examples: [], said: shown }
    }
    const { open, examples } = counted[key]
    const state = open === 0 ? 'met' : dropped ? 'dropped' : 'missing'
    return { key, kind: 'counted', state, open, examples: [...examples], said: shown }
  })
}
