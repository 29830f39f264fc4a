import { describe, expect, it } from 'vitest'
import { readSources } from './architecture/sources.ts'
import {
  eventsIn,
  patternsIn,
  permissionsIn,
  slotsOf,
  termFamilies,
  toldSentences,
} from './architecture/told-sentences.ts'

const sources = readSources()
const told = toldSentences(sources)
const events = eventsIn(sources)
const permissions = permissionsIn(sources)
/** Of the page alone, and of notices, which a server writes into mails as well. */
const german = patternsIn(
  sources.filter(({ file }) => /\/web\/told\/[^/]+\.ts$|\/contract\/notices-in-german\.ts$/.test(file)),
)

/** Refusals that only repeat what was found elsewhere: that has its own wording, or is a sentence of its own. */
const repeating = new Set([
  'refusal:plan/edit-refused',
  'refusal:plan/unreadable-file',
  'refusal:plan/ledger-control-differs',
  'refusal:identity/password-weak',
])

/** Sentences for those who run a server or write programs; they stand on no page. */
const elsewhere = (file: string): boolean => /^(apps\/server|apps\/cli)\//.test(file)

const shown = told.filter(({ key, file }) => !repeating.has(key) && !elsewhere(file))

describe('what a server tells', () => {
  it('is found in the sources', () => {
    const keys = new Set(told.map(({ key }) => key))
    for (const key of ['health:overdue', 'oversight:difference.worse', 'refusal:record/not-found'])
      expect(keys).toContain(key)
  })

  it('can be said in German, sentence by sentence', () => {
    expect(shown.filter(({ key }) => !german.has(key)).map(({ key, file }) => `${file}: ${key}`)).toEqual([])
  })

  it('can be read in the event log in German, event by event', () => {
    expect(events.length).toBeGreaterThan(40)
    expect(events.filter((id) => !german.has(`event:${id}`))).toEqual([])
  })

  it('says in German what each permission allows', () => {
    expect(permissions.length).toBeGreaterThan(60)
    expect(permissions.filter((id) => !german.has(`permission:${id}`))).toEqual([])
  })

  it('fills German with the values that it hands over, and with no other', () => {
    const unfilled = shown.flatMap(({ key, slots }) =>
      slotsOf(german.get(key) ?? '')
        .filter((slot) => !slots.includes(slot))
        .map((slot) => `${key}: nobody hands over {{${slot}}}`),
    )
    expect(unfilled).toEqual([])
  })

  it('hands over the same values wherever it tells the same', () => {
    const first = new Map(told.toReversed().map(({ key, slots }) => [key, slots.toSorted().join()]))
    const differing = told.filter(({ key, slots }) => first.get(key) !== slots.toSorted().join())
    expect(differing.map(({ key, file }) => `${file}: ${key}`)).toEqual([])
  })

  it('leaves no German sentence that nobody tells', () => {
    const keys = new Set(told.map(({ key }) => key))
    const families = termFamilies(sources)
    const isTerm = (key: string): boolean => families.some((family) => key.startsWith(family))
    const isMeasure = (key: string): boolean => /:(measure|formula|status)\./.test(key)
    const isEvent = (key: string): boolean =>
      key.startsWith('event:') && [...events, 'scope'].some((id) => `${key}.`.startsWith(`event:${id}.`))
    const isPermission = (key: string): boolean => permissions.some((id) => key === `permission:${id}`)
    const byCarriage = (key: string): boolean => /^refusal:(fault|record|http)\//.test(key)
    expect(
      [...german.keys()].filter(
        (key) =>
          !keys.has(key) &&
          !isTerm(key) &&
          !isMeasure(key) &&
          !isEvent(key) &&
          !isPermission(key) &&
          !byCarriage(key),
      ),
    ).toEqual([])
  })

  it('knows some words of every table of terms', () => {
    const families = termFamilies(sources)
    expect(families.length).toBeGreaterThan(0)
    expect(families.filter((family) => ![...german.keys()].some((key) => key.startsWith(family)))).toEqual([])
  })
})
