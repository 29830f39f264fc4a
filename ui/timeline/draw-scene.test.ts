import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawScene } from './draw-scene.ts'
import type { Bar, Overlay, Scene, Window } from './scene.ts'
import { bar, palette, sceneOf, view } from './testing/sample-scene.ts'
import { type Drawn, recording } from './testing/recording.ts'

function draw(scene: Scene, shown: Window = view, overlay: Overlay = {}): readonly Drawn[] {
  const { surface, drawn } = recording()
  drawScene(surface, scene, { view: shown, palette, overlay })
  return drawn
}
const words = (drawn: readonly Drawn[]): readonly string[] =>
  drawn.flatMap((one) => (one.kind === 'text' ? [one.words] : []))
const barBox = (drawn: readonly Drawn[]): readonly Drawn[] =>
  drawn.filter((one) => one.kind === 'box' && one.ink.stroke !== undefined && one.box.height > 10)

describe('what is drawn of a bar', () => {
  it('stands from its first to its last moment, on the middle of its row', () => {
    expect(barBox(draw(sceneOf([undefined, bar('a', 3, 8)])))).toEqual([
      expect.objectContaining({
        box: { x: 30.5, y: 46 + 28 + 6.5, width: 49, height: 13 },
        ink: expect.objectContaining({ fill: 'accentSoft', stroke: 'accent' }),
      }),
    ])
  })
  it('tells by colour and by a thicker rim that it is strong', () => {
    const [one] = barBox(draw(sceneOf([bar('a', 3, 8, { tone: 'strong' })])))
    expect(one?.ink).toMatchObject({ fill: 'badSoft', stroke: 'bad', thick: 1.5 })
  })
  it('is filled as far as it is done', () => {
    const drawn = draw(sceneOf([bar('a', 0, 10, { done: 0.25 })]))
    expect(drawn).toContainEqual(
      expect.objectContaining({ box: { x: 0, y: 52 + 0, width: 25, height: 14 }, ink: { fill: 'accent' } }),
    )
  })
  it('has its earlier place below it, unless that is not to be drawn', () => {
    const scene = sceneOf([bar('a', 3, 8, { ghost: { from: 1440, to: 2880 } })])
    const ghosts = (drawn: readonly Drawn[]): number => drawn.filter((one) => one.ink.fill === 'ghost').length
    expect(ghosts(draw(scene))).toBe(1)
    expect(ghosts(draw({ ...scene, parts: { ...scene.parts, ghosts: false } }))).toBe(0)
  })
  it('shows how far it may move, but not while it is moved', () => {
    const scene = sceneOf([bar('a', 3, 8, { reach: 12 * 1440 })])
    const dotted = (overlay: Overlay): number =>
      draw(scene, view, overlay).filter((one) => one.kind === 'line' && one.ink.dash !== undefined).length
    expect(dotted({})).toBe(1)
    expect(dotted({ spanOf: (_, { from, to }) => ({ from, to }) })).toBe(0)
  })
  it('goes where the hand holds it', () => {
    const [one] = barBox(
      draw(sceneOf([bar('a', 3, 8)]), view, { spanOf: () => ({ from: 14_400, to: 28_800 }) }),
    )
    expect(one).toMatchObject({ box: { x: 100.5, width: 99 } })
  })
  it('is too short to be seen, and is seen', () => {
    const [one] = barBox(draw(sceneOf([bar('a', 3, 3)])))
    expect(one).toMatchObject({ box: { width: 2 } })
  })
})

describe('the name of a bar', () => {
  const textAt = (drawn: readonly Drawn[]): number | undefined => {
    const text = drawn.find((one) => one.kind === 'text' && one.words === 'Cutover weekend')
    return text?.kind === 'text' ? text.at.x : undefined
  }
  it('stands at its right, and at its left where there is no room', () => {
    expect(textAt(draw(sceneOf([bar('a', 3, 8, { label: 'Cutover weekend' })])))).toBe(90)
    expect(textAt(draw(sceneOf([bar('a', 50, 58, { label: 'Cutover weekend' })])))).toBe(500 - 10 - 82.5)
  })
  it('has a rim in the colour of the ground, so that no line strikes through it', () => {
    expect(draw(sceneOf([bar('a', 3, 8)]))).toContainEqual(
      expect.objectContaining({ words: 'a', ink: expect.objectContaining({ halo: 'ground' }) }),
    )
  })
  it('is not written for a bar out of sight; a pointer says where it lies', () => {
    const drawn = draw(sceneOf([bar('a', 90, 99)]))
    expect(words(drawn)).not.toContain('a')
    expect(drawn).toContainEqual(expect.objectContaining({ kind: 'shape', ink: { fill: 'ghost' } }))
  })
})

describe('arrows', () => {
  const arrow = { id: 'ab', from: 0, fromEnd: 'end', to: 1, toEnd: 'start', strong: true } as const
  const bars = [bar('a', 0, 5, { tone: 'strong' }), bar('b', 5, 9, { tone: 'strong' })] as const
  it('between strong bars are strong too, and those that are followed stand out', () => {
    const scene = sceneOf(bars, [arrow])
    expect(draw(scene)).toContainEqual(expect.objectContaining({ kind: 'shape', ink: { fill: 'bad' } }))
    expect(draw(scene, view, { followed: new Set(['ab']) })).toContainEqual(
      expect.objectContaining({ kind: 'line', ink: expect.objectContaining({ stroke: 'accent', thick: 2 }) }),
    )
  })
  it('are left out when they are not to be drawn, but for those that are followed', () => {
    const scene = sceneOf(bars, [arrow])
    const hidden = { ...scene, parts: { ...scene.parts, arrows: false } }
    const lines = (overlay: Overlay): number =>
      draw(hidden, view, overlay).filter(({ kind }) => kind === 'line').length
    expect([lines({}), lines({ followed: new Set(['ab']) })]).toEqual([0, 1])
  })
})

describe('a window', () => {
  it('draws no more bars than it shows, however many there are', () => {
    const many = sceneOf(Array.from({ length: 10_000 }, (_, at) => bar(`n${at}`, at % 40, (at % 40) + 3)))
    const shown = words(draw(many, { ...view, top: 5_000 * 28 })).filter((text) => text.startsWith('n'))
    expect(shown).toEqual(['n5000', 'n5001', 'n5002', 'n5003', 'n5004'])
  })
  it('never draws a bar over the header or with a size below nothing', () => {
    const bars: fc.Arbitrary<Bar> = fc
      .record({
        from: fc.integer({ min: -50, max: 400 }),
        long: fc.integer({ min: 0, max: 90 }),
        shape: fc.constantFrom('bar' as const, 'bracket' as const, 'diamond' as const),
        done: fc.double({ min: 0, max: 2, noNaN: true }),
      })
      .map(({ from, long, shape, done }) => bar('x', from, from + long, { shape, done, label: '' }))
    fc.assert(
      fc.property(fc.array(bars, { maxLength: 12 }), fc.nat(400), fc.nat(900), (list, top, left) => {
        for (const one of draw(sceneOf(list), { ...view, top, left })) {
          if (one.kind === 'box') expect(Math.min(one.box.width, one.box.height)).toBeGreaterThanOrEqual(0)
          if (one.kind !== 'text') expect(JSON.stringify(one)).not.toContain('null')
        }
      }),
    )
  })
})

describe('the header', () => {
  it('writes the longest names that fit, and none that a flag would cut', () => {
    const scene: Scene = { ...sceneOf([]), marks: [{ at: 10 * 1440, tone: 'accent', label: 'Status date' }] }
    const written = words(draw(scene, { ...view, width: 400 }))
    expect(written).toContain('month 1970-01-01')
    expect(written).toContain('Status date')
    expect(written.filter((text) => text.startsWith('week'))).not.toContain('week 1970-01-05')
  })
  it('puts flags beside each other that would fall on one another', () => {
    const scene: Scene = {
      ...sceneOf([]),
      marks: [
        { at: 20 * 1440, tone: 'quiet', label: 'Today' },
        { at: 20 * 1440 - 1, tone: 'accent', label: 'Status' },
      ],
    }
    const flags = draw(scene).filter((one) => one.kind === 'box' && one.box.height === 16)
    const boxes = flags.flatMap((one) => (one.kind === 'box' ? [one.box] : [])).toSorted((a, b) => a.x - b.x)
    expect(boxes).toHaveLength(2)
    expect((boxes[0]?.x ?? 0) + (boxes[0]?.width ?? 0)).toBeLessThanOrEqual(boxes[1]?.x ?? 0)
  })
  it('finds a place for each flag however many fall together, and leaves none out of sight', () => {
    const days = fc.array(fc.integer({ min: 0, max: 55 }), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(days, fc.nat(4), (list, accented) => {
        const marks = list.map((day, at) => ({
          at: day * 1440,
          tone: at === accented ? ('accent' as const) : ('quiet' as const),
          label: 'Baseline',
        }))
        const flags = draw({ ...sceneOf([]), marks }).flatMap((one) =>
          one.kind === 'box' && one.box.height === 16 ? [one.box] : [],
        )
        const boxes = flags.toSorted((a, b) => a.x - b.x)
        expect(boxes).toHaveLength(list.length)
        for (const [at, { x, width }] of boxes.entries()) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x + width).toBeLessThanOrEqual(boxes[at + 1]?.x ?? view.width)
        }
      }),
    )
  })
})
