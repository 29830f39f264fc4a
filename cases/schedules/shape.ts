/** What people do in a kind of project, phase by phase. Lengths are parts of the whole, not days. */
export type Shape = { readonly phases: readonly Phase[] }

export type Phase = { readonly name: string; readonly steps: readonly Step[] }

export type Step = {
  readonly key: string
  readonly name: string
  /** 0 for a milestone. */
  readonly length: number
  /** Work of a weekend, on a clock of its own; its length then says nothing. */
  readonly hours?: number
  /** Keys of the steps it waits for. */
  readonly after: readonly string[]
  /** How many people of the team work on it. */
  readonly people: number
}

/** A phase written as lines of 'key | name | length | after | people'; a length of '6 h' is work of a weekend. */
export function phase(name: string, ...lines: readonly string[]): Phase {
  return { name, steps: lines.map(stepOf) }
}

function stepOf(line: string): Step {
  const [key = '', name = '', length = '', after = '', people = '2'] = line
    .split('|')
    .map((part) => part.trim())
  const amount = Number(length.replace(' h', ''))
  const weekend = length.endsWith(' h')
  return {
    key,
    name,
    length: weekend ? 0 : amount,
    ...(weekend ? { hours: amount } : {}),
    after: after === '' ? [] : after.split(' '),
    people: amount === 0 ? 0 : Number(people),
  }
}

export function stepsOf({ phases }: Shape): readonly Step[] {
  return phases.flatMap((one) => one.steps)
}

/** A milestone takes no time and no people. */
export function isMilestone({ length, hours = 0 }: Step): boolean {
  return length === 0 && hours === 0
}
