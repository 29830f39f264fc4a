import type { Patterns } from '@portolan/ui'

/** How figures of compliance come about, in German. */
export const complianceInGerman: Patterns = {
  'compliance:measure.score': 'Einhaltung',
  'compliance:measure.asked': 'Verlangt',
  'compliance:measure.met': 'Erfüllt',
  'compliance:measure.open': 'Offen',
  'compliance:measure.unknown': 'Unbekannt',
  'compliance:measure.waived': 'Ausnahme',
  'compliance:measure.missed': 'Verfehlt',
  'compliance:measure.controls': 'Kontrollen',
  'compliance:formula.score':
    'Punkte erfüllter Kontrollen ÷ Punkte aller verlangten; ein Muss wiegt 2, ein Soll 1; Ausnahmen und Unbekanntes sind verlangt und nicht erfüllt',
  'compliance:formula.asked': 'Σ Punkte der Kontrollen bis zum nächsten Gate, in welchem Zustand auch immer',
  'compliance:formula.met': 'Σ Punkte der Kontrollen in diesem Zustand',
  'compliance:formula.open': 'Σ Punkte der Kontrollen in diesem Zustand',
  'compliance:formula.unknown': 'Σ Punkte der Kontrollen in diesem Zustand',
  'compliance:formula.waived': 'Σ Punkte der Kontrollen in diesem Zustand',
  'compliance:formula.missed': 'Σ Punkte der Kontrollen in diesem Zustand',
  'compliance:formula.controls': 'Kontrollen in diesem Zustand, jede einmal für ein Projekt',
}
