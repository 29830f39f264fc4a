/** What a write or a live event says was changed: kinds of thing, and which of them. */
export type Change = { readonly touches: readonly string[]; readonly ids: readonly string[] }

type Asked = { readonly queryKey: readonly unknown[]; readonly meta?: Record<string, unknown> | undefined }

/** Whether an answer that is kept became old: it reads a kind that was touched, or asked for one of the things by id. */
export function touchedBy(change: Change): (query: Asked) => boolean {
  return (query) => {
    const reads = query.meta?.['reads']
    if (Array.isArray(reads) && reads.some((kind) => change.touches.includes(String(kind)))) return true
    return change.ids.length > 0 && query.queryKey.slice(1).some((part) => names(part, change.ids))
  }
}

export function readChange(text: string): Change | undefined {
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read !== 'object' || read === null) return undefined
    const { touches, ids } = read as { touches?: unknown; ids?: unknown }
    return { touches: texts(touches), ids: texts(ids) }
  } catch {
    return undefined
  }
}

function names(input: unknown, ids: readonly string[]): boolean {
  if (typeof input === 'string') return ids.includes(input)
  return (
    typeof input === 'object' && input !== null && Object.values(input).some((value) => names(value, ids))
  )
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}
