import { startTestServer } from './start-test-server.ts'
import { publishTestServer } from './test-server.ts'

/** For `globalSetup` of vitest: one PostgreSQL for the run, PORTOLAN_TEST_DATABASE_URL or a throw-away one. */
export async function setup(): Promise<() => Promise<void>> {
  const started = await startTestServer(process.env['PORTOLAN_TEST_DATABASE_URL'])
  publishTestServer(started.server)
  return async () => {
    publishTestServer(undefined)
    await started.stop()
  }
}
