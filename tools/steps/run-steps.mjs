/** @typedef {import('./static-steps.mjs').Step} Step */
/** @typedef {{ passed: number, failed: number, skipped: readonly string[], failedSteps: readonly string[] }} Sum */

/**
 * Runs steps one after the other and prints a line for each.
 *
 * @param {readonly Step[]} steps
 * @returns {Promise<Sum>}
 */
export async function runSteps(steps) {
  /** @type {Sum} */
  let sum = { passed: 0, failed: 0, skipped: [], failedSteps: [] }
  for (const step of steps) {
    const began = Date.now()
    console.log(`·  ${step.name} …`)
    const outcome = await step.run()
    if (outcome.report !== '') console.error(outcome.report.trimEnd())
    const mark = outcome.failed === 0 ? 'ok ' : 'NO '
    console.log(`${mark}${step.name.padEnd(10)} ${((Date.now() - began) / 1_000).toFixed(1)} s`)
    sum = {
      passed: sum.passed + outcome.passed,
      failed: sum.failed + outcome.failed,
      skipped: [...sum.skipped, ...outcome.skipped],
      failedSteps: outcome.failed === 0 ? sum.failedSteps : [...sum.failedSteps, step.name],
    }
  }
  return sum
}
