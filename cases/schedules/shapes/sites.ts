import { phase, type Phase, type Shape } from '../shape.ts'

/** The same work in many places. */
export type Sites = {
  readonly prepare: readonly string[]
  /** The step of the preparation that every crew waits for. */
  readonly after: string
  readonly names: readonly string[]
  /** What is done in each place, as 'key | name | length | people'. */
  readonly work: readonly string[]
  readonly crews: number
  /** Waits for 'sites' where it waits for the last places. */
  readonly close: readonly string[]
}

/** Crews go from place to place, each for one kind of work: what is looked at today is fitted next. */
export function sites(given: Sites): Shape {
  const { names, work, crews } = given
  const last = work.at(-1)?.split('|')[0]?.trim() ?? ''
  const ends = names.map((_, at) => `${last}${at + 1}`).slice(-crews)
  return {
    phases: [
      phase('Prepare', ...given.prepare),
      ...names.map((name, at) => siteOf(given, name, at)),
      phase('Close', ...given.close.map((line) => line.replace('sites', ends.join(' ')))),
    ],
  }
}

function siteOf({ work, crews, after }: Sites, site: string, at: number): Phase {
  const parts = work.map((line) => line.split('|').map((part) => part.trim()))
  const lines = parts.map(([key = '', name = '', length = '', people = ''], place) => {
    const here = place === 0 ? [] : [`${parts[place - 1]?.[0] ?? ''}${at + 1}`]
    const free = at >= crews ? [`${key}${at + 1 - crews}`] : place === 0 ? [after] : []
    return `${key}${at + 1} | ${site}: ${name} | ${length} | ${[...free, ...here].join(' ')} | ${people}`
  })
  return phase(site, ...lines)
}
