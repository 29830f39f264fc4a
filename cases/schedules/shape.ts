/** What people do in a kind of project, phase by phase. Lengths are parts of the whole, not days. */
export type Shape = { readonly phases: readonly Phase[] }

export type Phase = { readonly name: string; readonly steps: readonly Step[] }

export type Step = {
  readonly key: string
  readonly name: string
  /** 0 for a milestone. */
  readonly length: number
  /** Keys of the steps it waits for. */
  readonly after: readonly string[]
  /** How many people of the team work on it. */
  readonly people: number
}

/** A phase written as lines of 'key | name | length | after | people'. */
export function phase(name: string, ...lines: readonly string[]): Phase {
  return {
    name,
    steps: lines.map((line) => {
      const [key = '', title = '', length = '', after = '', people = '2'] = line
        .split('|')
        .map((part) => part.trim())
      return {
        key,
        name: title,
        length: Number(length),
        after: after === '' ? [] : after.split(' '),
        people: Number(length) === 0 ? 0 : Number(people),
      }
    }),
  }
}
