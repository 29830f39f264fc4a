import type { Happening, InputOf, Operation, OutputOf, Place } from '@portolan/contract'
import type { z } from 'zod'
import type { Tx } from '../database/tenant.ts'
import type { Actor, Known } from './actor.ts'
import type { SameState } from './same-state.ts'

/** What a use case is given. Time is handed in; there is no other. */
export type Call<I> = {
  readonly tx: Tx
  readonly actor: Known
  readonly input: I
  readonly now: string
  readonly requestId: string
  readonly place: Place
  /** The version that the caller says it edits; present whenever the operation is versioned. */
  readonly expectedVersion: number
  readonly upload: Uint8Array | undefined
  /** What others of this reach have read in the same state; where nothing is kept, what this call itself has read. */
  readonly same: SameState
}

/** What a write answers: its output, and the one event that says what happened. */
export type Written<O> = {
  readonly output: O
  readonly happening: Happening
  /** What is left to do once the transaction stands: cookies, mails, queues; never the record itself. */
  readonly after?: (() => Promise<void>) | undefined
}

/** A file that an operation answers with. */
export type Download = {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export type ReadUseCase = {
  readonly kind: 'read'
  readonly operation: Operation
  /** The answer follows from reach, input, day and what is stored alone: all of one reach may be given the same. */
  readonly kept: boolean
  /** It looks ahead by writing what it takes back: nothing of it stays. */
  readonly tries: boolean
  readonly run: (call: Call<never>) => Promise<unknown>
}
export type WriteUseCase = {
  readonly kind: 'write'
  readonly operation: Operation
  readonly run: (call: Call<never>) => Promise<Written<unknown>>
}
/** For operations without a tenant: signing in and what comes before it. It gets what the request carried. */
export type OpenUseCase = {
  readonly kind: 'open'
  readonly operation: Operation
  readonly run: (call: OpenCall<never>) => Promise<OpenAnswer<unknown>>
}
export type OpenCall<I> = {
  readonly input: I
  readonly now: string
  readonly requestId: string
  readonly actor: Actor | undefined
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly address: string
}
export type OpenAnswer<O> = { readonly output: O; readonly setCookies?: readonly string[] | undefined }
export type UseCase = ReadUseCase | WriteUseCase | OpenUseCase

/** Binds a reading operation to the function that answers it. */
export function reads<I extends z.ZodObject, O extends z.ZodType>(
  operation: Operation<I, O>,
  run: (call: Call<InputOf<Operation<I, O>>>) => Promise<OutputOf<Operation<I, O>> | Download>,
): ReadUseCase {
  return {
    kind: 'read',
    operation: operation as unknown as Operation,
    kept: false,
    tries: false,
    run: run as ReadUseCase['run'],
  }
}

/** The same for one that answers what would be if something were done: it tries that, inside `takenBack`. */
export function triesOut<I extends z.ZodObject, O extends z.ZodType>(
  operation: Operation<I, O>,
  run: (call: Call<InputOf<Operation<I, O>>>) => Promise<OutputOf<Operation<I, O>>>,
): ReadUseCase {
  return { ...reads(operation, run), tries: true }
}

/** The same for one whose answer says nothing of who asks or when, but for reach and day: it is made once for all. */
export function readsForAll<I extends z.ZodObject, O extends z.ZodType>(
  operation: Operation<I, O>,
  run: (call: Call<InputOf<Operation<I, O>>>) => Promise<OutputOf<Operation<I, O>>>,
): ReadUseCase {
  return { ...reads(operation, run), kept: true }
}

/** Binds a writing operation to the function that carries it out. */
export function writes<I extends z.ZodObject, O extends z.ZodType>(
  operation: Operation<I, O>,
  run: (call: Call<InputOf<Operation<I, O>>>) => Promise<Written<OutputOf<Operation<I, O>>>>,
): WriteUseCase {
  return { kind: 'write', operation: operation as unknown as Operation, run: run as WriteUseCase['run'] }
}

/** Binds an operation that works without a tenant. */
export function opens<I extends z.ZodObject, O extends z.ZodType>(
  operation: Operation<I, O>,
  run: (call: OpenCall<InputOf<Operation<I, O>>>) => Promise<OpenAnswer<OutputOf<Operation<I, O>>>>,
): OpenUseCase {
  return { kind: 'open', operation: operation as unknown as Operation, run: run as OpenUseCase['run'] }
}

export function isDownload(value: unknown): value is Download {
  return typeof value === 'object' && value !== null && 'bytes' in value && 'mediaType' in value
}
