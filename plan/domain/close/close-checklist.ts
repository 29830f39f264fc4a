import { type CloseItemRule, type ComputedItem, computedItems } from '../../contract/index.ts'

/** How many workdays after the cut-off each computed item is due, unless an organisation says otherwise. */
const dueWorkdays: Readonly<Record<ComputedItem, number>> = {
  statuses: -2,
  ledger: 0,
  suspense: 1,
  rates: 0,
  forecasts: 2,
  reconciliation: 3,
}

/** What is to be done before a period is locked where nobody has set it. */
export const firstChecklist: readonly CloseItemRule[] = computedItems.map((kind) => ruleOf(kind, true))

/** What is computed stands on every checklist: an item that was left out is shown and holds nothing up. */
export function completeChecklist(given: readonly CloseItemRule[]): readonly CloseItemRule[] {
  const missing = computedItems.filter((kind) => !given.some((one) => one.kind === kind))
  return [...given, ...missing.map((kind) => ruleOf(kind, false))]
}

/** The key of an item that cannot stand there so; undefined where all can. */
export function wrongItem(given: readonly CloseItemRule[]): string | undefined {
  const keys = given.map(({ key }) => key)
  const wrong = given.find((one, at) => keys.indexOf(one.key) !== at || !isWhole(one))
  return wrong?.key
}

function isWhole({ kind, key, title }: CloseItemRule): boolean {
  const isComputed = computedItems.some((one) => one === key)
  return kind === 'own' ? title !== null && !isComputed : title === null && key === kind
}

function ruleOf(kind: ComputedItem, must: boolean): CloseItemRule {
  return { key: kind, kind, title: null, must, dueWorkdays: dueWorkdays[kind], ownerId: null }
}
