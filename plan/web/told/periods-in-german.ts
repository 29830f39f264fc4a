import type { Patterns } from '@portolan/ui'

/** What is refused because of a period. */
export const periodsInGerman: Patterns = {
  'refusal:plan/period-locked':
    '{{period:month}} ist gesperrt. Nächste Periode, die noch annimmt: {{next:month}}. Buchen Sie dort, oder bitten Sie die Finanzabteilung, {{period:month}} wieder zu öffnen; nichts wurde geschrieben.',
  'refusal:plan/period-closing':
    '{{period:month}} wird abgeschlossen, und nur die Finanzabteilung bucht noch hinein. Nächste Periode, die noch annimmt: {{next:month}}. Buchen Sie dort, oder bitten Sie die Finanzabteilung darum; nichts wurde geschrieben.',
  'refusal:plan/period-not-that-step':
    'Das geht nicht mit {{period:month}}. Eine Periode geht von offen über „wird abgeschlossen“ zu gesperrt und durch Wiederöffnen zurück.',
  'refusal:plan/earlier-period-open':
    '{{earlier:month}} liegt vor {{period:month}} und ist nicht gesperrt. Sperren Sie jene Periode zuerst: Was dort gebucht wird, änderte den Anfang von {{period:month}}.',
  'refusal:plan/period-not-over':
    '{{period:month}} läuft bis zum {{last:day}}. Schließen Sie die Periode ab, wenn sie vorbei ist.',
  'refusal:plan/calendar-too-early':
    '{{period:month}} ist abgeschlossen und behält seine Tage, und die neuen Jahre wären alle vorher zu Ende. Wählen Sie ein späteres erstes Jahr oder mehr Jahre.',
  'refusal:plan/calendar-gap':
    'Die Perioden, die bleiben, enden mit dem {{last:day}}, und die neuen begännen am {{first:day}}. Wählen Sie ein früheres erstes Jahr, damit kein Tag ohne Periode bleibt.',
}
