import { lookup as resolve } from 'node:dns/promises'
import { request as requestPlain } from 'node:http'
import { request as requestTls } from 'node:https'
import { isIP } from 'node:net'
import { isLoopback, isPublicAddress } from './public-address.ts'

export type Sent =
  | { readonly status: number }
  /** Nothing was answered, or nothing was asked: why, in a word for programs. */
  | { readonly status: undefined; readonly because: string }

export type Outbound = {
  /** Why an address is not one to send to, as far as it tells by itself. */
  readonly refuses: (url: string) => string | undefined
  readonly post: (
    url: string,
    message: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  ) => Promise<Sent>
}

const longestMs = 15_000
/** As much of an answer as is read; nothing in it is used. */
const mostBytes = 65_536

/**
 * The one way out to an address that a person has named. The name is resolved, every address of it is checked, and the
 * connection goes to the one that was checked: what the name says a moment later does not matter. A redirect is an
 * answer like any other, and is not followed.
 */
export function openOutbound({ loopback }: { readonly loopback: boolean }): Outbound {
  const open = (address: string): boolean => isPublicAddress(address) || (loopback && isLoopback(address))
  const refuses = (text: string): string | undefined => {
    if (!URL.canParse(text)) return 'not-an-address'
    const url = new URL(text)
    if (url.username !== '' || url.password !== '') return 'holds-a-password'
    if (url.protocol !== 'https:' && !(loopback && url.protocol === 'http:')) return 'not-https'
    const host = hostOf(url)
    if (isIP(host) !== 0 && !open(host)) return 'private-address'
    return undefined
  }
  return {
    refuses,
    post: async (text, message) => {
      const because = refuses(text)
      if (because !== undefined) return { status: undefined, because }
      const url = new URL(text)
      const host = hostOf(url)
      const found = isIP(host) === 0 ? await addressesOf(host) : [host]
      if (found.length === 0) return { status: undefined, because: 'name-not-found' }
      // One closed address among several is a name that is made to lead inside.
      if (!found.every(open)) return { status: undefined, because: 'private-address' }
      return await send(url, found[0] ?? '', message)
    },
  }
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '')
}

async function addressesOf(host: string): Promise<readonly string[]> {
  try {
    return (await resolve(host, { all: true, verbatim: true })).map(({ address }) => address)
  } catch {
    return []
  }
}

async function send(
  url: URL,
  address: string,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
): Promise<Sent> {
  const request = url.protocol === 'https:' ? requestTls : requestPlain
  return await new Promise<Sent>((settle) => {
    const fail = (because: string): void => settle({ status: undefined, because })
    const asked = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        agent: false,
        signal: AbortSignal.timeout(longestMs),
        lookup: (_, options, done) => {
          const family = isIP(address)
          if (options.all === true) done(null, [{ address, family }])
          else done(null, address, family)
        },
      },
      (answer) => {
        let bytes = 0
        answer.on('data', (part: Buffer) => {
          bytes += part.length
          if (bytes <= mostBytes) return
          fail('answer-too-long')
          answer.destroy()
        })
        answer.on('end', () => settle({ status: answer.statusCode ?? 0 }))
        answer.on('error', () => fail('broken-off'))
      },
    )
    asked.on('error', (cause: Error & { code?: string }) =>
      fail(
        cause.name === 'TimeoutError' || cause.name === 'AbortError'
          ? 'no-answer-in-time'
          : (cause.code ?? 'failed'),
      ),
    )
    asked.end(body)
  })
}
