/** JSON that the database takes: it knows no NUL and no half of a surrogate pair in a text. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value)
  // Both are escaped in JSON, and hardly anything else is.
  if (!text.includes('\\u')) return text
  return JSON.stringify(value, (_, field: unknown) => (typeof field === 'string' ? plainText(field) : field))
}

export function plainText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- the sign that no text of the database may hold
  return text.replace(/\u0000|\p{Surrogate}/gu, '\uFFFD')
}
