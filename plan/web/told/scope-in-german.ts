import type { Patterns } from '@portolan/ui'

/** What is odd in a list of items or sprints, and what differs between two of them. */
export const scopeInGerman: Patterns = {
  'exchange:no-issue-list':
    'Keine Zeile der Datei nennt einen Schlüssel und einen Titel von Einträgen oder einen Sprint. Exportieren Sie die Liste aus Jira, Azure DevOps oder GitHub als CSV mit allen Feldern.',
  'exchange:no-story-points':
    'Keine Spalte enthält Story Points oder eine andere Schätzung, darum zählen Einträge. Nehmen Sie die Spalte in den Export auf, um Punkte zu zählen.',
  'exchange:issue-twice':
    'Eintrag {{id}} steht zweimal in der Liste; auch was in Zeile {{row}} steht, wird gelesen, ein Import nimmt das erste.',
  'exchange:row-without-issue': 'Zeile {{row}} nennt keinen Eintrag; sie wird ausgelassen.',
  'exchange:issue-date': '„{{cell}}“ in Zeile {{row}} ist kein Datum; es wird ausgelassen.',
  'exchange:row-too-long': 'Zeile {{row}} hat mehr Zellen als die Kopfzeile; als Name gilt „{{name}}“.',
  'plan:scope.too-many-items':
    'Die Liste enthält {{items}} Einträge; ein Projekt fasst {{most}}. Exportieren Sie nur die Einträge dieses Projekts.',
  'plan:scope.too-many-sprints':
    'Die Liste enthält {{sprints}} Sprints; ein Projekt fasst {{most}}. Exportieren Sie nur die Sprints seines eigenen Boards.',
  'plan:scope.only-links':
    'Das ist eine Liste von Beziehungen zwischen Einträgen. Legen Sie die Liste der Einträge selbst oder der Sprints ab.',
  'plan:scope.no-rows':
    'Die Liste hat einen Kopf und keine Zeile darunter. Exportieren Sie sie noch einmal mit ihren Einträgen.',
  'plan:scope.most-items-gone':
    '{{gone}} der {{before}} Einträge von Version {{version}} stehen nicht auf dieser Liste. Wenn sie nur ein Teil des Umfangs ist, exportieren Sie alle Einträge, und legen Sie jene Liste ab.',
  'plan:scope.items-without-estimate':
    '{{items|Eintrag hat keine Schätzung und zählt|Einträge haben keine Schätzung und zählen}} in keiner Summe von Punkten. Ergänzen Sie die Schätzung, oder nehmen Sie aus dem Umfang, was nicht dazugehört.',
  'plan:scope.accepted-without-day':
    'Bei {{open}} von {{accepted}} abgenommenen Einträgen ist weder Tag noch Sprint angegeben, darum zählen sie in keiner Velocity. Nehmen Sie die Spalte „Resolved“ oder „Closed Date“ in den Export auf.',
  'plan:scope.after-the-day':
    '{{items|Eintrag spricht|Einträge sprechen}} von Tagen nach dem {{asOf:day}}, dem Stand der Liste. Nennen Sie den Tag, bis zu dem die Liste reicht, und legen Sie sie noch einmal ab.',
  'plan:scope.sprints-without-items':
    'Noch sind keine Einträge bekannt, darum lässt sich über den ganzen Umfang nichts sagen. Legen Sie auch die Liste der Einträge ab.',
  'plan:scope.removed': '{{id}} „{{title}}“ steht nicht mehr auf der Liste.',
  'plan:scope.added': '{{id}} „{{title}}“ ist neu, {{points|Punkt|Punkte}}.',
  'plan:scope.added-unestimated': '{{id}} „{{title}}“ ist neu und nicht geschätzt.',
  'plan:scope.accepted': '{{id}} „{{title}}“ wurde abgenommen.',
  'plan:scope.dropped': '{{id}} „{{title}}“ wurde verworfen.',
  'plan:scope.reopened': '{{id}} „{{title}}“ ist wieder offen.',
  'plan:scope.re-estimated': '{{id}} „{{title}}“: neue Schätzung {{to}} statt {{from}}.',
  'plan:scope.no-estimate': 'keine',
  'plan:scope.points': '{{points|Punkt|Punkte}}',
  'plan:scope.left-sprint': '{{id}} „{{title}}“ ist nicht mehr in {{from}} und in keinem Sprint.',
  'plan:scope.into-sprint': '{{id}} „{{title}}“ kam in {{to}}.',
  'plan:scope.moved': '{{id}} „{{title}}“ kam aus {{from}} in {{to}}.',
  'plan:scope.sprint-removed': 'Sprint {{sprint}} steht nicht mehr auf der Liste.',
  'plan:scope.sprint-changed': 'Sprint {{sprint}} hat sich geändert.',
  'plan:scope.sprint-added': 'Sprint {{sprint}} ist neu.',
}
