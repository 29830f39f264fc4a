/** Why a file cannot be read, as a code and a sentence with a way out. Thrown and caught inside `reading` only. */
export type Failure = { readonly code: string; readonly sentence: string }

export function isFailure(value: unknown): value is { readonly failure: Failure } {
  return typeof value === 'object' && value !== null && 'failure' in value
}

export type Read<T> = { readonly value: T } | { readonly failure: Failure }

export function fail(code: string, sentence: string): { readonly failure: Failure } {
  return { failure: { code, sentence } }
}

/** In groups of three, as people read large numbers. */
export function count(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}

export function megabytes(n: number): string {
  return n < 1_000_000 ? `${count(n)} bytes` : `${count(Math.round(n / 1_000_000))} MB`
}
