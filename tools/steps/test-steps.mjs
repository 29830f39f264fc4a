import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildServer, serverFile } from '../set-up/build.mjs'
import { programOf, root } from '../set-up/places.mjs'
import { runNode } from '../set-up/run.mjs'

/** @typedef {import('./static-steps.mjs').Outcome} Outcome */
/** @typedef {import('./static-steps.mjs').Step} Step */
/** @typedef {{ status: string, fullName: string }} Assertion */
/** @typedef {{ name: string, status: string, message: string, assertionResults: readonly Assertion[] }} TestFile */

/** @type {Step} */
export const testStep = { name: 'tests', run: () => runVitest('tests') }

/** Stories in a real browser. @type {Step} */
export const journeyStep = {
  name: 'journeys',
  run: async () => (hasJourneys() ? await tellJourneys() : noJourneys),
}

/** More files than these are no matter of a busy machine. */
const MOST_TOLD_AGAIN = 2

/**
 * Two files are told at a time, and a browser on a busy machine loses a click now and then. So a file that failed is
 * told once more, alone; what passes only then is named, so that nobody takes it for steady.
 *
 * @returns {Promise<Outcome>}
 */
async function tellJourneys() {
  const first = await runVitest('journeys')
  const again = first.failedFiles ?? []
  if (again.length === 0 || again.length > MOST_TOLD_AGAIN) return first
  console.log(`   Told once more: ${again.join(', ')}`)
  const second = await runVitest('journeys', again)
  if (second.failed > 0) return { ...first, report: `${first.report}\n${second.report}`.trim() }
  return {
    passed: first.passed + first.failed,
    failed: 0,
    skipped: first.skipped,
    report: `Unsteady, passed only when told once more: ${again.join(', ')}`,
  }
}

/** @type {Outcome} */
const noJourneys = {
  passed: 0,
  failed: 0,
  skipped: ['journeys: there is no journeys/*.journey.ts'],
  report: '',
}

function hasJourneys() {
  const folder = path.join(root, 'journeys')
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.journey.ts'))
}

/**
 * @param {'tests' | 'journeys'} project
 * @param {readonly string[]} [only] files, all where none is named
 * @returns {Promise<Outcome & { failedFiles?: readonly string[] }>}
 */
async function runVitest(project, only = []) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'portolan-report-'))
  const file = path.join(folder, 'report.json')
  const reporters = [
    '--reporter=dot',
    `--reporter=${path.join(root, 'tools', 'steps', 'as-it-goes.mjs')}`,
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]
  // Tests that start a server over and over start the built one: it is up in a third of the time.
  const built = (await buildServer()).code === 0
  const alone = only.length > 0 ? ['--no-file-parallelism'] : []
  const { code } = await runNode(
    [programOf('vitest'), 'run', '--project', project, ...only, ...alone, ...reporters],
    {
      show: true,
      env: built ? { PORTOLAN_BUILT_SERVER: serverFile } : {},
    },
  )
  const files = existsSync(file) ? readFiles(file) : undefined
  rmSync(folder, { recursive: true, force: true })
  return files === undefined
    ? { passed: 0, failed: 1, skipped: [], report: `vitest ended with ${code} before it could report.` }
    : { ...sum(files, code), failedFiles: namesOfFailed(files) }
}

/** @param {readonly TestFile[]} files */
function namesOfFailed(files) {
  return files.filter(({ status }) => status === 'failed').map(({ name }) => path.relative(root, name))
}

/** @param {string} file */
function readFiles(file) {
  /** @type {{ testResults: readonly TestFile[] }} */
  const { testResults } = JSON.parse(readFileSync(file, 'utf8'))
  return testResults
}

/**
 * A file that could not be loaded holds no test and counts as one that failed; so does an error outside of all tests.
 *
 * @param {readonly TestFile[]} files
 * @param {number} code
 * @returns {Outcome}
 */
export function sum(files, code) {
  const tests = files.flatMap((file) => file.assertionResults.map((test) => ({ ...test, file: file.name })))
  const count = (/** @type {string} */ status) => tests.filter((test) => test.status === status).length
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const seen = count('failed') + broken.length
  const failed = seen === 0 && code !== 0 ? 1 : seen
  return {
    passed: count('passed'),
    failed,
    skipped: tests
      .filter((test) => !['passed', 'failed'].includes(test.status))
      .map((test) => `${path.relative(root, test.file)}: ${test.fullName}`),
    report: broken.map((file) => `${path.relative(root, file.name)}: ${file.message}`).join('\n'),
  }
}
