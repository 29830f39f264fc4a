import {
  callOperation,
  type GivenTo,
  type Operation,
  type OutputOf,
  Problem,
  ProblemError,
  type Ways,
  writeRequest,
} from '@portolan/contract'
import type { z } from 'zod'
import { type Place, request } from './request.ts'

/** A way to call operations as somebody. */
export type Connection = {
  call<I extends z.ZodObject, O extends z.ZodType>(
    op: Operation<I, O>,
    input: GivenTo<Operation<I, O>>,
    ways?: Ways,
  ): Promise<OutputOf<Operation<I, O>>>
  /** The bytes that an operation with `download` answers. */
  download<I extends z.ZodObject, O extends z.ZodType>(
    op: Operation<I, O>,
    input: GivenTo<Operation<I, O>>,
  ): Promise<Uint8Array>
}

/** As whom: headers that every request carries. */
export function connect(place: Place, headers: Readonly<Record<string, string>>): Connection {
  return {
    call: (op, input, ways = {}) =>
      callOperation((url, init) => request(place, url, init), op, input, {
        ...ways,
        headers: { ...headers, ...ways.headers },
      }),
    download: async (op, input) => {
      const answer = await request(place, `/api${writeRequest(op, input).url}`, {
        method: op.method,
        headers: { ...headers },
      })
      if (answer.status >= 400) throw new ProblemError(readProblem(answer.status, await answer.text()))
      return answer.bytes
    },
  }
}

function readProblem(status: number, text: string): Problem {
  try {
    return Problem.parse(JSON.parse(text))
  } catch {
    const detail = `The server answered ${status} without an explanation. Look at its log.`
    return { type: 'about:blank', title: 'No answer of Portolan', status, code: 'http/unreadable', detail }
  }
}
