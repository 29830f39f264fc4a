import { asGrouped, told, type Told } from '@portolan/quantity'

/** Why a file cannot be read, as a code and a sentence with a way out. Thrown and caught inside `reading` only. */
export type Failure = Told & { readonly code: string }

export function isFailure(value: unknown): value is { readonly failure: Failure } {
  return typeof value === 'object' && value !== null && 'failure' in value
}

export type Read<T> = { readonly value: T } | { readonly failure: Failure }

export function fail(code: string, says: Told): { readonly failure: Failure } {
  return { failure: { code, ...says } }
}

/** The size of a file as people say it. */
export function sizeOf(bytes: number): Told {
  return bytes < 1_000_000
    ? told('exchange:size.bytes')`${{ bytes: asGrouped(bytes) }} bytes`
    : told('exchange:size.megabytes')`${{ megabytes: asGrouped(Math.round(bytes / 1_000_000)) }} MB`
}
