import { common, type Problem, refuse, Refused } from '@portolan/contract'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { ZodError } from 'zod'

/** The input did not fit its schema: each path with a sentence. */
export class Invalid extends Error {
  readonly errors: readonly { path: string; sentence: string }[]

  constructor(errors: readonly { path: string; sentence: string }[]) {
    super(errors.map((one) => `${one.path}: ${one.sentence}`).join('; '))
    this.name = 'Invalid'
    this.errors = errors
  }
}

/** The one place where anything that went wrong becomes an answer. */
export function answerProblem(
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const problem = toProblem(error, request.id)
  if (problem.status >= 500) request.log.error({ err: error, reference: request.id }, 'fault')
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}

export function toProblem(error: FastifyError | Error, reference: string): Problem {
  if (error instanceof Refused) return refused(error)
  if (error instanceof Invalid) return invalid(error.errors)
  if (error instanceof ZodError)
    return invalid(error.issues.map((issue) => ({ path: issue.path.join('.'), sentence: issue.message })))
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const known = knownFault(error, code)
  if (known) return { ...known, reference }
  return {
    type: 'urn:portolan:fault',
    title: 'Something broke on our side',
    status: 500,
    code: 'fault/unexpected',
    detail: `Nothing of your request was written. Try again; if it stays, tell your administrator the reference ${reference}.`,
    reference,
  }
}

function refused(error: Refused): Problem {
  const parameters = Object.entries(error.parameters).filter(([, value]) => value !== undefined)
  return {
    type: `urn:portolan:refusal:${error.refusal.code}`,
    title: error.refusal.title,
    status: error.refusal.status,
    code: error.refusal.code,
    detail: error.message,
    parameters: Object.fromEntries(parameters) as Record<string, string | number | boolean>,
    ...(error.wording === undefined ? {} : { wording: error.wording }),
  }
}

function invalid(errors: readonly { path: string; sentence: string }[]): Problem {
  return {
    type: 'urn:portolan:invalid',
    title: 'The input is not valid',
    status: 400,
    code: 'http/invalid-input',
    detail: errors.map((one) => (one.path === '' ? one.sentence : `${one.path}: ${one.sentence}`)).join('; '),
    errors: [...errors],
  }
}

/** Faults of the world that have a name and a way out. */
function knownFault(error: Error, code: string): Problem | undefined {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || code === 'FST_REQ_FILE_TOO_LARGE')
    return refused(refuse(common.tooLarge, { limit: '50 MB' }))
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return {
      ...invalid([
        {
          path: '',
          sentence: 'Send JSON (application/json), or the bytes of one file (application/octet-stream).',
        },
      ]),
      status: 415,
    }
  if ('statusCode' in error && error.statusCode === 429)
    return refused(refuse(common.tooMany, { seconds: 60 }))
  if ('statusCode' in error && error.statusCode === 400)
    return invalid([{ path: '', sentence: error.message }])
  // A room looks for a name that is taken before it writes; another may have been quicker, or stand where one may not look.
  if (code === '23505')
    return {
      type: 'urn:portolan:refusal:record/taken',
      title: 'Taken already',
      status: 409,
      code: 'record/taken',
      detail:
        'Something with the same name or ID is there already; it may have been added a moment ago, or stand where you do not see it. ' +
        'Nothing was written. Use another one.',
    }
  // An id in a body that names nothing here: a room may leave the looking to the record itself.
  if (code === '23503')
    return {
      type: 'urn:portolan:refusal:record/names-nothing',
      title: 'Names nothing here',
      status: 422,
      code: 'record/names-nothing',
      detail:
        'An id in this request names nothing that is there, or something that others still need. ' +
        'Nothing was written. Reload, choose again, and send it once more.',
    }
  if (
    databaseIsAway.has(code) ||
    /terminat|ECONNREFUSED|Connection ended|connection error and is not queryable|timeout exceeded when trying to connect/.test(
      error.message,
    )
  )
    return {
      type: 'urn:portolan:fault',
      title: 'The database does not answer',
      status: 503,
      code: 'fault/database-away',
      detail:
        'The database does not answer. Nothing of your request was written; it is safe to send it again in a moment.',
    }
  if (code === '53100')
    return {
      type: 'urn:portolan:fault',
      title: 'No disk space',
      status: 503,
      code: 'fault/no-disk-space',
      detail:
        'The disk of the database is full. Nothing of your request was written. An administrator must free space; then send it again.',
    }
  return undefined
}

/** PostgreSQL's classes for shutting down and lost connections, and the socket's own words. */
const databaseIsAway: ReadonlySet<string> = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
])
