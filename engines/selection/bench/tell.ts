import { loadavg } from 'node:os'

export type Said = {
  readonly title: string
  readonly goal: string
  readonly reached: string
  readonly reference: string
  readonly published: string
  readonly isMet: boolean
}

/** A block that `npm run bench` reads; gives whether the goal is met. */
export function tell({ title, goal, reached, reference, published, isMet }: Said): boolean {
  process.stdout.write(
    [
      title,
      `goal       ${goal}`,
      `reached    ${reached}; load of the machine ${(loadavg()[0] ?? 0).toFixed(1)}`,
      `reference  ${reference}`,
      `published  ${published}`,
      `met        ${isMet ? 'yes' : 'no'}`,
      '',
      '',
    ].join('\n'),
  )
  return isMet
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
