import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { programOf, root } from '../../tools/set-up/places.mjs'
import { runNode } from '../../tools/set-up/run.mjs'
import { siteFolder } from '../../tools/set-up/build.mjs'

const folders = ['foundation', 'plan', 'functions', 'platform', 'engines', 'ui', 'apps/web']
const passedOver = new Set(['node_modules', 'dist', 'bench', 'testing', 'server', 'tests'])

/** The web application as the server gives it out; built here when its sources are newer. */
export async function buildSite(): Promise<void> {
  const page = path.join(siteFolder, 'index.html')
  if (existsSync(page) && statSync(page).mtimeMs >= newest(folders.map((folder) => path.join(root, folder))))
    return
  const built = await runNode([programOf('vite'), 'build', 'apps/web', '--logLevel', 'warn'], {
    env: { NODE_ENV: 'production' },
  })
  if (built.code !== 0) throw new Error(`The web application could not be built:\n${built.output}`)
}

function newest(places: readonly string[]): number {
  return places.reduce((latest, folder) => {
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !passedOver.has(name))
    return entries.reduce((sofar, entry) => Math.max(sofar, changedAt(folder, entry)), latest)
  }, 0)
}

function changedAt(folder: string, entry: Dirent): number {
  const place = path.join(folder, entry.name)
  if (entry.isDirectory()) return newest([place])
  return /\.(tsx?|css|html|svg|json|js)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)
    ? statSync(place).mtimeMs
    : 0
}
