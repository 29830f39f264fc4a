import type { CriterionState, GateOutcome, Verdict, Weight } from '../../contract/index.ts'

/** The words of a printed pack: it is kept as it is, so it is written once, in the language of who ruled. */
export type PackWords = {
  readonly outcome: Readonly<Record<GateOutcome, string>>
  readonly state: Readonly<Record<CriterionState, string>>
  readonly weight: Readonly<Record<Weight, string>>
  readonly verdict: Readonly<Record<Verdict | 'silent', string>>
  readonly facts: Readonly<
    Record<
      'project' | 'phase' | 'method' | 'decided' | 'by' | 'at' | 'until' | 'back' | 'musts' | 'needed',
      string
    >
  >
  readonly parts: Readonly<
    Record<'why' | 'keepers' | 'criteria' | 'artefacts' | 'waivers' | 'conditions', string>
  >
  readonly finished: string
  readonly unfinished: string
  readonly waived: string
  readonly granted: string
  readonly version: (name: string, number: number) => string
  readonly ofMusts: (met: number, musts: number, waived: number) => string
  readonly ofKeepers: (agreed: number, needed: number) => string
  readonly read: (day: string, age: number) => string
  readonly said: (name: string, at: string, words: string) => string
  readonly instead: (name: string, holder: string) => string
  readonly waivedUntil: (number: number, day: string) => string
  readonly waiverSaid: (name: string, instead: string) => string
  readonly condition: (owner: string, day: string) => string
  readonly foot: (hash: string) => string
  readonly page: (number: number, of: number) => string
  readonly day: (day: string) => string
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const en: PackWords = {
  outcome: {
    go: 'Go',
    'conditional-go': 'Go on conditions',
    recycle: 'Back to work',
    hold: 'On hold',
    kill: 'To be ended',
  },
  state: { met: 'Met', missing: 'Missing', unknown: 'Not known' },
  weight: { must: 'must', should: 'should' },
  verdict: { agree: 'Agreed', 'work-back': 'Wanted work back', silent: 'Did not speak' },
  facts: {
    project: 'Project',
    phase: 'Phase',
    method: 'Method',
    decided: 'Decided',
    by: 'By',
    at: 'On',
    until: 'Until',
    back: 'Back to',
    musts: 'Musts',
    needed: 'Gatekeepers',
  },
  parts: {
    why: 'Why',
    keepers: 'What the gatekeepers said',
    criteria: 'What the gate holds',
    artefacts: 'Artefacts',
    waivers: 'What it may lack for a while',
    conditions: 'Conditions',
  },
  finished: 'Finished',
  unfinished: 'Not finished',
  waived: 'Waived',
  granted: 'Granted',
  version: (name, number) => `${name}, version ${number}`,
  ofMusts: (met, musts, waived) => `${met} of ${musts} met${waived === 0 ? '' : `, ${waived} waived`}`,
  ofKeepers: (agreed, needed) => `${agreed} agreed, ${needed} needed`,
  read: (day, age) => `Read from the record, as of ${day} (${age} ${age === 1 ? 'day' : 'days'} old)`,
  said: (name, at, words) => (words === '' ? `${name}, ${at}` : `${name}, ${at}: “${words}”`),
  instead: (name, holder) => `${name} in place of ${holder}`,
  waivedUntil: (number, day) => `W-${number}: may be lacking until ${day}`,
  waiverSaid: (name, instead) => `Granted by ${name}. Instead: ${instead}`,
  condition: (owner, day) => `${owner}, by ${day}`,
  foot: (hash) => `SHA-256 of the pack: ${hash}`,
  page: (number, of) => `Page ${number} of ${of}`,
  day: (day) => `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`,
}

const de: PackWords = {
  outcome: {
    go: 'Frei',
    'conditional-go': 'Frei mit Auflagen',
    recycle: 'Zurück an die Arbeit',
    hold: 'Ruht',
    kill: 'Soll enden',
  },
  state: { met: 'Erfüllt', missing: 'Fehlt', unknown: 'Nicht bekannt' },
  weight: { must: 'Muss', should: 'Soll' },
  verdict: { agree: 'Stimmte zu', 'work-back': 'Wollte Nacharbeit', silent: 'Sprach nicht' },
  facts: {
    project: 'Projekt',
    phase: 'Phase',
    method: 'Methode',
    decided: 'Entschieden',
    by: 'Von',
    at: 'Am',
    until: 'Bis',
    back: 'Zurück zu',
    musts: 'Muss-Kriterien',
    needed: 'Entscheidende',
  },
  parts: {
    why: 'Warum',
    keepers: 'Was die Entscheidenden sagten',
    criteria: 'Was das Gate hält',
    artefacts: 'Arbeitsergebnisse',
    waivers: 'Was ihm eine Weile fehlen darf',
    conditions: 'Auflagen',
  },
  finished: 'Fertig',
  unfinished: 'Nicht fertig',
  waived: 'Ausgenommen',
  granted: 'Gewährt',
  version: (name, number) => `${name}, Fassung ${number}`,
  ofMusts: (met, musts, waived) =>
    `${met} von ${musts} erfüllt${waived === 0 ? '' : `, ${waived} ausgenommen`}`,
  ofKeepers: (agreed, needed) => `${agreed} stimmten zu, ${needed} nötig`,
  read: (day, age) => `Aus dem Bestand gelesen, Stand ${day} (${age} ${age === 1 ? 'Tag' : 'Tage'} alt)`,
  said: (name, at, words) => (words === '' ? `${name}, ${at}` : `${name}, ${at}: „${words}“`),
  instead: (name, holder) => `${name} für ${holder}`,
  waivedUntil: (number, day) => `W-${number}: darf fehlen bis ${day}`,
  waiverSaid: (name, instead) => `Gewährt von ${name}. Stattdessen: ${instead}`,
  condition: (owner, day) => `${owner}, bis ${day}`,
  foot: (hash) => `SHA-256 der Vorlage: ${hash}`,
  page: (number, of) => `Seite ${number} von ${of}`,
  day: (day) => `${Number(day.slice(8, 10))}.${Number(day.slice(5, 7))}.${day.slice(0, 4)}`,
}

export const packWords = { en, de } as const
