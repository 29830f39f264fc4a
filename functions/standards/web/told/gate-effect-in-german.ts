import type { Patterns } from '@portolan/ui'

/** How figures of gates come about, in German. */
export const gateEffectInGerman: Patterns = {
  'gate-effect:measure.firstPassYield': 'Im ersten Anlauf',
  'gate-effect:measure.teeth': 'Biss',
  'gate-effect:measure.onConditions': 'Mit Auflagen',
  'gate-effect:measure.cycleMedian': 'Tage von der Vorlage zur Entscheidung, Median',
  'gate-effect:measure.cycleP80': 'Tage von der Vorlage zur Entscheidung, P80',
  'gate-effect:measure.firstPass': 'Gleich geöffnet',
  'gate-effect:measure.gates': 'Gates mit Entscheidung',
  'gate-effect:measure.rulings': 'Entscheidungen',
  'gate-effect:measure.recycle': 'Zurück zur Arbeit',
  'gate-effect:measure.hold': 'Pause',
  'gate-effect:measure.kill': 'Soll enden',
  'gate-effect:measure.conditionalGo': 'Weiter mit Auflagen',
  'gate-effect:measure.timed': 'Entscheidungen über Vorgelegtes',
  'gate-effect:measure.difference': 'Unterschied',
  'gate-effect:measure.offTrackFailed': 'Vom Kurs ab, wo es zuerst fehlte',
  'gate-effect:measure.failedProjects': 'Projekte, in denen es zuerst fehlte',
  'gate-effect:measure.offTrackHeld': 'Vom Kurs ab, wo es da war',
  'gate-effect:measure.heldProjects': 'Projekte, in denen es da war',
  'gate-effect:measure.failedShare': 'Fehlte zuerst',
  'gate-effect:measure.failed': 'Gates, an denen es fehlte',
  'gate-effect:measure.askedAt': 'Gates, die danach fragten',
  'gate-effect:formula.firstPassYield':
    'Gates, deren erste Entscheidung Weiter ohne Auflagen war ÷ Gates mit Entscheidung',
  'gate-effect:formula.teeth': '(zurück zur Arbeit + Pause + soll enden) ÷ alle Entscheidungen',
  'gate-effect:formula.onConditions': 'Weiter mit Auflagen ÷ alle Entscheidungen',
  'gate-effect:formula.cycleMedian': 'Median der Tage von der Vorlage zur Entscheidung',
  'gate-effect:formula.cycleP80': 'Tage, binnen deren 80 von 100 vorgelegten Gates entschieden waren',
  'gate-effect:formula.difference':
    'Anteil der Projekte, die heute vom Kurs ab sind, wo es zuerst fehlte − derselbe, wo es da war: beobachtet, keine Ursache',
  'gate-effect:formula.failedShare':
    'Gates, an denen es nicht erfüllt war, als sie zuerst angesehen wurden ÷ Gates, die danach fragten',
}
