import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { build, serverFile } from './set-up/build.mjs'
import { install } from './set-up/install.mjs'
import { nodeTooOld } from './set-up/node-version.mjs'
import { root } from './set-up/places.mjs'
import { endChildrenWithUs, endings, exitCode } from './set-up/run.mjs'

const say = (/** @type {string} */ line) => console.log(line)

process.exitCode = await start()

/** From a fresh clone to a running server, with Node and npm alone. What is done already is passed over. */
async function start() {
  const began = Date.now()
  const hindrance = nodeTooOld(process.versions.node) ?? (await prepare())
  if (hindrance !== undefined) {
    console.error(hindrance)
    return 1
  }
  const seconds = (Date.now() - began) / 1_000
  if (seconds > 2) say(`Ready to start after ${seconds.toFixed(0)} s.`)
  return await serve()
}

async function prepare() {
  const letGo = endChildrenWithUs()
  const hindrance = (await install(say)) ?? (await build(say))
  letGo()
  return hindrance
}

/**
 * In a process group of its own, so that Ctrl-C reaches it once, through us. The channel closes when we end in
 * whatever way: the server stops then too.
 *
 * @returns {Promise<number>}
 */
function serve() {
  const server = spawn(process.execPath, ['--enable-source-maps', serverFile, ...process.argv.slice(2)], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  })
  for (const signal of endings)
    process.on(signal, () => server.kill(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM'))
  const watch = whenNpmEnds(() => server.kill('SIGTERM'))
  return new Promise((resolve) => {
    server.once('error', (fault) => {
      console.error(`The server could not be started: ${fault.message}`)
      resolve(1)
    })
    server.once('exit', (code, signal) => {
      clearInterval(watch)
      resolve(exitCode(code, signal))
    })
  })
}

/**
 * npm hands no SIGTERM on and may leave a shell between itself and us. Whoever loses its parent gets another one.
 *
 * @param {() => void} stop
 */
function whenNpmEnds(stop) {
  if (process.env['npm_lifecycle_event'] === undefined) return undefined
  const parent = process.ppid
  const grandparent = parentOf(parent)
  return setInterval(() => {
    if (process.ppid !== parent || parentOf(parent) !== grandparent) stop()
  }, 500)
}

/**
 * Where the system tells; elsewhere `sh` gives way to the program it starts, and our own parent is enough.
 *
 * @param {number} pid
 * @returns {string | undefined}
 */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
  } catch {
    return undefined
  }
}
