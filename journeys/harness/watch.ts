import { unzipped } from '@portolan/server/tests'

/** Looks through all bytes that come to somebody for words that are another customer's. */
export type Watch = {
  /** Bytes of one answer; what the asker said themselves may come back to them. */
  readonly listen: (where: string, asked: string) => Listener
  /** Something that is known as a whole: a mail, a log; it may hold none of these words. */
  readonly read: (where: string, text: string, words?: readonly string[]) => void
  /** What came through, and where. */
  readonly leaks: () => readonly string[]
}

export type Listener = { readonly take: (bytes: Buffer) => void; readonly end: () => void }

const archive = Buffer.from([0x50, 0x4b, 0x03, 0x04])

export function watchFor(canaries: readonly string[]): Watch {
  const leaks = new Set<string>()
  const longest = Math.max(0, ...canaries.map(({ length }) => length))
  return {
    listen: (where, asked) => {
      const looked = canaries.filter((canary) => !asked.includes(canary))
      return listenFor(looked, longest, (canary) => void leaks.add(`${canary} came with ${where}`))
    },
    read: (where, text, words = canaries) => {
      for (const canary of words) if (text.includes(canary)) leaks.add(`${canary} came with ${where}`)
    },
    leaks: () => [...leaks],
  }
}

/** As they come, for a live stream has no end; a word may be cut in two. Archives are opened when they are whole. */
function listenFor(canaries: readonly string[], longest: number, tell: (canary: string) => void): Listener {
  let tail = Buffer.alloc(0)
  let whole: Buffer[] | undefined
  let first = true
  return {
    take: (bytes) => {
      if (first && bytes.subarray(0, archive.length).equals(archive)) whole = []
      first = false
      whole?.push(bytes)
      const seen = Buffer.concat([tail, bytes])
      for (const canary of canaries) if (seen.includes(canary)) tell(canary)
      tail = seen.subarray(Math.max(0, seen.length - longest + 1))
    },
    end: () => {
      if (whole === undefined) return
      const text = unzipped(Buffer.concat(whole))
      for (const canary of canaries) if (text.includes(canary)) tell(canary)
    },
  }
}
