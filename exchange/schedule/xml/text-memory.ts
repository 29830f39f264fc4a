import type { Codec } from '../codec.ts'

/** What a text means to a codec, and whether the codec would write that meaning the same. */
export type Meaning = { readonly value: unknown; readonly asWritten: boolean }

/** What the texts met so far mean: the same few stand in every element, and each is understood once. */
export type TextMemory = {
  readonly meaningOf: (codec: Codec<unknown>, written: string) => Meaning
}

const mostTexts = 2_000
const longestText = 24

export function textMemory(): TextMemory {
  const known = new Map<Codec<unknown>, Map<string, Meaning>>()
  const textsOf = (codec: Codec<unknown>): Map<string, Meaning> => {
    const texts = known.get(codec) ?? new Map<string, Meaning>()
    known.set(codec, texts)
    return texts
  }
  return {
    meaningOf: (codec, written) => {
      if (written.length > longestText) return meaning(codec, written)
      const texts = known.get(codec) ?? textsOf(codec)
      const before = texts.get(written)
      if (before !== undefined) return before
      const found = meaning(codec, written)
      if (texts.size < mostTexts) texts.set(written, found)
      return found
    },
  }
}

function meaning(codec: Codec<unknown>, written: string): Meaning {
  const value = codec.read(written)
  return { value, asWritten: value !== undefined && codec.write(value) === written }
}
