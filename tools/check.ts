import { install } from './set-up/install.mjs'
import { endChildrenWithUs } from './set-up/run.mjs'
import { runSteps } from './steps/run-steps.mjs'
import { staticSteps } from './steps/static-steps.mjs'

process.exitCode = await check()

/** What can be said without running Portolan: types, lint, format, unused. */
async function check(): Promise<number> {
  endChildrenWithUs()
  const hindrance = await install((line) => console.log(line))
  if (hindrance !== undefined) {
    console.error(hindrance)
    return 1
  }
  const { failed } = await runSteps(staticSteps)
  return failed === 0 ? 0 : 1
}
