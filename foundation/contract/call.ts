import { type GivenTo, isWrite, type Operation, type OutputOf } from './operation.ts'
import { Problem, ProblemError } from './problem.ts'
import { writeRequest } from './query.ts'
import type { z } from 'zod'

/** The few words of `fetch` that a call needs: a browser's, Node's, or one that goes through a socket. */
export type Send = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string | Uint8Array },
) => Promise<Answer>

type Answer = {
  readonly status: number
  readonly headers: { get(name: string): string | null }
  text(): Promise<string>
}

export type Ways = {
  readonly ifMatch?: number | undefined
  readonly idempotencyKey?: string | undefined
  readonly upload?: Uint8Array | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** Calls an operation over HTTP and reads its answer by the operation's own schema. */
export async function callOperation<I extends z.ZodObject, O extends z.ZodType>(
  send: Send,
  op: Operation<I, O>,
  input: GivenTo<Operation<I, O>>,
  ways: Ways = {},
): Promise<OutputOf<Operation<I, O>>> {
  return op.output.parse(await fetchAnswer(send, op, input, ways)) as OutputOf<Operation<I, O>>
}

/**
 * Calls an operation and takes its answer as it comes: for the pages, whose own server wrote it by the same schema.
 * Reading fifty rows a second time costs a browser as long as drawing them.
 */
export async function fetchAnswer<I extends z.ZodObject, O extends z.ZodType>(
  send: Send,
  op: Operation<I, O>,
  input: GivenTo<Operation<I, O>>,
  ways: Ways = {},
): Promise<OutputOf<Operation<I, O>>> {
  const request = writeRequest(op, input)
  const body = ways.upload ?? (request.body === undefined ? undefined : JSON.stringify(request.body))
  const answer = await send(`/api${request.url}`, {
    method: op.method,
    headers: headersFor(op, ways, body),
    ...(body === undefined ? {} : { body }),
  })
  const text = await answer.text()
  if (answer.status >= 400) throw new ProblemError(readProblem(answer.status, text))
  return (text === '' ? undefined : JSON.parse(text)) as OutputOf<Operation<I, O>>
}

function headersFor(
  op: Operation,
  ways: Ways,
  body: string | Uint8Array | undefined,
): Record<string, string> {
  return {
    accept: 'application/json',
    ...(body === undefined
      ? {}
      : { 'content-type': ways.upload ? 'application/octet-stream' : 'application/json' }),
    ...(ways.ifMatch === undefined ? {} : { 'if-match': `"${ways.ifMatch}"` }),
    ...(isWrite(op) && ways.idempotencyKey ? { 'idempotency-key': ways.idempotencyKey } : {}),
    ...ways.headers,
  }
}

function readProblem(status: number, text: string): Problem {
  try {
    const read = Problem.safeParse(JSON.parse(text))
    if (read.success) return read.data
  } catch {
    // An answer that is no JSON comes from something between us and the server: said below.
  }
  return {
    type: 'about:blank',
    title: 'No answer of Portolan',
    status,
    code: 'http/unreadable',
    parameters: { status },
    detail: `The server answered ${status} without an explanation. Try again; if it stays, look at the server's log.`,
  }
}
