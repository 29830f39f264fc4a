#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { nodeTooOld } from '../../tools/set-up/node-version.mjs'
import { exitCode } from '../../tools/set-up/run.mjs'
import { sourceHash } from '../../tools/set-up/source-hash.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const program = path.join(here, '..', '..', 'build', 'program')
const built = path.join(program, 'portolan.js')
const stamp = path.join(program, 'built-from')

const hindrance = nodeTooOld(process.versions.node)
if (hindrance !== undefined) {
  console.error(hindrance)
  process.exitCode = 2
} else if (isFresh()) {
  const { main } = await import(pathToFileURL(built).href)
  await main(process.argv.slice(2))
} else {
  runSources()
}

/** Built from these very sources; dates of files lie after a checkout. */
function isFresh() {
  return existsSync(built) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash()
}

/** Right after an installation nothing is built: the sources run as they are, in a process that knows how. */
function runSources() {
  const flags = ['--conditions=source', '--enable-source-maps', '--import', import.meta.resolve('tsx')]
  const child = spawn(process.execPath, [...flags, path.join(here, 'main.ts'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  // A terminal sends Ctrl-C to both of us: the child answers it, we only wait.
  process.on('SIGINT', () => undefined)
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal))
  child.once('error', (fault) => {
    console.error(`portolan could not be started: ${fault.message}`)
    process.exitCode = 2
  })
  child.once('exit', (code, signal) => {
    process.exitCode = exitCode(code, signal)
  })
}
