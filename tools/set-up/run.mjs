import { spawn } from 'node:child_process'
import os from 'node:os'
import { root } from './places.mjs'

/** @typedef {{ code: number, output: string }} Ran */
/** @typedef {{ show?: boolean, env?: Record<string, string> }} How */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Runs a program to its end. Its output is shown as it comes, or kept for the case that something fails.
 *
 * @param {string} program
 * @param {readonly string[]} flags
 * @param {How} [how]
 * @returns {Promise<Ran>}
 */
export function run(program, flags, { show = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, flags, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    let output = ''
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk.toString())
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.once('error', (fault) => {
      running.delete(child)
      resolve({ code: 127, output: `${program} could not be started: ${fault.message}` })
    })
    child.once('close', (code, signal) => {
      running.delete(child)
      resolve({ code: exitCode(code, signal), output })
    })
  })
}

/**
 * Runs a JavaScript program with the Node that runs us.
 *
 * @param {readonly string[]} flags
 * @param {How} [how]
 */
export function runNode(flags, how) {
  return run(process.execPath, flags, how)
}

export const endings = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * While this holds, what runs is ended with us. The answer lets go.
 *
 * @returns {() => void}
 */
export function endChildrenWithUs() {
  const end = (/** @type {NodeJS.Signals} */ signal) => {
    for (const child of running) child.kill(signal)
    process.exit(exitCode(null, signal))
  }
  for (const signal of endings) process.on(signal, end)
  return () => {
    for (const signal of endings) process.off(signal, end)
  }
}

/**
 * As a shell tells it: 128 and the number of the signal.
 *
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCode(code, signal) {
  return code ?? 128 + (signal === null ? 0 : os.constants.signals[signal])
}
