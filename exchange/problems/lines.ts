import { told, type Told } from '@portolan/quantity'

/** What a reader answers: the problem, or the sentence that says why there is none. */
export type ReadProblem<T> = { readonly value: T } | { readonly wrong: Told }

export type Line = { readonly at: number; readonly text: string }

export function linesOf(text: string): readonly Line[] {
  return text.split(/\r\n|\r|\n/).map((line, at) => ({ at: at + 1, text: line.trim() }))
}

/** Whole numbers from 0 to a thousand million, or undefined where the line holds anything else. */
export function wholesOf({ text }: Line): readonly number[] | undefined {
  const words = text.split(/\s+/)
  return words.every((word) => /^\d{1,9}$/.test(word)) ? words.map(Number) : undefined
}

export function noNumbers(line: number, words: string): { readonly wrong: Told } {
  return {
    wrong: told(
      'exchange:problem.no-numbers',
    )`Line ${{ line }} should hold whole numbers: ${{ words }}. Compare it with an intact file of the same set.`,
  }
}

export function missingPart(words: string): { readonly wrong: Told } {
  return {
    wrong: told(
      'exchange:problem.missing-part',
    )`The file breaks off: ${{ words }} is missing. Take the whole file.`,
  }
}

export function unknownJob(id: string, from: string): { readonly wrong: Told } {
  return {
    wrong: told(
      'exchange:problem.unknown-job',
    )`Job ${{ from }} names job ${{ id }}, which is not in the file. Correct the number, or take the whole file.`,
  }
}
