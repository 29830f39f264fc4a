const LETTER = 6.2
const GAP = 5

/** Names of marks stand one below the other, so that near ones do not meet. */
export const MARK_LINE = 13

/** Left of its line, or right of it where the axis is too near. */
export function markAt(
  x: number,
  name: string,
  left: number,
): { readonly x: number; readonly textAnchor: 'start' | 'end' } {
  return x - left < GAP + LETTER * name.length
    ? { x: x + GAP, textAnchor: 'start' }
    : { x: x - GAP, textAnchor: 'end' }
}
