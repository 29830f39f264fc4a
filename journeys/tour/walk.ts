import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright'
import { type Asked, look } from './look.ts'
import { type Calm, calmOf } from './settle.ts'
import { addressOf, type Stop } from './stops.ts'
import { gatherData, untranslated } from './untranslated.ts'
import type { Visitor } from '../harness/visitor.ts'
import type { State, Theme, World } from './world.ts'

export type Seen = {
  readonly address: string
  readonly state: State | 'en-XA'
  /** 'portfolio, full, dark, 1024'. */
  readonly view: string
  readonly problems: readonly string[]
}

export const states = ['full', 'empty', 'error'] as const satisfies readonly State[]
export const widths = [1440, 1024, 390] as const
/** German words are longer; colours are the same in any language. */
export const turns = [
  { id: 'light', theme: 'light', locale: 'en', axe: 'everything' },
  { id: 'dark', theme: 'dark', locale: 'en', axe: 'colours' },
  { id: 'de', theme: 'light', locale: 'de', axe: 'words' },
] as const satisfies readonly (Pick<Turn, 'theme' | 'locale' | 'axe'> & { readonly id: string })[]

/** A page of samples for whoever builds screens: its words are the samples'. */
const ofSamples = new Set(['/kitchen-sink'])

/** Opens every stop in every state, theme, width and language, and once with words that stand out when they are ours. */
export async function walk(
  world: World,
  stops: readonly Stop[],
  { folder, widths: asked, states: chosen, turns: taken }: Limits,
): Promise<readonly Seen[]> {
  const seen: Seen[] = []
  for (const state of chosen)
    for (const turn of taken) {
      console.error(`Looking: ${state}, ${turn.theme}, ${turn.locale} …`)
      const view = { ...turn, state, folder, asked }
      seen.push(...(await inLanes(stops, async (left) => await walkIn(world, left, view))))
    }
  if (!chosen.includes('full')) return seen
  console.error('Looking: pseudo-locale …')
  const ours = stops.filter(({ pattern }) => !ofSamples.has(pattern))
  return [...seen, ...(await inLanes(ours, async (left) => await walkPseudo(world, left)))]
}

type Turn = {
  readonly state: State
  readonly theme: Theme
  readonly locale: 'en' | 'de'
  readonly axe: Asked
  readonly folder: string
  readonly asked: readonly Width[]
}

type Width = (typeof widths)[number]

export type Limits = {
  readonly folder: string
  readonly widths: readonly Width[]
  readonly states: readonly State[]
  readonly turns: readonly (typeof turns)[number][]
}

/** Most of a look is the browser's own work: as many are taken at once as there are cores. */
async function inLanes(
  stops: readonly Stop[],
  lane: (stops: Iterable<Stop>) => Promise<Seen[]>,
): Promise<Seen[]> {
  const left = stops.values()
  const lanes = await Promise.all(
    Array.from({ length: availableParallelism() }, async () => await lane(left)),
  )
  return lanes.flat()
}

async function walkIn(world: World, stops: Iterable<Stop>, turn: Turn): Promise<Seen[]> {
  const seen: Seen[] = []
  const inside = await world.enter(turn.state, turn.theme)
  const outside = await world.enter(turn.state, turn.theme, { signedOut: true })
  for (const { context } of [inside, outside])
    await context.addInitScript((locale) => localStorage.setItem('portolan-locale', locale), turn.locale)
  const desks = { inside: deskOf(inside), outside: deskOf(outside) }
  for (const stop of stops) {
    const address = addressOf(stop, world.things(turn.state))
    if (address === undefined) continue
    seen.push(...(await walkStop(stop.signedOut ? desks.outside : desks.inside, stop, address, turn)))
  }
  await inside.context.close()
  await outside.context.close()
  return seen
}

type Desk = { readonly visitor: Visitor; readonly calm: Calm }

function deskOf(visitor: Visitor): Desk {
  return { visitor, calm: calmOf(visitor.page) }
}

async function walkStop({ visitor, calm }: Desk, stop: Stop, address: string, turn: Turn): Promise<Seen[]> {
  const seen: Seen[] = []
  let before = visitor.complaints().length
  // Whoever opens the page of links without one is told so.
  visitor.expectRefusal(422, '/api/links/open')
  const [first = widths[0]] = turn.asked
  await visitor.page.setViewportSize({ width: first, height: 900 })
  await visitor.page.goto(address)
  for (const width of turn.asked) {
    await visitor.page.setViewportSize({ width, height: 900 })
    const rested = await calm()
    const heard = visitor.complaints().slice(before)
    before += heard.length
    const unrest = rested || ofSamples.has(stop.pattern) ? [] : ['never stops loading']
    seen.push(await seeView(visitor.page, stop, { ...turn, width, problems: [...unrest, ...heard] }))
  }
  return seen
}

async function seeView(
  page: Page,
  stop: Stop,
  turn: Turn & { readonly width: number; readonly problems: readonly string[] },
): Promise<Seen> {
  const address = nameOf(stop)
  const view = [
    address,
    turn.state,
    turn.theme,
    turn.width,
    ...(turn.locale === 'en' ? [] : [turn.locale]),
  ].join(', ')
  const file = `${view.replaceAll(/[^\w-]+/g, '-').replaceAll(/^-|-$/g, '')}.png`
  await page.screenshot({ path: path.join(turn.folder, file) })
  const found = await look(page, turn.axe).catch((fault: unknown) => [
    `could not be looked at: ${String(fault)}`,
  ])
  const problems = [...turn.problems, ...found]
  for (const problem of problems) console.error(`${view}: ${problem}`)
  return { address, state: turn.state, view, problems }
}

async function walkPseudo(world: World, stops: Iterable<Stop>): Promise<Seen[]> {
  const seen: Seen[] = []
  const visitors = {
    inside: await world.enter('full', 'light'),
    outside: await world.enter('full', 'light', { signedOut: true }),
  }
  for (const { context } of Object.values(visitors))
    await context.addInitScript(() => localStorage.setItem('portolan-locale', 'en-XA'))
  for (const stop of stops) {
    const address = addressOf(stop, world.things('full'))
    if (address === undefined) continue
    const page = await (stop.signedOut ? visitors.outside : visitors.inside).openPage()
    seen.push(await seeWords(page, stop, address))
    await page.close()
  }
  await visitors.inside.context.close()
  await visitors.outside.context.close()
  return seen
}

async function seeWords(page: Page, stop: Stop, address: string): Promise<Seen> {
  const data = gatherData(page)
  const calm = calmOf(page)
  await page.goto(address)
  await calm()
  const plain = await untranslated(page, data)
  const name = nameOf(stop)
  return {
    address: name,
    state: 'en-XA',
    view: `${name}, en-XA`,
    problems: plain.map((words) => `“${words.slice(0, 80)}” is not taken from the texts`),
  }
}

function nameOf({ pattern, search }: Stop): string {
  return search === '' ? pattern : `${pattern}?${search}`
}
