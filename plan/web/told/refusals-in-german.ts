import type { Patterns } from '@portolan/ui'

/** What the plan refuses. */
export const refusalsInGerman: Patterns = {
  'refusal:plan/finish-before-start':
    'Das Ende {{finish:day}} liegt vor dem Anfang {{start:day}}. Ändern Sie eines von beiden; nichts wurde geschrieben.',
  'refusal:plan/unknown-currency':
    '{{currency}} ist keine Währung nach ISO 4217. Nehmen Sie einen Code wie EUR, GBP oder USD.',
  'refusal:plan/closed-by-edit':
    'Ein Projekt wird durch seinen Abschluss geschlossen: Er regelt seine Rechnung, seine Leute und was gelernt wurde, und jemand anderes nimmt ihn an. Beginnen Sie ihn im Projekt unter Steuerung; es wurde nichts geschrieben.',
  'refusal:plan/opened-by-edit':
    'Das Ende dieses Projekts wurde am {{acceptedOn:day}} angenommen, mit Bericht und Erfolgskarte. Öffnen Sie es im Projekt unter Steuerung wieder, damit beide es sagen; es wurde nichts geschrieben.',
  'refusal:plan/code-taken':
    '„{{name}}“ hat die ID {{code}} schon; Groß und Klein zählt nicht. Nehmen Sie eine andere.',
  'refusal:plan/name-taken':
    'Den Namen „{{name}}“ gibt es schon. Verwenden Sie das Vorhandene, oder wählen Sie einen anderen Namen.',
  'refusal:plan/import-not-ready':
    'Dieser Import lässt sich so nicht übernehmen. Das geht nur nach der Vorschau; legen Sie die Datei noch einmal ab, um neu zu beginnen.',
  'refusal:plan/rows-stop-import':
    '{{rows|Zeile hält|Zeilen halten}} den Import auf. Berichtigen Sie Zuordnung oder Datei, oder lassen Sie sie aus; nichts wurde geschrieben.',
  'refusal:plan/import-without-day':
    'Die Datei sagt nicht, von welchem Tag sie spricht, und weder Name noch Kopf verraten es. Nennen Sie den Tag, und versuchen Sie es noch einmal.',
  'refusal:plan/plan-moved-on':
    'Projekte dieser Vorschau wurden inzwischen geändert. Sehen Sie die neue Vorschau an, und importieren Sie noch einmal; nichts wurde geschrieben.',
  'refusal:plan/undo-only-last':
    'Nur der letzte Import lässt sich zurücknehmen, und das ist „{{last}}“. Nehmen Sie erst diesen zurück.',
  'refusal:plan/edited-since-import':
    '{{projects|Projekt wurde|Projekte wurden}} seit diesem Import geändert; beim Zurücknehmen ginge das verloren. Ändern Sie die Felder stattdessen von Hand.',
}
