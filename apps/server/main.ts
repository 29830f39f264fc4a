import { readConfig } from './config.ts'
import { exitCodeOf } from './exit-code.ts'
import { serve } from './serve.ts'

/** `npm start` and `portolan serve` end here: start, say where, and stop cleanly when told to. */
export async function main(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  try {
    await run(environment)
  } catch (cause) {
    const known = exitCodeOf(cause)
    if (known === undefined) throw cause
    console.error(cause instanceof Error ? cause.message : String(cause))
    process.exitCode = known
    // The launcher's channel would hold a server that never was.
    if (process.connected) process.disconnect()
  }
}

async function run(environment: Readonly<Record<string, string | undefined>>): Promise<void> {
  const config = readConfig(environment)
  const told = whenToldToStop()
  const serving = await serve(config, (line) => console.error(line))
  console.log(`Portolan is at ${config.origin}`)
  if (serving.firstLink) console.log(`Sign in with this link, once, within 15 minutes: ${serving.firstLink}`)
  void told.then(serving.stop).then(
    () => process.exit(0),
    (cause: Error) => {
      console.error(`Portolan did not stop cleanly: ${cause.message}`)
      process.exit(1)
    },
  )
  await serving.sample
  console.log('Stop it with Ctrl+C.')
}

/** A signal, or the end of the launcher that holds our channel. Told twice, it ends at once; the next start mends. */
function whenToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    let told = false
    const hear = (): void => {
      if (told) process.exit(1)
      told = true
      resolve()
    }
    process.on('SIGINT', hear)
    process.on('SIGTERM', hear)
    process.on('disconnect', () => resolve())
  })
}

// From its sources and as it was built; whoever only imports us starts nothing.
if (
  process.argv[1] &&
  /apps[\\/]server[\\/]main\.ts$|build[\\/]program[\\/]server\.js$/.test(process.argv[1])
)
  await main(process.env)
