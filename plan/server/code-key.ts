/** Stable IDs are compared without their letter case: registers write the same one differently from year to year. */
export function codeKey(code: string | null): string | null {
  return code === null ? null : code.trim().toLowerCase()
}
