import path from 'node:path'
import { programOf, root } from '../set-up/places.mjs'
import { run, runNode } from '../set-up/run.mjs'

/** @typedef {{ passed: number, failed: number, skipped: readonly string[], report: string }} Outcome */
/** @typedef {{ name: string, run: () => Promise<Outcome> }} Step */

/** What is checked without running Portolan. @type {readonly Step[]} */
export const staticSteps = [
  { name: 'types', run: checkTypes },
  { name: 'lint', run: () => runTool('oxlint', ['--quiet', '--type-aware', '.']) },
  { name: 'format', run: () => runTool('oxfmt', ['--check', '.']) },
  { name: 'unused', run: () => runTool('knip', []) },
]

/** The row types say what the migrations say. It starts a database of its own. @type {Step} */
export const rowsStep = {
  name: 'rows',
  run: () =>
    runNodeStep(['--import', 'tsx', '--conditions=source', 'platform/database/generate-rows.ts', '--verify']),
}

async function checkTypes() {
  const tsc = programOf('typescript')
  const sources = await runNode([tsc, '-b'])
  const tests = await runNode([tsc, '-p', 'tsconfig.tests.json'])
  return toOutcome({ code: sources.code || tests.code, output: sources.output + tests.output })
}

/**
 * @param {string} name
 * @param {readonly string[]} flags
 */
async function runTool(name, flags) {
  // The programs find one another (oxlint its type checker) through the search path.
  const env = {
    PATH: `${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
  }
  return toOutcome(await run(process.execPath, [programOf(name), ...flags], { env }))
}

/** @param {readonly string[]} flags */
async function runNodeStep(flags) {
  return toOutcome(await runNode(flags))
}

/**
 * Each step that is not made of tests counts as one.
 *
 * @param {import('../set-up/run.mjs').Ran} ran
 * @returns {Outcome}
 */
export function toOutcome({ code, output }) {
  return {
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
    skipped: [],
    report: code === 0 ? '' : output,
  }
}
