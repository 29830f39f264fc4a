import { spawn } from 'node:child_process'
import { root } from '../../tools/set-up/places.mjs'

type Bare = { readonly url: string; readonly stop: () => Promise<void> }

/** The reference server of the same database, once the other one has let go of it. */
export async function startBare(folder: string, tenantId: string, personId: string): Promise<Bare> {
  const file = 'functions/oversight/bench/serve-bare.ts'
  const server = spawn(
    process.execPath,
    ['--conditions=source', '--import', 'tsx', file, folder, tenantId, personId],
    { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()))
    server.once('exit', (code) => reject(new Error(`The reference server ended with ${String(code)}.`)))
  })
  const stop = async (): Promise<void> => {
    server.stdin.end()
    await gone
  }
  return { url, stop }
}
