import { type Knapsack, readKnapsacks } from '@portolan/exchange'
import { openAllowance, openHighs } from '@portolan/platform/compute'
import type { Finding } from '@portolan/quantity'
import { type Answer, type Portfolio, select } from '@portolan/selection'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { existingFiles } from '../arguments.ts'
import type { Running } from '../program.ts'
import { fileProblem, readJson } from './json-form.ts'
import { findingLine, isError } from './read-files.ts'
import { SelectionFile } from './selection-file.ts'

export type SelectOptions = { readonly seconds: number; readonly seed: string; readonly progress?: true }

/** One JSON object a problem, a line each; a file of the OR-Library holds several. */
export async function selectFiles(
  running: Running,
  names: readonly string[],
  options: SelectOptions,
): Promise<void> {
  const { world, end } = running
  for (const found of existingFiles(world, names)) {
    const file = path.basename(found)
    const { problems, findings } = problemsIn(readFileSync(found, 'utf8'), file)
    for (const finding of findings) world.say(findingLine(file, finding))
    if (findings.some(isError)) end(1)
    if (problems.length === 0) world.out(`${JSON.stringify({ file, problem: null, findings })}\n`)
    for (const [i, problem] of problems.entries()) {
      const answer = await solve(running, problem.portfolio, { ...options, name: `${file} ${i + 1}` })
      if (answer.findings.some(isError)) end(1)
      world.out(`${JSON.stringify({ file, problem: i + 1, ...told(answer, problem) })}\n`)
    }
  }
}

type Problem = { readonly portfolio: Portfolio; readonly scale: number; readonly isKnapsack: boolean }

function problemsIn(
  text: string,
  file: string,
): { readonly problems: readonly Problem[]; readonly findings: readonly Finding[] } {
  if (/^\uFEFF?\s*[[{]/.test(text)) {
    const read = readJson(SelectionFile, text)
    if ('wrong' in read) return { problems: [], findings: [fileProblem(file, read.wrong, asked)] }
    return { problems: [{ portfolio: read.content, scale: 1, isKnapsack: false }], findings: [] }
  }
  const { result, findings } = readKnapsacks(text, file)
  return {
    problems: result.map((one) => ({ portfolio: portfolioOf(one), scale: one.scale, isKnapsack: true })),
    findings,
  }
}

const asked = { name: 'selection', words: 'a selection' }

/** Items are candidates that can start in one period, and each budget is a fund. */
function portfolioOf({ profits, weights, budgets }: Knapsack): Portfolio {
  return {
    periods: 1,
    funds: budgets.map((limit, i) => ({ id: `${i + 1}`, limits: [limit] })),
    candidates: profits.map((value, j) => ({
      id: `${j + 1}`,
      starts: [{ period: 1, value }],
      spend: weights.map((row, i) => ({ fund: `${i + 1}`, amounts: [row[j] ?? 0] })),
    })),
  }
}

async function solve(
  { world }: Running,
  portfolio: Portfolio,
  { seconds, seed, progress, name }: SelectOptions & { readonly name: string },
): Promise<Answer> {
  const allowance = openAllowance(seconds)
  const lp = await openHighs(allowance)
  return select(portfolio, {
    lp,
    stop: allowance.stop,
    seed,
    ...(progress === true ? { onBetter: (so) => world.say(`${name}: ${JSON.stringify(so)}`) } : {}),
  })
}

function told(
  { best, findings, ...answer }: Answer,
  { scale, isKnapsack }: Problem,
): Record<string, unknown> {
  const unscaled = (value: number | null): number | null => (value === null ? null : value / scale)
  const chosen = best.flatMap(({ period }, i) => (period === null ? [] : [i + 1]))
  return {
    ...answer,
    objective: unscaled(answer.objective),
    bound: unscaled(answer.bound),
    chosen,
    ...(isKnapsack ? {} : { best }),
    findings,
  }
}
