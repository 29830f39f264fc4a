import type { Topic } from './address.ts'

/** What somebody has begun to write outlives a reload and a lost connection: it is kept in the browser, by its place. */
export function draftKey(person: string, topic: Topic, place: string): string {
  return `portolan.draft:${person}:${topic.subjectKind}:${topic.subjectId}:${place}`
}

export type Draft = { readonly text: string; readonly people: Readonly<Record<string, string>> }

export const emptyDraft: Draft = { text: '', people: {} }

export function readDraft(key: string): Draft {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof read !== 'object' || read === null || !('text' in read) || typeof read.text !== 'string')
      return emptyDraft
    const people = 'people' in read && typeof read.people === 'object' ? read.people : {}
    return { text: read.text, people: (people ?? {}) as Record<string, string> }
  } catch {
    return emptyDraft
  }
}

/** A browser that keeps nothing loses the draft with the page, and nothing else. */
export function keepDraft(key: string, draft: Draft): void {
  try {
    if (draft.text === '') localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    /* Nothing to do: what is on the page stays there. */
  }
}
