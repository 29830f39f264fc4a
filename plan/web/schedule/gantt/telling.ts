import type { DragTold, PointerPlace } from './use-bar-drag.ts'

export type Telling = { readonly told: DragTold; readonly at: PointerPlace }

/** What is told of what is held. It changes with every move of a hand, so only who shows it is drawn anew. */
export type Tellings = {
  readonly now: () => Telling | undefined
  readonly tell: (told: DragTold | undefined, at?: PointerPlace) => void
  readonly follow: (changed: () => void) => () => void
}

export function openTellings(): Tellings {
  let now: Telling | undefined
  const followers = new Set<() => void>()
  return {
    now: () => now,
    tell: (told, at) => {
      now = told && at ? { told, at } : undefined
      for (const changed of followers) changed()
    },
    follow: (changed) => {
      followers.add(changed)
      return () => followers.delete(changed)
    },
  }
}
