import { random, type Random } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { backwardPass } from '../backward-pass.ts'
import { buildNetwork } from '../build-network.ts'
import { checkInput } from '../check-input.ts'
import { forwardPass } from '../forward-pass.ts'
import {
  changeDuration,
  changeLag,
  compile,
  type Compiled,
  datesOf,
  finishOf,
  type KernelNetwork,
  live,
  pass,
} from '../index.ts'
import { kernelPasses } from '../kernel-passes.ts'
import type { PassDates } from '../network.ts'
import { randomNetwork } from '../tests/random-network.ts'

function smallNetwork(chance: Random): KernelNetwork {
  const count = chance.whole(1, 14)
  // Ids are shuffled so that the order of the input is not the topological one.
  const ids = chance.shuffle(Array.from({ length: count }, (_, i) => i))
  const links = Array.from({ length: count < 2 ? 0 : chance.whole(0, 2 * count) }, () => {
    const to = chance.whole(1, count - 1)
    return {
      from: ids[chance.whole(0, to - 1)] ?? 0,
      to: ids[to] ?? 0,
      fromFinish: bit(chance),
      toFinish: bit(chance),
      lag: chance.whole(-5, 9),
    }
  })
  const limited = chance.next() < 0.5
  const some = (likely: number, else_: number): readonly number[] =>
    ids.map(() => (chance.next() < likely ? chance.whole(0, 60) : else_))
  return {
    durations: ids.map(() => (chance.next() < 0.1 ? 0 : chance.whole(1, 20))),
    links,
    ...(limited ? { notBefore: some(0.2, 0), notAfter: some(0.2, Number.POSITIVE_INFINITY) } : {}),
  }
}

function bit(chance: Random): 0 | 1 {
  return chance.next() < 0.5 ? 0 : 1
}

function compiledOf(network: KernelNetwork): Compiled {
  const compiled = compile(network)
  if (compiled === undefined) throw new Error('it has no loop and fits')
  return compiled
}

/** By plain recursion over the definition, without order, ranks or weights. */
function fromDefinition(network: KernelNetwork): readonly (readonly [number, number])[] {
  const span = (i: number): number => network.durations[i] ?? 0
  const early = memo((i): number =>
    network.links
      .filter(({ to }) => to === i)
      .reduce((start, { from, fromFinish, toFinish, lag }) => {
        const moment = early(from) + (fromFinish === 1 ? span(from) : 0) + lag
        return Math.max(start, moment - (toFinish === 1 ? span(i) : 0))
      }, network.notBefore?.[i] ?? 0),
  )
  const all = Array.from(network.durations, (_, i) => i)
  const finish = Math.max(0, ...all.map((i) => early(i) + span(i)))
  const late = memo((i): number =>
    network.links
      .filter(({ from }) => from === i)
      .reduce(
        (start, { to, fromFinish, toFinish, lag }) => {
          const moment = late(to) + (toFinish === 1 ? span(to) : 0) - lag
          return Math.min(start, moment - (fromFinish === 1 ? span(i) : 0))
        },
        Math.min(finish - span(i), network.notAfter?.[i] ?? Number.POSITIVE_INFINITY),
      ),
  )
  return all.map((i) => [early(i), late(i)] as const)
}

function memo(f: (i: number) => number): (i: number) => number {
  const known = new Map<number, number>()
  return (i) => {
    const value = known.get(i) ?? f(i)
    known.set(i, value)
    return value
  }
}

function datesIn({ rankOf, early, late, float }: Compiled): readonly (readonly number[])[] {
  return Array.from(rankOf, (rank) => [early[rank] ?? -1, late[rank] ?? -1, float[rank] ?? -1])
}

function textOf(dates: PassDates | undefined): string | undefined {
  return dates && [dates.position, dates.start, dates.finish].map((values) => values.join(' ')).join('\n')
}

describe('the kernel', () => {
  it('gives what the definition gives, on 2,000 random networks', () => {
    for (let round = 0; round < 2000; round++) {
      const network = smallNetwork(random(`definition ${round}`))
      const compiled = compiledOf(network)
      pass(compiled)
      const expected = fromDefinition(network).map(([early, late]) => [early, late, late - early])
      expect(datesIn(compiled)).toEqual(expected)
    }
  })

  it('gives after each change what a full pass gives, on 10,000 random networks', () => {
    let changes = 0
    for (let round = 0; round < 10_000; round++) {
      const chance = random(`change ${round}`)
      const network = smallNetwork(chance)
      const standing = live(compiledOf(network), network)
      const durations = Array.from(network.durations)
      const lags = network.links.map(({ lag }) => lag)
      for (let k = 0; k < 4; k++) {
        if (lags.length > 0 && chance.next() < 0.5) {
          const l = chance.whole(0, lags.length - 1)
          lags[l] = chance.whole(-9, 15)
          changeLag(standing, l, lags[l] ?? 0)
        } else {
          const i = chance.whole(0, durations.length - 1)
          durations[i] = chance.whole(0, 30)
          changeDuration(standing, i, durations[i] ?? 0)
        }
        changes++
        const links = network.links.map((link, l) => ({ ...link, lag: lags[l] ?? 0 }))
        const full = compiledOf({ ...network, durations, links })
        const finish = pass(full)
        const found = durations.map((_, i) => Object.values(datesOf(standing, i)))
        if (finishOf(standing) !== finish || String(found) !== String(datesIn(full))) {
          expect({ round, k, finish: finishOf(standing), found }).toEqual({
            round,
            k,
            finish,
            found: datesIn(full),
          })
        }
      }
    }
    expect(changes).toBe(40_000)
  })

  it('refuses a loop, and what reaches beyond a thousand years', () => {
    const tie = { fromFinish: 1, toFinish: 0, lag: 0 } as const
    const loop = [
      { ...tie, from: 0, to: 1 },
      { ...tie, from: 1, to: 0 },
    ]
    expect(compile({ durations: [1, 1], links: loop })).toBeUndefined()
    expect(compile({ durations: [600_000_000], links: [] })).toBeUndefined()
    expect(compile({ durations: [500_000_000], links: [] })).toBeDefined()
  })

  it('agrees with the passes over calendars wherever it is used, on 30 networks of 300 activities', () => {
    for (let round = 0; round < 30; round++) {
      const input = randomNetwork({
        seed: `kernel ${round}`,
        count: 300,
        calendars: [['office', 'night', 'always'][round % 3] ?? 'office'],
        constraints: round % 2 === 0,
        progress: false,
        convention: round % 4 < 2 ? 'primavera' : 'microsoft-project',
        grain: 45,
      })
      const { network } = buildNetwork(checkInput(input, []), [])
      const from = { starts: network.projects.map(({ start }) => start) }
      const early = forwardPass(network, from)
      const ends = [network.order.reduce((last, i) => Math.max(last, early.finish[i] ?? 0), 0)]
      const late = backwardPass(network, { ends, early })
      const quick = kernelPasses(network, from)
      const texts = [quick?.early, quick?.late].map(textOf)
      expect(texts).toEqual([early, late].map(textOf))
    }
  })
})
