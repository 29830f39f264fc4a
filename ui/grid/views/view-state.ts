/** What the address of a page holds behind the question mark. */
export type ViewState = Readonly<Record<string, string | number | boolean | readonly (string | number)[]>>

/** Whether two addresses show the same; the order of their names says nothing, that of a list does. */
export function isSameState(a: ViewState, b: ViewState): boolean {
  return wordsOf(a) === wordsOf(b)
}

function wordsOf(state: ViewState): string {
  return JSON.stringify(Object.entries(state).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The part of an address that a view keeps: neither what is empty nor what is open just now. */
export function viewStateOf(
  address: Readonly<Record<string, unknown>>,
  passing: readonly string[],
): ViewState {
  const kept = Object.entries(address).filter(([name, value]) => !passing.includes(name) && isKept(value))
  return Object.fromEntries(kept) as ViewState
}

/** The change that leads from one address to that of a view: what it does not hold goes. */
export function addressOfView(
  now: Readonly<Record<string, unknown>>,
  state: ViewState,
): Readonly<Record<string, unknown>> {
  return { ...Object.fromEntries(Object.keys(now).map((name) => [name, undefined])), ...state }
}

function isKept(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string' || typeof one === 'number')
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
