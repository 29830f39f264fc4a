import type { Language } from '../../contract/index.ts'

/** The words of a printed artefact beside those that people wrote. */
export type ArtefactWords = {
  readonly facts: Readonly<Record<'project' | 'phase' | 'state' | 'writer' | 'method' | 'last', string>>
  readonly finished: string
  readonly begun: string
  readonly notBegun: string
  readonly empty: string
  readonly stillNeeded: string
  readonly revisions: string
  readonly foot: (day: string) => string
}

export const artefactWords: Readonly<Record<Language, ArtefactWords>> = {
  en: {
    facts: {
      project: 'Project',
      phase: 'Phase',
      state: 'State',
      writer: 'Written by',
      method: 'Method',
      last: 'Last written',
    },
    finished: 'Finished',
    begun: 'Begun',
    notBegun: 'Not begun',
    empty: 'Nothing is written here.',
    stillNeeded: 'Nothing is written here yet. It is not finished without it.',
    revisions: 'Who wrote what',
    foot: (day) => `As it stood on ${day}`,
  },
  de: {
    facts: {
      project: 'Projekt',
      phase: 'Phase',
      state: 'Stand',
      writer: 'Geschrieben von',
      method: 'Methode',
      last: 'Zuletzt geschrieben',
    },
    finished: 'Fertig',
    begun: 'Begonnen',
    notBegun: 'Nicht begonnen',
    empty: 'Hier steht nichts.',
    stillNeeded: 'Hier steht noch nichts. Ohne dies ist es nicht fertig.',
    revisions: 'Wer was schrieb',
    foot: (day) => `Stand vom ${day}`,
  },
}
