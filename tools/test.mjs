import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { findBrowser } from './set-up/browser.mjs'
import { install } from './set-up/install.mjs'
import { nodeTooOld } from './set-up/node-version.mjs'
import { root } from './set-up/places.mjs'
import { endChildrenWithUs } from './set-up/run.mjs'
import { runSteps } from './steps/run-steps.mjs'
import { rowsStep, staticSteps } from './steps/static-steps.mjs'
import { journeyStep, testStep } from './steps/test-steps.mjs'
import { webStep } from './steps/web-step.mjs'

const usage = `npm test -- [--only STEP]… [--long] [--database URL] [--no-install]

  --only STEP      only this step; may be given several times
  --long           the long runs too: more kills, more tamperings
  --database URL   on a PostgreSQL of yours (15 or later) in place of a private one
  --no-install     install nothing: neither packages nor a browser`

const say = (/** @type {string} */ line) => console.log(line)

/** @type {readonly import('./steps/static-steps.mjs').Step[]} */
const steps = [...staticSteps, rowsStep, testStep, webStep, journeyStep]

process.exitCode = await test()

async function test() {
  const began = Date.now()
  const flags = readFlags()
  if (typeof flags === 'string') {
    console.error(`${flags}\n\n${usage}`)
    return 2
  }
  endChildrenWithUs()
  const hindrance = await prepare(flags)
  if (hindrance !== undefined) {
    console.error(hindrance)
    return 1
  }
  const chosen = flags.only.length === 0 ? steps : steps.filter(({ name }) => flags.only.includes(name))
  return report(await runSteps(chosen), began)
}

/** @typedef {{ only: readonly string[], long: boolean, mayInstall: boolean, database: string | undefined }} Flags */

/** @returns {Flags | string} */
function readFlags() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string', multiple: true },
        long: { type: 'boolean' },
        database: { type: 'string' },
        'no-install': { type: 'boolean' },
      },
    })
    const unknown = values.only?.find((name) => !steps.some((step) => step.name === name))
    if (unknown !== undefined)
      return `There is no step "${unknown}"; there are ${steps.map(({ name }) => name).join(', ')}.`
    return {
      only: values.only ?? [],
      long: values.long ?? false,
      mayInstall: !values['no-install'],
      database: values.database,
    }
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault)
  }
}

/**
 * @param {Flags} flags
 * @returns {Promise<string | undefined>}
 */
async function prepare({ only, long, mayInstall, database }) {
  const old = nodeTooOld(process.versions.node)
  if (old !== undefined) return old
  const missing = await install(say, { mayInstall })
  if (missing !== undefined) return missing
  if (long) process.env['PORTOLAN_LONG'] = '1'
  if (database !== undefined) process.env['PORTOLAN_TEST_DATABASE_URL'] = database
  if (only.length > 0 && !only.includes('journeys') && !only.includes('tests')) return undefined
  const browser = await findBrowser(say, { mayInstall })
  if ('refused' in browser) return browser.refused
  process.env['PORTOLAN_BROWSER'] = browser.file
  return undefined
}

/**
 * @param {import('./steps/run-steps.mjs').Sum} sum
 * @param {number} began
 */
function report({ passed, failed, skipped, failedSteps }, began) {
  // Where the real data lies nothing may be passed over in silence.
  const mayNotSkip = skipped.length > 0 && existsSync(path.join(root, '..', 'shared'))
  if (mayNotSkip)
    say(`Skipped, though ../shared is there:\n${skipped.map((name) => `   ${name}`).join('\n')}`)
  const failedToo = failedSteps.length > 0 ? ` Failed: ${failedSteps.join(', ')}.` : ''
  say(`In all ${((Date.now() - began) / 60_000).toFixed(1)} minutes.${failedToo}`)
  say(`${passed} passed, ${failed} failed, ${skipped.length} skipped`)
  return failed > 0 || mayNotSkip ? 1 : 0
}
