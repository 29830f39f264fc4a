import { openDesk } from './desk.ts'
import type { DeskAsk, DeskLetter, DeskReply } from './desk-messages.ts'

type Port = {
  onmessage: ((event: { readonly data: DeskLetter }) => void) | null
  postMessage: (reply: DeskReply, handedOver: Transferable[]) => void
}

const port = globalThis as unknown as Port
const desk = openDesk() as Record<DeskAsk, (ask: unknown) => unknown>

/** Computes beside the page, so that nothing waits for it. Arrays of dates are handed over, not copied. */
port.onmessage = ({ data: { number, kind, ask } }) => {
  try {
    const answer = desk[kind](ask)
    port.postMessage({ number, answer }, arraysIn(answer))
    // Another plan than before: until somebody takes hold of a bar there is time for it.
    if (kind === 'open' || kind === 'settle') desk.prepare(undefined)
  } catch (fault) {
    port.postMessage({ number, failed: String(fault) }, [])
  }
}

function arraysIn(answer: unknown): ArrayBuffer[] {
  if (typeof answer !== 'object' || answer === null) return []
  return Object.values(answer).flatMap((value: unknown) =>
    value instanceof Float64Array || value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : [],
  )
}
