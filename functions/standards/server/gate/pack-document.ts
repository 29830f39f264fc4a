import type { PdfBlock, PdfDocument, PdfLine } from '@portolan/platform/pdf'
import { day, daysBetween } from '@portolan/quantity'
import type { FollowedPhase, GateOutcome, Keeper } from '../../contract/index.ts'
import { type PackWords, packWords } from './pack-words.ts'

/** What was decided at a gate, and all that was looked at. */
export type Pack = {
  readonly project: string
  readonly method: string
  readonly number: number
  readonly phase: FollowedPhase
  readonly outcome: GateOutcome
  readonly by: string
  readonly at: string
  readonly words: string
  readonly until: string | null
  /** The phase it goes back to, by its name. */
  readonly backTo: string | null
  readonly conditions: readonly { readonly words: string; readonly owner: string; readonly due: string }[]
  readonly hash: string
}

/** The pack of a gate as it is printed: every figure is that of the pack, none is worked out here. */
export function packDocument(pack: Pack, language: keyof typeof packWords): PdfDocument {
  const say = packWords[language]
  const { phase, conditions } = pack
  return {
    title: phase.gate.name,
    subtitle: phase.gate.question,
    language,
    author: pack.by,
    at: pack.at,
    blocks: [
      { kind: 'facts', of: factsOf(pack, say) },
      ...(pack.words === '' ? [] : [part(say.parts.why), { kind: 'words' as const, text: pack.words }]),
      ...listOf(
        say.parts.keepers,
        (phase.gate.keeping?.asked ?? []).map((one) => keeperLine(one, say)),
      ),
      ...listOf(
        say.parts.conditions,
        conditions.map(({ words, owner, due }) => line(words, [say.condition(owner, say.day(due))])),
      ),
      ...listOf(say.parts.criteria, criteriaOf(pack, say)),
      ...listOf(say.parts.artefacts, artefactsOf(phase, say)),
      ...listOf(say.parts.waivers, waiversOf(phase, say)),
    ],
    foot: say.foot(pack.hash),
    page: say.page,
  }
}

function factsOf(pack: Pack, say: PackWords): [string, string][] {
  const { facts } = say
  const { phase, until, backTo } = pack
  const { met, musts, waived, keeping } = phase.gate
  return [
    [facts.project, pack.project],
    [facts.phase, phase.name],
    [facts.decided, say.outcome[pack.outcome]],
    ...(until === null ? [] : [[facts.until, say.day(until)] satisfies [string, string]]),
    ...(backTo === null ? [] : [[facts.back, backTo] satisfies [string, string]]),
    [facts.by, pack.by],
    [facts.at, instant(pack.at, say)],
    [facts.method, say.version(pack.method, pack.number)],
    [facts.musts, say.ofMusts(met, musts, waived)],
    ...(keeping === null
      ? []
      : [[facts.needed, say.ofKeepers(keeping.agreed, keeping.needed)] satisfies [string, string]]),
  ]
}

function keeperLine({ role, person, verdict }: Keeper, say: PackWords): PdfLine {
  const text = person === null ? role : `${role}: ${person.name}`
  if (verdict === null) return { mark: say.verdict.silent, tone: 'none', text, notes: [] }
  const { by, insteadOf, at, words, conditions } = verdict
  const name = insteadOf === null ? by.name : say.instead(by.name, insteadOf.name)
  return {
    mark: say.verdict[verdict.verdict],
    tone: verdict.verdict === 'agree' ? 'good' : 'bad',
    text,
    notes: [say.said(name, instant(at, say), words), ...conditions.map((one) => `– ${one.words}`)],
  }
}

const tones = { met: 'good', missing: 'bad', unknown: 'none' } as const

/** Each with what showed it, and how old that was on the day of the ruling. */
function criteriaOf({ phase, at }: Pack, say: PackWords): PdfLine[] {
  return phase.gate.criteria.map(({ words, weight, state, waived, asOf, last }) => ({
    mark: waived !== null && state !== 'met' ? say.waived : say.state[state],
    tone: waived !== null && state !== 'met' ? ('warn' as const) : tones[state],
    text: `${words} (${say.weight[weight]})`,
    notes: [
      ...(asOf === null ? [] : [say.read(say.day(asOf.slice(0, 10)), ageOf(asOf, at))]),
      ...(last === null || state !== 'met'
        ? []
        : [say.said(last.by.name, instant(last.at, say), last.words)]),
      ...(waived === null ? [] : [say.waivedUntil(waived.number, say.day(waived.until))]),
    ],
  }))
}

function ageOf(asOf: string, at: string): number {
  return Math.max(0, daysBetween(day(asOf.slice(0, 10)), day(at.slice(0, 10))))
}

function artefactsOf({ artefacts }: FollowedPhase, say: PackWords): PdfLine[] {
  return artefacts
    .filter(({ required, finished }) => required || finished)
    .map(({ name, finished, waived, fields, answers, last }) => ({
      mark: finished ? say.finished : waived === null ? say.unfinished : say.waived,
      tone: finished ? ('good' as const) : waived === null ? ('bad' as const) : ('warn' as const),
      text: name,
      notes: [
        ...(last === null ? [] : [say.said(last.by.name, instant(last.at, say), '')]),
        ...fields
          .filter(({ id }) => (answers[id] ?? '') !== '')
          .map((field) => `${field.name}: ${answers[field.id]}`),
      ],
    }))
}

function waiversOf({ gate }: FollowedPhase, say: PackWords): PdfLine[] {
  return gate.waivers
    .filter(({ state }) => state === 'granted')
    .map(({ number, must, until, instead, judged }) => ({
      mark: say.granted,
      tone: 'warn' as const,
      text: must,
      notes: [say.waivedUntil(number, say.day(until)), say.waiverSaid(judged?.by.name ?? '', instead)],
    }))
}

function instant(at: string, say: PackWords): string {
  return `${say.day(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`
}

function line(text: string, notes: string[]): PdfLine {
  return { mark: '', tone: 'none', text, notes }
}

function part(text: string): PdfBlock {
  return { kind: 'heading', text }
}

function listOf(title: string, of: readonly PdfLine[]): PdfBlock[] {
  return of.length === 0 ? [] : [part(title), { kind: 'list', of }]
}
