import type { DeskAsk, DeskAsks, DeskReply } from './desk-messages.ts'

export type AskDesk = {
  readonly ask: <K extends DeskAsk>(kind: K, ask: DeskAsks[K]['ask']) => Promise<DeskAsks[K]['answer']>
  readonly close: () => void
}

type Waiting = { readonly keep: (answer: never) => void; readonly fail: (fault: Error) => void }

/** The desk in a worker of its own. */
export function askDesk(): AskDesk {
  const worker = new Worker(new URL('./schedule.worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let last = 0
  worker.addEventListener('message', ({ data }: MessageEvent<DeskReply>) => {
    const one = waiting.get(data.number)
    waiting.delete(data.number)
    if ('failed' in data) one?.fail(new Error(data.failed))
    else one?.keep(data.answer as never)
  })
  worker.addEventListener('error', ({ message }) => {
    for (const one of waiting.values()) one.fail(new Error(message))
    waiting.clear()
  })
  return {
    ask: (kind, ask) =>
      new Promise((keep, fail) => {
        last += 1
        waiting.set(last, { keep, fail })
        worker.postMessage({ number: last, kind, ask })
      }),
    close: () => worker.terminate(),
  }
}
