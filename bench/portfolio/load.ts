import { Agent, get } from 'node:http'
import { performance } from 'node:perf_hooks'

export type Load = { readonly calls: number; readonly connections: number }
export type Times = { readonly p95: number; readonly median: number; readonly bytes: number }

/** So many calls of one address, or of one for each call, over so many connections at once, each beginning as soon as one has ended. */
export async function load(
  addressOf: string | ((call: number) => string),
  headers: Readonly<Record<string, string>>,
  { calls, connections }: Load,
): Promise<Times> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let left = calls
  let bytes = 0
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      const url = typeof addressOf === 'string' ? addressOf : addressOf(left)
      const began = performance.now()
      bytes = await fetchOnce(url, headers, agent)
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: connections }, work))
  agent.destroy()
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { p95: at(0.95), median: at(0.5), bytes }
}

function fetchOnce(url: string, headers: Readonly<Record<string, string>>, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers, agent }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve(bytes)
          : reject(new Error(`${url} answered ${String(answer.statusCode)}.`)),
      )
    }).on('error', reject)
  })
}
