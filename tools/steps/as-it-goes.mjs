import path from 'node:path'
import { root } from '../set-up/places.mjs'

/** @typedef {import('vitest/node').TestCase} TestCase */
/** @typedef {import('vitest/node').TestModule} TestModule */

/** How many of the slowest files are named. */
const MOST = 12

/**
 * Beside the dots: names what fails when it fails, for a run that is cut short never comes to its summary; and at the
 * end the files that took longest, where time is to be saved.
 */
// oxlint-disable-next-line import/no-default-export -- the form that Vitest reads
export default class AsItGoes {
  /** @param {TestCase} test */
  onTestCaseResult(test) {
    const { state, errors } = test.result()
    if (state !== 'failed') return
    const what = errors?.[0]?.message.split('\n')[0] ?? ''
    console.log(`\n   Failed: ${nameOf(test.module)} > ${test.fullName}: ${what}`)
  }

  /** @param {readonly TestModule[]} modules */
  onTestRunEnd(modules) {
    const slowest = modules
      .map((module) => ({ name: nameOf(module), seconds: module.diagnostic().duration / 1000 }))
      .toSorted((a, b) => b.seconds - a.seconds)
      .slice(0, MOST)
    console.log(
      `\n   Longest: ${slowest.map(({ name, seconds }) => `${name} ${seconds.toFixed(0)} s`).join(', ')}`,
    )
  }
}

/** @param {TestModule} module */
function nameOf({ moduleId }) {
  return path.relative(root, moduleId)
}
