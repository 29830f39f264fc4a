import { asGrouped, told } from '@portolan/quantity'
import { fileFinding, type Outcome } from '../outcome.ts'

/** Items that are worth something and use several budgets. All numbers are multiplied by `scale`, so that they are whole. */
export type Knapsack = {
  readonly profits: readonly number[]
  /** By budget: what each item uses. */
  readonly weights: readonly (readonly number[])[]
  readonly budgets: readonly number[]
  /** What the file says of the optimum, 0 for unknown. */
  readonly stated: number
  readonly scale: number
}

/**
 * The OR-Library's multidimensional knapsacks (`mknap1`, `mknapcb1` … `9`; Beasley 1990): the number of problems; of
 * each the items n, the budgets m and the optimum; n profits; m rows of n weights; m budgets. Line ends mean nothing.
 */
export function readKnapsacks(text: string, fileName: string): Outcome<readonly Knapsack[]> {
  const words = text
    .replace(/^\uFEFF/, '')
    .split(/\s+/)
    .filter((word) => word !== '')
  const numbers = words.map(Number)
  const odd = numbers.findIndex((number) => !Number.isFinite(number))
  if (odd >= 0 || words.length === 0) return { result: [], findings: [noNumber(fileName, words[odd] ?? '')] }
  const problems: Knapsack[] = []
  let at = 1
  for (let k = 0; k < (numbers[0] ?? 0); k++) {
    const read = readOne(numbers, at)
    if (read === undefined) return { result: problems, findings: [endsEarly(fileName, k + 1)] }
    problems.push(read.knapsack)
    at = read.end
  }
  return { result: problems, findings: at < numbers.length ? [goesOn(fileName, numbers.length - at)] : [] }
}

const LARGEST = 10_000_000

function readOne(
  numbers: readonly number[],
  from: number,
): { readonly knapsack: Knapsack; readonly end: number } | undefined {
  const [n = 0, m = 0, stated = 0] = numbers.slice(from, from + 3)
  if (!isCount(n) || !isCount(m) || n * m > LARGEST) return undefined
  const end = from + 3 + n + n * m + m
  if (end > numbers.length) return undefined
  const all = numbers.slice(from + 3, end)
  const scale = scaleOf(all)
  const whole = all.map((number) => Math.round(number * scale))
  return {
    end,
    knapsack: {
      profits: whole.slice(0, n),
      weights: Array.from({ length: m }, (_, i) => whole.slice(n + i * n, n + (i + 1) * n)),
      budgets: whole.slice(n + n * m),
      stated,
      scale,
    },
  }
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value > 0
}

/** The power of ten that makes all of them whole, up to a millionth. */
function scaleOf(numbers: readonly number[]): number {
  for (let scale = 1; scale < 1_000_000; scale *= 10)
    if (numbers.every((number) => Math.abs(number * scale - Math.round(number * scale)) < 1e-6)) return scale
  return 1_000_000
}

function noNumber(fileName: string, word: string): ReturnType<typeof fileFinding> {
  const says = told(
    'exchange:knapsacks.no-number',
  )`“${{ word: word.slice(0, 40) }}” is no number; a file of the OR-Library holds numbers only.`
  return fileFinding('error', 'knapsacks/no-number', fileName, says)
}

function endsEarly(fileName: string, problem: number): ReturnType<typeof fileFinding> {
  const says = told(
    'exchange:knapsacks.ends-early',
  )`Problem ${{ problem }} does not hold as many numbers as it says; those before it were read.`
  return fileFinding('error', 'knapsacks/ends-early', fileName, says)
}

function goesOn(fileName: string, rest: number): ReturnType<typeof fileFinding> {
  const says = told(
    'exchange:knapsacks.goes-on',
  )`After the last problem ${{ count: asGrouped(rest) }} more numbers stand in the file; they were passed over.`
  return fileFinding('warning', 'knapsacks/goes-on', fileName, says)
}
