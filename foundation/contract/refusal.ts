import type { WordingShown } from './wording.ts'

/** Understood, and not allowed now: a sentence with a way out for people, a code for programs. */
export type Refusal<P extends Parameters = Parameters> = {
  readonly code: string
  readonly status: 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 423 | 428 | 429 | 503
  readonly title: string
  readonly sentence: (parameters: P) => string
}

export type Parameters = Readonly<Record<string, string | number | boolean | undefined>>

export function refusal<P extends Parameters>(definition: Refusal<P>): Refusal<P> {
  return Object.freeze(definition)
}

type Told = { readonly sentence: string; readonly wording?: WordingShown | undefined }

/** A refusal that happened. It is thrown, so that the transaction around it is rolled back. */
export class Refused extends Error {
  readonly refusal: Refusal<never>
  readonly parameters: Parameters
  /** Of a sentence that was made elsewhere, as that of a finding. */
  readonly wording: WordingShown | undefined

  constructor(refused: Refusal<never>, parameters: Parameters, told: Told) {
    super(told.sentence)
    this.name = 'Refused'
    this.refusal = refused
    this.parameters = parameters
    this.wording = told.wording
  }
}

/** `because` is what the sentence of the refusal repeats, where that knows its own wording. */
export function refuse<P extends Parameters>(
  refused: Refusal<P>,
  parameters: P,
  because?: { readonly wording?: Told['wording'] },
): Refused {
  const sentence = refused.sentence(parameters)
  const wording = because?.wording
  return new Refused(refused as Refusal<never>, parameters, { sentence, wording })
}

/** The refusals of an operation: they differ in their parameters, and a list of them does not care. */
export function refuses(...all: readonly { readonly code: string }[]): readonly Refusal<never>[] {
  return all as unknown as readonly Refusal<never>[]
}

/** Refusals that any operation may meet; each is raised by the platform, not by a use case. */
export const common = {
  signedOut: refusal({
    code: 'identity/signed-out',
    status: 401,
    title: 'Not signed in',
    sentence: () => 'You are not signed in, or your session has ended. Sign in and try again.',
  }),
  notPermitted: refusal<{ permission: string }>({
    code: 'identity/not-permitted',
    status: 403,
    title: 'Not permitted',
    sentence: ({ permission }) =>
      `You do not hold a role that permits this (${permission}). An administrator of your organisation can grant one.`,
  }),
  notFound: refusal<{ kind: string }>({
    code: 'record/not-found',
    status: 404,
    title: 'Not found',
    sentence: ({ kind }) => `There is no such ${kind}, or it is not visible to you.`,
  }),
  stale: refusal<{ kind: string; yours: number; current: number }>({
    code: 'record/stale-version',
    status: 412,
    title: 'Changed meanwhile',
    sentence: ({ kind, yours, current }) =>
      `This ${kind} has changed since you opened it (yours is version ${yours}, it is at version ${current}). ` +
      'Reload it, look at what changed, and apply your edit again.',
  }),
  versionNeeded: refusal({
    code: 'record/version-needed',
    status: 428,
    title: 'Version needed',
    sentence: () => 'Say which version you edit: send its ETag in the header If-Match.',
  }),
  keyReused: refusal({
    code: 'record/idempotency-key-reused',
    status: 422,
    title: 'Key used before',
    sentence: () =>
      'This Idempotency-Key was used for another request. Use a new key for a new request, the same key only to repeat one.',
  }),
  alreadyDone: refusal({
    code: 'record/already-done',
    status: 409,
    title: 'Done before',
    sentence: () =>
      'This request was carried out before, and its answer was shown only once. If it is lost, revoke what it made and make a new one.',
  }),
  tooMany: refusal<{ seconds: number }>({
    code: 'http/too-many-requests',
    status: 429,
    title: 'Too many requests',
    sentence: ({ seconds }) => `Too many requests. Try again in ${seconds} seconds.`,
  }),
  tooLarge: refusal<{ limit: string }>({
    code: 'http/too-large',
    status: 413,
    title: 'Too large',
    sentence: ({ limit }) => `This is larger than the limit of ${limit}. Split it and send the parts.`,
  }),
} as const
