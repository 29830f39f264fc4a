import type { Draft } from './drafts.ts'

type Somebody = { readonly id: string; readonly name: string }

/** What stands before the cursor, if somebody is being named there. */
export function nameBegun(before: string): string | undefined {
  return /(?:^|[\s(])@([\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]*)?)$/u.exec(before)?.[1]
}

/** Puts a name where it was begun. */
export function nameInto(draft: Draft, cursor: number, chosen: Somebody): { draft: Draft; cursor: number } {
  const begun = nameBegun(draft.text.slice(0, cursor)) ?? ''
  const before = draft.text.slice(0, cursor - begun.length)
  const text = `${before}${chosen.name} ${draft.text.slice(cursor).replace(/^ /, '')}`
  return {
    draft: { text, people: { ...draft.people, [chosen.name]: chosen.id } },
    cursor: before.length + chosen.name.length + 1,
  }
}

/** As the server takes it: `@Name` of somebody chosen becomes the person’s id. Longer names first: one may begin another. */
export function toSend({ text, people }: Draft): string {
  const names = Object.keys(people).toSorted((a, b) => b.length - a.length)
  return names.reduce((sent, name) => sent.replaceAll(`@${name}`, `<@${people[name]}>`), text)
}

/** The other way round, for editing. */
export function toEdit(text: string, mentions: readonly Somebody[]): Draft {
  return {
    text: mentions.reduce((shown, { id, name }) => shown.replaceAll(`<@${id}>`, `@${name}`), text),
    people: Object.fromEntries(mentions.map(({ id, name }) => [name, id])),
  }
}
