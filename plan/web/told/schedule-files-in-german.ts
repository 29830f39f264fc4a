import type { Patterns } from '@portolan/ui'

/** What is odd in a schedule file, or lost on the way into another tool. */
export const scheduleFilesInGerman: Patterns = {
  'exchange:mpp':
    'Das ist eine Datei von Microsoft Project (.mpp), und diese Form liest nur Microsoft Project. Wählen Sie dort: Datei, Speichern unter, XML.',
  'exchange:zip':
    'Das ist eine gepackte Datei oder eine Arbeitsmappe und kein Terminplan. Entpacken Sie sie, oder importieren Sie eine Arbeitsmappe als Register.',
  'exchange:schedule-too-big':
    'Die Datei ist größer als {{size}}. Teilen Sie den Terminplan in kleinere Dateien.',
  'exchange:no-schedule':
    'Die Datei ist kein Terminplan, der hier bekannt ist. Speichern Sie ihn aus Microsoft Project als XML oder aus Primavera als XER oder XML.',
  'exchange:other-xml':
    'Dieses XML beginnt mit <{{root}}> und ist kein Terminplan, der hier bekannt ist. Speichern Sie ihn aus Microsoft Project als XML oder aus Primavera als XER oder XML.',
  'exchange:no-primavera-xml':
    'Dieses XML ist kein Terminplan aus Primavera. Exportieren Sie ihn noch einmal als XER oder XML.',
  'exchange:doctype':
    'Die Datei enthält einen Dokumenttyp (DOCTYPE), und der wird abgelehnt: Er kann Schädliches verbergen. Speichern Sie sie noch einmal aus ihrem Programm.',
  'exchange:open-mark':
    'Das XML ist beschädigt: In einem Text steht & oder <, ohne als &amp; oder &lt; geschrieben zu sein. Exportieren Sie es noch einmal.',
  'exchange:damaged-xml': 'Das XML ist beschädigt ({{why}}). Exportieren Sie es noch einmal.',
  'exchange:damaged-xml-line':
    'Das XML ist in Zeile {{line}} beschädigt ({{why}}). Exportieren Sie es noch einmal.',
  'exchange:too-deep':
    'Die Datei verschachtelt ihre Elemente mehr als {{depth}} Ebenen tief, und das tut kein Terminplan. Exportieren Sie sie noch einmal aus ihrem Programm.',
  'exchange:more-elements':
    'Die Datei enthält mehr als {{elements}} Elemente. Teilen Sie den Terminplan in kleinere Dateien.',
  'exchange:schedule-cells':
    'Die Datei enthält mehr als {{cells}} Zellen. Teilen Sie den Terminplan in kleinere Dateien.',
  'exchange:encoding-not-utf-8':
    'Die Datei ist nicht in UTF-8 geschrieben, wie sie sagt, und wurde als {{encoding}} gelesen. Nennen Sie ihre Zeichenkodierung, wenn Namen falsch aussehen.',
  'exchange:encoding-guessed':
    'Die Datei sagt nicht, wie ihre Buchstaben geschrieben sind; es sieht nach {{encoding}} aus. Wählen Sie eine andere Zeichenkodierung, wenn Namen falsch aussehen.',
  'exchange:encoding-unknown':
    'Die Zeichenkodierung „{{encoding}}“ ist nicht bekannt. Nennen Sie eine andere, etwa windows-1252 oder utf-8.',
  'exchange:encoding-changed':
    'Für manche Buchstaben hat {{encoding}} keinen Platz, darum wird die Datei in UTF-8 mit Kennung geschrieben.',
  'exchange:end-missing':
    'Die Datei endet nach der Tabelle {{table}} ohne ihr Ende (%E). Sie kann abgeschnitten sein: Vergleichen Sie die Zahl der Vorgänge mit der im Programm.',
  'exchange:more-of-a-kind':
    '{{more|weiterer Befund|weitere Befunde}} der Art „{{kind}}“ sind nicht aufgeführt.',
  'exchange:value-unreadable':
    '{{field}} von {{entity}} {{id}} lautet „{{written}}“, und das ist kein Wert dafür; es bleibt erhalten und wird nicht verwendet.',
  'exchange:activity-id-twice':
    'Zwei Vorgänge haben die ID {{id}}, der zweite ist „{{name}}“; Verknüpfungen dorthin meinen den ersten.',
  'exchange:link-to-nothing':
    'Die Verknüpfung von {{from}} nach {{to}} führt zu Vorgang {{lost}}, der nicht in der Datei ist; sie kann nichts treiben.',
  'exchange:project-calendar-missing':
    'Projekt {{id}} folgt dem Kalender {{calendar}}, der nicht in der Datei ist; dafür gilt der übliche.',
  'exchange:activity-calendar-missing':
    'Vorgang {{id}} folgt dem Kalender {{calendar}}, der nicht in der Datei ist; dafür gilt der übliche.',
  'exchange:assignment-without-resource':
    'Die Zuordnung {{id}} gilt der Ressource {{resource}}, die nicht in der Datei ist.',
  'exchange:assignment-without-activity':
    'Die Zuordnung {{id}} gilt dem Vorgang {{activity}}, der nicht in der Datei ist.',
  'exchange:calendar-unreadable':
    'Die Arbeitszeit des Kalenders „{{calendar}}“ lässt sich nicht lesen; dafür gilt Montag bis Freitag, 8 bis 12 und 13 bis 17 Uhr. Prüfen Sie das, ehe Sie Terminen trauen.',
  'exchange:exception-without-days':
    'Eine Ausnahme des Kalenders „{{calendar}}“ nennt keine Tage oder endet vor ihrem Anfang; sie wird ausgelassen.',
  'exchange:row-without-id':
    'Eine Zeile der Tabelle {{table}} hat kein {{column}}, darum kann nichts auf sie verweisen; sie bleibt in der Datei und wird nicht verwendet.',
  'exchange:element-without-id':
    'Ein Element {{element}} hat keine {{what}}, darum kann nichts darauf verweisen; es wird ausgelassen. Speichern Sie die Datei noch einmal in ihrem Programm.',
  'exchange:activity-without-id':
    'Ein Vorgang ({{name}}) hat keine UID, darum kann nichts auf ihn verweisen; er wird ausgelassen. Speichern Sie die Datei noch einmal in ihrem Programm.',
  'exchange:link-without-predecessor':
    'Eine Verknüpfung zu Vorgang {{task}} nennt keinen Vorgänger; sie wird ausgelassen.',
  'exchange:project-left-out':
    'Microsoft Project fasst ein Projekt je Datei; „{{project}}“ wird ausgelassen. Schreiben Sie es in eine eigene Datei.',
  'exchange:link-left-out':
    'Die Verknüpfung von {{from}} nach {{to}} beginnt in einem anderen Projekt; sie wird ausgelassen.',
  'exchange:second-constraint':
    '„{{activity}}“ hat eine zweite Einschränkung, die Microsoft Project nicht ausdrücken kann; sie wird ausgelassen.',
  'exchange:primavera.work-week':
    'Kalender {{id}} hat eine Zeit lang eine andere Woche, was Primavera nicht ausdrücken kann; sie wird ausgelassen.',
  'exchange:primavera.summary-link':
    'Vorgang {{id}} gehört zu einer Verknüpfung eines Sammelvorgangs, die es in Primavera nicht gibt; die Verknüpfung wird ausgelassen.',
  'exchange:primavera.summary-assignment':
    'Vorgang {{id}} ist ein Sammelvorgang mit Ressourcen, den es in Primavera nicht gibt; ihre Zuordnung wird ausgelassen.',
  'exchange:primavera.by-hand':
    'Vorgang {{id}} ist von Hand geplant, was Primavera nicht ausdrücken kann; er wird sich mit seinen Verknüpfungen verschieben.',
  'exchange:primavera.inactive':
    'Vorgang {{id}} ist inaktiv, was Primavera nicht ausdrücken kann; er wird mitzählen.',
  'exchange:primavera.interrupted':
    'Vorgang {{id}} ist unterbrochen, was Primavera nicht ausdrücken kann; er wird durchlaufen.',
  'exchange:primavera.round-the-clock':
    'Vorgang {{id}} läuft rund um die Uhr; seine Stunden werden nach seinem Kalender zählen.',
  'exchange:primavera.deadline':
    'Vorgang {{id}} hat eine Frist, die Primavera nicht ausdrücken kann; sie wird ausgelassen.',
  'exchange:primavera.notes':
    'Vorgang {{id}} hat Notizen oder eigene Felder, die hier nicht geschrieben werden.',
  'exchange:primavera.and-more': '{{first}} So ist es bei insgesamt {{count}}: {{ids}}.',
  'plan:no-activities':
    'Die Datei enthält keinen Vorgang. Speichern Sie den Terminplan neu mit seinen Vorgängen, und legen Sie ihn hier ab.',
  'plan:start-missing': 'Die Datei sagt nicht, wann „{{project}}“ anfängt; angenommen wird {{start}}.',
  'plan:link-to-other-file':
    'Eine Verknüpfung zu Vorgang {{activity}} kommt aus einer anderen Datei ({{path}}), die nicht hier ist. Sie treibt nichts, bis auch diese importiert ist.',
  'plan:elapsed-percent-lag':
    '{{lags|Zeitabstand ist|Zeitabstände sind}} ein Prozentsatz der Kalenderdauer des Vorgängers; gerechnet wird mit seiner Arbeitszeit. Schreiben Sie einen solchen als Kalendertage, wo der Unterschied zählt.',
  'plan:expected-finish':
    '{{activities|Vorgang hat|Vorgänge haben}} ein erwartetes Ende, aus dem Primavera nimmt, was noch zu tun ist; gerechnet wird mit der Restdauer der Datei. Berechnen Sie den Terminplan in Primavera, ehe Sie ihn exportieren.',
  'plan:actual-dates':
    '„{{project}}“ wird in seinem Programm nach Ist-Terminen berechnet; hier gilt die beibehaltene Logik. Wo Fortschritt aus der Reihe ist, weichen Termine ab.',
  'plan:open-ends-critical':
    'In „{{project}}“ gilt in seinem Programm als kritisch, was keinen Nachfolger hat; hier ist es kritisch, wenn es gegen das Ende des Projekts keinen Puffer hat.',
  'plan:calendar-missing':
    'Ein Projekt der Datei nennt keinen Kalender, der darin ist; dafür gilt „{{calendar}}“.',
  'plan:actuals-contradict':
    '{{activities|Vorgang hat|Vorgänge haben}} ein Ist-Ende, und doch ist alle Arbeit übrig, darunter „{{first}}“; sie gelten als nicht begonnen. Geben Sie im Programm Fortschritt an, oder entfernen Sie den Termin.',
}
