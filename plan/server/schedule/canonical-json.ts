/**
 * JSON with sorted field names and without what is undefined: the same content is the same text. Names are words,
 * not numbers, which JavaScript would put first. What is in order already, as all that was read from such a text,
 * is not copied.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value)) ?? 'null'
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return listInOrder(value)
  const fields = value as Fields
  return isInOrder(fields) ? fields : copyInOrder(fields)
}

type Fields = Readonly<Record<string, unknown>>

function listInOrder(list: readonly unknown[]): readonly unknown[] {
  let copy: unknown[] | undefined
  list.forEach((item, at) => {
    const ordered = inOrder(item)
    if (ordered === item) return
    copy ??= [...list]
    copy[at] = ordered
  })
  return copy ?? list
}

function isInOrder(fields: Fields): boolean {
  let before = ''
  for (const name in fields) {
    const field = fields[name]
    if (name < before || field === undefined || inOrder(field) !== field) return false
    before = name
  }
  return true
}

function copyInOrder(fields: Fields): Fields {
  const copy: Record<string, unknown> = {}
  for (const name of Object.keys(fields).toSorted()) {
    const field = fields[name]
    if (field !== undefined) copy[name] = inOrder(field)
  }
  return copy
}
