import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { programOf } from './places.mjs'
import { run, runNode } from './run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** @typedef {{ file: string } | { refused: string }} Browser */

/**
 * The system's Chromium if there is one; else Debian's package where we are root; else Playwright's download.
 * What is going to be installed is said first.
 *
 * @param {(line: string) => void} say
 * @param {{ mayInstall: boolean }} rules
 * @returns {Promise<Browser>}
 */
export async function findBrowser(say, { mayInstall }) {
  const there = fromSystem() ?? (await fromPlaywright())
  if (there !== undefined) return { file: there }
  if (!mayInstall)
    return {
      refused:
        'There is no Chromium and --no-install forbids to fetch one. Install it, or run the tests without --no-install.',
    }
  const isDebian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
  return isDebian ? await installFromDebian(say) : await downloadWithPlaywright(say)
}

/** @param {(line: string) => void} say */
async function installFromDebian(say) {
  say('There is no browser for the journeys: installing the package "chromium" with apt-get …')
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } }
  const updated = await run('apt-get', ['update', '-q'], quiet)
  const installed = await run(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', 'chromium'],
    quiet,
  )
  const file = fromSystem()
  if (file !== undefined) return { file }
  return { refused: `${updated.output}${installed.output}\nChromium could not be installed, see above.` }
}

/** @param {(line: string) => void} say */
async function downloadWithPlaywright(say) {
  say('There is no browser for the journeys: Playwright downloads Chromium into your cache folder …')
  const { output } = await runNode([programOf('playwright'), 'install', 'chromium'])
  const file = await fromPlaywright()
  if (file !== undefined) return { file }
  return {
    refused: `${output}\nChromium could not be downloaded, see above. Install it with your system's own means.`,
  }
}

/** @returns {string | undefined} */
function fromSystem() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  const files = names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return files.find(isProgram)
}

/** @returns {Promise<string | undefined>} */
async function fromPlaywright() {
  const { chromium } = await import('playwright')
  const file = chromium.executablePath()
  return isProgram(file) ? file : undefined
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
