import type { Patterns } from '@portolan/ui'

/** What is told of actions: in the log, by notices, and where something is refused. */
export const actionsInGerman: Patterns = {
  'event:oversight.action-added': 'hat {{owner}} um A-{{number}} gebeten, „{{title}}“, bis {{due}}',
  'event:oversight.action-handed': 'hat A-{{number}}, „{{title}}“, an {{owner}} übergeben, bis {{due}}',
  'event:oversight.action-changed': 'hat A-{{number}}, „{{title}}“, geändert, fällig {{due}}',
  'event:oversight.action-done': 'hat A-{{number}}, „{{title}}“, erledigt',
  'event:oversight.action-dropped': 'hat A-{{number}}, „{{title}}“, fallen gelassen',
  'event:oversight.action-reopened': 'hat A-{{number}}, „{{title}}“, wieder geöffnet',
  'event:oversight.actions-near': 'fand {{count|bald fällige Aufgabe|bald fällige Aufgaben}} einer Person',
  'event:oversight.actions-past': 'fand {{count|überfällige Aufgabe|überfällige Aufgaben}} einer Person',
  'refusal:oversight/action-source-unknown':
    'Woraus diese Aufgabe kommen soll, gibt es nicht, oder es ist für Sie nicht sichtbar. Fügen Sie sie von einer Seite hinzu, die Sie sehen, oder ohne Herkunft.',
  'refusal:oversight/action-other-project':
    'Diese Aufgabe stünde in einem anderen Projekt als das, woraus sie kommt, und andere läsen sie. Lassen Sie das Projekt weg: Es ist das der Herkunft.',
  'refusal:oversight/action-owner-sees-nothing':
    '{{name}} sieht dieses Projekt nicht und würde die Aufgabe nie lesen. Lassen Sie dort eine Rolle geben, oder wählen Sie jemand anderen.',
  'refusal:oversight/action-owner-without-sight':
    '{{name}} hat keine Rolle, mit der hier etwas zu sehen ist, und könnte nicht sagen, dass es getan ist. Lassen Sie eine Rolle geben, oder wählen Sie jemand anderen.',
  'refusal:oversight/action-closed':
    'A-{{number}} ist schon geschlossen. Öffnen Sie sie erst wieder, und sagen Sie, warum.',
  'refusal:oversight/action-still-open':
    'A-{{number}} ist offen: Es gibt nichts wieder zu öffnen. Ändern Sie sie stattdessen.',
  'refusal:oversight/action-not-yours':
    'Das tut {{owner}}, und gebeten hat darum {{asker}}. Diese beiden oder wer das Projekt führt, können es ändern; sagen Sie in einem Kommentar, was Sie wissen.',
  'refusal:oversight/own-duty':
    'Niemand lässt fallen, worum er gebeten wurde: Gebeten hat {{asker}}. Sagen Sie in einem Kommentar, warum es nicht nötig ist oder wann es getan wird.',
}
