import { readProblem } from '@portolan/exchange'
import { level, type LevelInput, type LevelResult } from '@portolan/levelling'
import { toLevelInput } from '../../compute/to-level-input.ts'

export type Solved = { readonly result: LevelResult; readonly input: LevelInput; readonly cpu: number }

export type Spending = { readonly schedules: number; readonly seconds?: number }

/** One file by its name and content, with the CPU time it took. */
export function solve(name: string, bytes: Uint8Array, { schedules, seconds }: Spending): Solved {
  const { result: problem } = readProblem(bytes, { name })
  if (problem === undefined) throw new Error(`${name} cannot be read`)
  const input = toLevelInput(problem)
  const begun = process.cpuUsage()
  const stop = (): boolean => seconds !== undefined && cpuSince(begun) > seconds
  const { result } = level(input, { schedules, seed: 1, stop })
  return { result, input, cpu: cpuSince(begun) }
}

export function cpuSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1e6
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}
