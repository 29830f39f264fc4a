import type { Patterns } from '@portolan/ui'

/** Stichtag, the difference of reported and computed, and what is odd in earned value. */
export const oversightInGerman: Patterns = {
  'oversight:computing': 'Der Status wird berechnet.',
  'oversight:day-of-registers': 'Stand {{day}}, wie die Register dieses Tages es erzählten.',
  'oversight:status-date.chosen': 'Stand {{day}}, der Stichtag, den Ihre Organisation gesetzt hat.',
  'oversight:status-date.newest-register': 'Stand {{day}}, der neueste Tag, von dem ein Register spricht.',
  'oversight:status-date.today': 'Stand {{day}}, heute.',
  'oversight:data-date': 'Stand {{day}}, der Stichtag des Terminplans.',
  'oversight:data-date.none':
    'Stand {{day}}, der Stichtag der Organisation: Der Terminplan nennt keinen eigenen.',
  'oversight:status.on-track': 'im Plan',
  'oversight:status.at-risk': 'gefährdet',
  'oversight:status.off-track': 'außer Plan',
  'oversight:status.not-enough-data': 'zu wenig Daten',
  'oversight:difference': '{{both}} {{verdict}}',
  'oversight:difference.unrated': 'Berechnet: {{status}}. Niemand hat eine Bewertung gemeldet.',
  'oversight:difference.both': 'Gemeldet: „{{raw}}“. Berechnet: {{status}}.',
  'oversight:difference.both-of-scale':
    'Gemeldet: „{{raw}}“ (Stufe {{step}} von {{steps}}, 1 ist die beste). Berechnet: {{status}}.',
  'oversight:difference.too-little': 'Es gibt zu wenig Daten, um sie zu vergleichen.',
  'oversight:difference.scale-unknown':
    'Was eine Stufe dieser Skala bedeutet, ist nicht vereinbart; darum werden sie nicht verglichen.',
  'oversight:difference.no-rating':
    'Der neueste Registerstand enthält keine Bewertung; darum werden sie nicht verglichen.',
  'oversight:difference.agree': 'Sie stimmen überein: {{agrees}}.',
  'oversight:difference.worse': 'Der berechnete ist {{far}} schlechter: {{agrees}}.',
  'oversight:difference.better': 'Der berechnete ist {{far}} besser: {{agrees}}.',
  'oversight:difference.one': 'eine Stufe',
  'oversight:difference.many': '{{count|Stufe|Stufen}}',
  'oversight:difference.agrees-with': '„{{raw}}“ entspricht „{{best}}“',
  'oversight:difference.agrees-with-two': '„{{raw}}“ entspricht „{{best}}“ oder „{{worst}}“',
  'oversight:lacking.schedule':
    'Das Projekt hat keinen Terminplan. Legen Sie die Datei aus Microsoft Project oder Primavera auf seinem Plan ab: Aus Basisplan, Fortschritt und Kosten wird dies berechnet.',
  'oversight:lacking.activities':
    'Der Terminplan enthält keinen Vorgang, der etwas einbringen könnte. Legen Sie einen mit Vorgängen ab.',
  'oversight:lacking.budget':
    'Kein Vorgang hat Kosten oder Arbeit, also gibt es kein Budget zu verdienen. Weisen Sie im Plan Ressourcen zu oder geben Sie Kosten ein, setzen Sie einen Basisplan und legen Sie die Datei neu ab.',
  'oversight:lacking.dates':
    'Kein Vorgang des Terminplans hat Termine, also lässt sich nichts über die Zeit planen. Sehen Sie seine Befunde an.',
  'oversight:several-projects':
    'Der Terminplan enthält {{parts}} Projekte; hier geht es um „{{name}}“. Importieren Sie die anderen in eigene Projekte.',
  'oversight:no-baseline-budget.money':
    'Es gibt keinen Basisplan mit Kosten: Der Plan, wie er steht, dient als Budget, und er bewegt sich mit jeder Änderung. Setzen Sie einen Basisplan, damit Fortschritt am Vereinbarten gemessen wird.',
  'oversight:no-baseline-budget.work':
    'Es gibt keinen Basisplan mit Arbeit: Der Plan, wie er steht, dient als Budget, und er bewegt sich mit jeder Änderung. Setzen Sie einen Basisplan, damit Fortschritt am Vereinbarten gemessen wird.',
  'oversight:negative-actual':
    'Das Ausgegebene ergibt zusammen weniger als nichts und wird nicht mitgerechnet. Berichtigen Sie es im Plan.',
  'oversight:nothing-earned':
    'Noch ist nichts verdient: Indizes und Schätzungen haben keine Antwort, bis der erste Fortschritt eingegeben ist.',
  'oversight:nothing-started':
    'Nichts hat begonnen, und der Plan begann am {{day}}. Geben Sie Ist-Termine und Fortschritt ein.',
  'oversight:no-dates.one': '1 Vorgang ohne Termine ist ausgelassen: Sehen Sie die Befunde des Plans an.',
  'oversight:no-dates':
    '{{count}} Vorgänge ohne Termine sind ausgelassen: Sehen Sie die Befunde des Plans an.',
  'oversight:added-since-baseline.one':
    '1 Vorgang kam nach dem Basisplan hinzu: Für ihn wurde kein Budget vereinbart, darum wird dort nichts verdient, und die Kosten zählen dennoch. Lassen Sie eine Änderung genehmigen, und setzen Sie einen neuen Basisplan.',
  'oversight:added-since-baseline':
    '{{count}} Vorgänge kamen nach dem Basisplan hinzu: Für sie wurde kein Budget vereinbart, darum wird dort nichts verdient, und die Kosten zählen dennoch. Lassen Sie eine Änderung genehmigen, und setzen Sie einen neuen Basisplan.',
  'oversight:actual.cost': 'Kosten',
  'oversight:actual.work': 'Arbeit',
  'oversight:actual-missing.one':
    '{{count|Vorgang|Vorgänge}} in Arbeit, „{{name}}“, nennt im Ist keine {{what}}; darum ist nicht bekannt, was ausgegeben wurde. Geben Sie es im Plan ein.',
  'oversight:actual-missing':
    '{{count|Vorgang|Vorgänge}} in Arbeit, darunter „{{name}}“, nennen im Ist keine {{what}}; darum ist nicht bekannt, was ausgegeben wurde. Geben Sie es im Plan ein.',
}
