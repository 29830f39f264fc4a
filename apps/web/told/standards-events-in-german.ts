import type { Patterns } from '@portolan/ui'

/** What the event log says of methods, gates and assessments. */
export const standardsEventsInGerman: Patterns = {
  'event:standards.method-added': 'hat die Methode „{{name}}“ angelegt',
  'event:standards.method-written': 'hat an Fassung {{number}} der Methode „{{name}}“ geschrieben',
  'event:standards.draft-dropped': 'hat den Entwurf von Fassung {{number}} der Methode „{{name}}“ verworfen',
  'event:standards.project-migrated':
    'hat das Projekt von Fassung {{from}} zu {{to}} von „{{method}}“ gebracht: {{asked}} neu verlangt, {{dropped}} entfallen',
  'event:standards.projects-migrated':
    'hat Projekte zur neuesten Fassung von „{{method}}“ gebracht: {{migrated}} gingen über, {{refused}} blieben',
  'event:standards.publication-asked':
    'hat darum gebeten, Fassung {{number}} der Methode „{{name}}“ zu veröffentlichen',
  'event:standards.method-published': 'hat Fassung {{number}} der Methode „{{name}}“ veröffentlicht',
  'event:standards.method-retired': 'hat die Methode „{{name}}“ {{retired}}',
  'event:standards.method-retired.retired.true': 'stillgelegt',
  'event:standards.method-retired.retired.false': 'wieder aufgenommen',
  'event:standards.method-given':
    'hat dem Projekt die Methode „{{method}}“ in Fassung {{number}} gegeben, als {{class}} Projekt',
  'event:standards.method-given.class.small': 'kleinem',
  'event:standards.method-given.class.medium': 'mittlerem',
  'event:standards.method-given.class.large': 'großem',
  'event:standards.project-started':
    'hat das Projekt nach „{{method}}“ begonnen, mit Zeilen des Plans: {{lines}}, Rollen: {{roles}}, Risiken: {{risks}}',
  'event:standards.phase-work-set': 'hat die Arbeit der Phase „{{phase}}“ festgelegt: {{lines}}',
  'event:standards.phase-work-set.lines.none': 'keine Zeile des Plans mehr',
  'event:standards.role-named': 'hat {{person}} als „{{role}}“ benannt',
  'event:standards.role-named.person.none': 'niemanden mehr',
  'event:standards.artefact-written': 'hat das Arbeitsergebnis „{{artefact}}“ {{finished}}',
  'event:standards.artefact-written.finished.true': 'fertiggestellt',
  'event:standards.artefact-written.finished.false': 'weitergeschrieben',
  'event:standards.criterion-confirmed': 'bestätigt {{confirmed}}: „{{criterion}}“',
  'event:standards.criterion-confirmed.confirmed.true': 'jetzt',
  'event:standards.criterion-confirmed.confirmed.false': 'nicht mehr',
  'event:standards.item-ticked': 'hat „{{item}}“ {{done}}',
  'event:standards.item-ticked.done.true': 'abgehakt',
  'event:standards.item-ticked.done.false': 'wieder geöffnet',
  'event:standards.assessment-begun': 'hat eine Einschätzung des PMO für {{day}} begonnen',
  'event:standards.function-rated': 'hat {{function}} im PMO auf Stufe {{level}} eingeschätzt',
  'event:standards.function-rated.function.standards': 'die Standards',
  'event:standards.function-rated.function.oversight': 'die Überwachung',
  'event:standards.function-rated.function.resources': 'die Ressourcen',
  'event:standards.function-rated.function.portfolio': 'das Portfolio',
  'event:standards.function-rated.function.reporting': 'die Berichte',
  'event:standards.function-rated.function.training': 'die Schulung',
  'event:standards.function-rated.function.quality': 'die Qualität',
  'event:standards.function-rated.function.change': 'die Änderungen',
  'event:standards.assessment-finished':
    'hat die Einschätzung des PMO für {{day}} abgeschlossen: Stufe {{level}}',
  'event:standards.gate-presented': 'hat das Gate „{{gate}}“ vorgelegt ({{lacking}} Dinge fehlen)',
  'event:standards.gate-passed': 'hat das Gate „{{gate}}“ geöffnet; es folgt: {{next}}',
  'event:standards.gate-passed.next.none': 'nichts mehr, es war das letzte',
  'event:standards.verdict-given':
    'hat als „{{role}}“ zugestimmt, dass sich das Gate „{{gate}}“ öffnet; noch nötige Worte: {{left}}',
  'event:standards.ruling-late': 'hat festgestellt, dass über das Gate „{{gate}}“ längst zu entscheiden war',
  'event:standards.gate-ruled': 'hat das Gate „{{gate}}“ geschlossen gehalten: {{outcome}}',
  'event:standards.gate-ruled.outcome.recycle': 'Das Projekt geht zurück',
  'event:standards.gate-ruled.outcome.hold': 'Das Projekt ruht',
  'event:standards.gate-ruled.outcome.kill': 'Das Projekt soll enden',
  'event:standards.waiver-asked': 'hat um W-{{number}} gebeten: dem Gate „{{gate}}“ darf „{{must}}“ fehlen',
  'event:standards.waiver-judged': 'hat W-{{number}} {{granted}}: dem Gate „{{gate}}“ darf „{{must}}“ fehlen',
  'event:standards.waiver-judged.granted.true': 'gewährt',
  'event:standards.waiver-judged.granted.false': 'verweigert',
  'event:standards.waiver-withdrawn':
    'hat W-{{number}} zurückgezogen: dem Gate „{{gate}}“ darf „{{must}}“ fehlen',
  'event:standards.waiver-near': 'hat gefunden, dass W-{{number}} für „{{must}}“ bald abläuft',
  'event:standards.waiver-ran-out': 'hat gefunden, dass W-{{number}} für „{{must}}“ abgelaufen ist',
}
