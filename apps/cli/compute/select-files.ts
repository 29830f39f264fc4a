import { readKnapsacks } from '@portolan/exchange'
import type { Finding } from '@portolan/quantity'
import type { Portfolio } from '@portolan/selection'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { existingFiles } from '../arguments.ts'
import type { Running } from '../program.ts'
import { fileProblem, readJson } from './json-form.ts'
import { findingLine, isError } from './read-files.ts'
import { askSelection, type SelectOptions } from './ask-selection.ts'
import { knapsackPortfolio } from './knapsack-portfolio.ts'
import { selectionJson } from './selection-json.ts'
import { SelectionFile } from './selection-file.ts'

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
      const asked = await askSelection(running, problem.portfolio, { ...options, name: `${file} ${i + 1}` })
      for (const finding of asked.findings) world.say(findingLine(file, finding))
      if (asked.findings.some(isError)) end(1)
      world.out(`${JSON.stringify({ file, problem: i + 1, ...selectionJson(asked, problem) })}\n`)
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
    problems: result.map((one) => ({
      portfolio: knapsackPortfolio(one),
      scale: one.scale,
      isKnapsack: true,
    })),
    findings,
  }
}

const asked = { name: 'selection', words: 'a selection' }
