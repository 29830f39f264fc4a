/** The parts of an address that a room has told: a path, and what stands behind the question mark. */
export function placeOf(opens: string): {
  readonly to: string
  readonly search?: Readonly<Record<string, string>>
} {
  const [to = '', after] = opens.split('?')
  return after === undefined ? { to } : { to, search: Object.fromEntries(new URLSearchParams(after)) }
}
