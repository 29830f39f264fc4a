/**
 * Who may import whom among our own packages. A place is a package and its room: `plan/server`, `platform/http`,
 * `functions/oversight/web`, `engines/health`. What is not allowed here is forbidden.
 */
export type Place = { readonly folder: string; readonly room: string }

/** The street of the functions: a contract looks only to the left. */
export const street = [
  'oversight',
  'standards',
  'training',
  'resources',
  'quality',
  'portfolio',
  'change',
  'reporting',
]

/** The few arrows between engines. */
const engineArrows: Readonly<Record<string, readonly string[]>> = {
  levelling: ['schedule', 'capacity'],
  risk: ['schedule'],
  'schedule-quality': ['schedule'],
}

const foundation = ['foundation/quantity', 'foundation/contract']

/** The sentence that says why not, or nothing. */
export function forbids(from: Place, to: Place): string | undefined {
  if (from.folder === to.folder) return withinSlice(from, to)
  const [tier = '', name = ''] = from.folder.split('/')
  const allowed = byTier[tier]?.(from, to, name) ?? false
  return allowed ? undefined : `${show(from)} may not import ${show(to)}`
}

function withinSlice(from: Place, to: Place): string | undefined {
  if (!isSlice(from.folder) || from.room === to.room || to.room === '' || from.room === '') return undefined
  const seen = rooms[from.room] ?? []
  return seen.includes(to.room) ? undefined : `${from.room} may not import ${to.room} of the same slice`
}

/** server → domain → contract ← web; web → domain, for it is pure. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  domain: ['contract'],
  server: ['domain', 'contract'],
  web: ['domain', 'contract'],
}

type Rule = (from: Place, to: Place, name: string) => boolean

const byTier: Readonly<Record<string, Rule>> = {
  foundation: (from, to) => from.folder === 'foundation/contract' && to.folder === 'foundation/quantity',
  engines: (_, to, name) =>
    to.folder === 'foundation/quantity' ||
    (engineArrows[name] ?? []).some((other) => to.folder === `engines/${other}`),
  exchange: (_, to) => to.folder === 'foundation/quantity',
  platform: (_, to) => foundation.includes(to.folder),
  ui: (_, to) => foundation.includes(to.folder),
  plan: (from, to) => isBelowSlices(from.room, to),
  functions: (from, to, name) => isBelowSlices(from.room, to) || isPlan(from.room, to) || isLeft(name, to),
  cases: (_, to) => !to.folder.startsWith('apps/') && to.folder !== 'ui' && to.room !== 'web',
  apps: (from, to) => (from.folder === 'apps/web' ? isForWeb(to) : isForServer(to)),
}

/** What every slice stands on, room by room. */
function isBelowSlices(room: string, to: Place): boolean {
  if (foundation.includes(to.folder)) return true
  if (to.folder.startsWith('engines/')) return true
  if (to.folder === 'platform') return to.room.endsWith('contract') || room === 'server'
  if (to.folder === 'exchange') return room === 'server'
  return to.folder === 'ui' && room === 'web'
}

/** The plan is the shared record: a function sees its contract, and of its other rooms the one of the same name. */
function isPlan(room: string, to: Place): boolean {
  if (to.folder !== 'plan') return false
  return to.room === 'contract' || to.room === room || (to.room === 'domain' && room !== 'contract')
}

function isLeft(name: string, to: Place): boolean {
  const [tier, other = ''] = to.folder.split('/')
  return tier === 'functions' && to.room === 'contract' && street.indexOf(other) < street.indexOf(name)
}

function isForWeb(to: Place): boolean {
  if (to.folder === 'platform') return to.room.endsWith('contract')
  return (
    to.room !== 'server' &&
    !['apps', 'cases'].includes(to.folder.split('/')[0] ?? '') &&
    to.folder !== 'exchange'
  )
}

function isForServer(to: Place): boolean {
  return to.folder !== 'ui' && to.room !== 'web' && to.folder !== 'apps/web'
}

export function isSlice(folder: string): boolean {
  return folder === 'plan' || folder.startsWith('functions/')
}

export function show({ folder, room }: Place): string {
  return room === '' ? folder : `${folder}/${room}`
}
