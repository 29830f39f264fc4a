import type { Patterns } from '@portolan/ui'

/** What each permission allows, where it is told what somebody may do. */
export const permissionsInGerman: Patterns = {
  'permission:announcements.hear': 'Ankündigungen lesen, die für eine der eigenen Rollen sind',
  'permission:announcements.make': 'Allen oder einigen Rollen etwas ankündigen',
  'permission:class.customer': 'Lesen, was mit Kunden vereinbart ist',
  'permission:class.embargo': 'Lesen, was noch nicht bekannt gegeben ist',
  'permission:class.personal': 'Persönliche Angaben anderer lesen',
  'permission:class.rate': 'Sätze lesen',
  'permission:class.salary': 'Gehälter lesen',
  'permission:comments.talk': 'Kommentare zu dem lesen und schreiben, was man sieht',
  'permission:events.read': 'Das Ereignisprotokoll lesen, soweit man sieht, wovon es spricht',
  'permission:facts.read': 'Lesen, was die Bereiche über ein Projekt wissen',
  'permission:fields.define': 'Eigene Felder anlegen und ändern, und sagen, wer sie liest',
  'permission:fields.read': 'Eigene Felder und ihre Werte lesen, soweit sie für eine der eigenen Rollen sind',
  'permission:files.attach': 'Dateien an das hängen, was man sieht, und eigene entfernen',
  'permission:files.read': 'Dateien an dem sehen und herunterladen, was man sieht',
  'permission:files.remove-any': 'Dateien entfernen, die andere angehängt haben',
  'permission:jobs.follow': 'Lange Arbeit verfolgen: die eigene, und alle für die, die leiten oder verwalten',
  'permission:jobs.see-all': 'Die lange Arbeit aller sehen',
  'permission:mail.manage': 'Sehen, wie Mail verschickt wird und was aus ihr wurde, und es erproben',
  'permission:notices.have': 'Eigene Hinweise lesen, und sagen, welche man bekommt',
  'permission:oversight.add-actions': 'Jemanden bitten, zu dem, was man sieht, bis zu einem Tag etwas zu tun',
  'permission:oversight.ask': 'Eine Entscheidung erfragen: zu einem Projekt oder zur ganzen Organisation',
  'permission:oversight.decide-alone':
    'Gefragt werden, allein zu entscheiden, in den Grenzen der Rolle; nie über eine eigene Frage',
  'permission:oversight.dismiss-fault':
    'Einen Mangel eines Eintrags mit Begründung für eine Weile hinnehmen, und das zurücknehmen',
  'permission:oversight.have-home':
    'Sehen, was auf einen wartet und was sich geändert hat, und sagen, dass man es gesehen hat',
  'permission:oversight.hold-meetings': 'Sitzungen planen; wer einlädt oder den Vorsitz hat, leitet sie',
  'permission:oversight.judge-access':
    'Beurteilen, ob jemand anderes eine Rolle oder ein Token behält, wo man gefragt ist',
  'permission:oversight.keep-causes':
    'Ursachen benennen, die Risiken mehrerer Projekte teilen, und wie sehr Risiken mit ihnen gehen',
  'permission:oversight.keep-risks':
    'Die Risiken eines Projekts schreiben und wie sicher seine Dauern sind, und seinen Plan durchspielen lassen',
  'permission:oversight.lead-access-reviews': 'Überprüfungen der Zugänge beginnen und schließen',
  'permission:oversight.lead-actions':
    'Aufgaben ändern, fallen lassen und wieder öffnen, um die andere gebeten haben',
  'permission:oversight.list': 'Den Stand der Projekte, die man sieht, auflisten, summieren und ausgeben',
  'permission:oversight.read': 'Den Stand eines Projekts lesen, seine Gründe und wie sie berechnet sind',
  'permission:oversight.read-access-reviews': 'Überprüfungen der Zugänge sehen, soweit man in ihnen urteilt',
  'permission:oversight.read-risks': 'Die Risiken eines Projekts lesen, und wo es mit ihnen landet',
  'permission:oversight.refresh': 'Jeden Stand, der zurückliegt, jetzt berechnen lassen',
  'permission:oversight.report-status':
    'Den Status eines Projekts bestätigen, das man leitet oder in Vertretung führt',
  'permission:oversight.set-status-policy':
    'Sagen, ab wann Status erwartet wird und wie lange die Leitung eine neue Farbe zuerst sieht',
  'permission:oversight.answer-exceptions':
    'Beantworten, was in einem Projekt über die Grenze hinaus ist, das man leitet oder in Vertretung führt',
  'permission:oversight.close-exceptions':
    'Eine Abweichung von Hand schließen, mit dem Grund, wo man das Projekt nicht leitet',
  'permission:oversight.set-exception-policy':
    'Sagen, welche Grenzen Abweichungen melden und wer davon hört, wenn niemand antwortet',
  'permission:oversight.draft-health-limits':
    'Andere Grenzen der Frühwarnung entwerfen; sie gelten, sobald jemand anderes sie veröffentlicht hat',
  'permission:oversight.publish-health-limits':
    'Grenzen der Frühwarnung veröffentlichen, die andere entworfen haben',
  'permission:oversight.name-rule-owners': 'Sagen, wer für eine Regel der Frühwarnung einsteht',
  'permission:oversight.hold-contingency':
    'Die Risikoreserve eines Projekts setzen, aufstocken und zurückgeben, das man nicht selbst leitet',
  'permission:oversight.ask-drawdowns':
    'Entnahmen aus der Risikoreserve eines Projekts beantragen und eigene Anträge zurückziehen',
  'permission:oversight.answer-drawdowns':
    'Entnahmen aus der Risikoreserve bewilligen oder ablehnen, die andere beantragt haben',
  'permission:oversight.keep-reserve':
    'Die Managementreserve eines Projekts setzen, und bewilligen, was andere daraus beantragen',
  'permission:oversight.challenge-figures':
    'Sagen, dass eine berechnete Zahl eines Projekts falsch ist, und das zurücknehmen',
  'permission:oversight.answer-challenges':
    'Beantworten, was gegen eine Zahl einer Regel gesagt wird, für die man einsteht',
  'permission:oversight.name-control-accounts':
    'Kontrollkonten eines Projekts benennen, ändern und beenden, das man leitet, oder als PMO',
  'permission:oversight.explain-control-accounts':
    'Erklären, warum ein Kontrollkonto abweicht, für das man einsteht oder dessen Projekt man leitet',
  'permission:oversight.judge-account-explanations':
    'Annehmen, was jemand anderes zu einem Kontrollkonto erklärt hat, oder es zurückgeben',
  'permission:oversight.set-account-policy':
    'Sagen, ab welcher Abweichung ein Kontrollkonto zu erklären ist, und binnen wie vieler Arbeitstage',
  'permission:oversight.review-access': 'Sehen, wer was sehen kann und warum, und was eine Revision fände',
  'permission:oversight.set-bodies':
    'Gremien einrichten, ihre Mitglieder, und wie weit jemand entscheiden darf',
  'permission:oversight.set-status-date': 'Sagen, von welchem Tag die Zahlen der Organisation sprechen',
  'permission:oversight.take-part':
    'Abstimmen, Belege geben und eine Vertretung nennen, wo man an einer Entscheidung beteiligt ist',
  'permission:people.manage': 'Menschen hinzufügen, einladen und ändern, und vermerken, wer geht',
  'permission:people.read': 'Sehen, wer zur Organisation gehört und in welchen Rollen',
  'permission:plan.add': 'Ein Projekt oder ein Portfolio hinzufügen',
  'permission:plan.approve-invoices': 'Rechnungen freigeben oder zurückweisen, die andere erfasst haben',
  'permission:plan.ask-tranches': 'Tranchen von Töpfen anfragen, und Freigegebenes an Projekte geben',
  'permission:plan.assess-abilities':
    'Den Katalog der Fähigkeiten führen, die anderer einschätzen und Vorschläge bestätigen',
  'permission:plan.close-periods':
    'Den Kalender der Perioden machen, sie abschließen, sperren und wieder öffnen',
  'permission:plan.edit': 'Ein Projekt bearbeiten',
  'permission:plan.edit-parties': 'Einheiten, Kunden und Lieferanten hinzufügen, ändern und zusammenführen',
  'permission:plan.enter-invoices':
    'Rechnungen von Lieferanten erfassen, und vermerken, dass sie bezahlt sind',
  'permission:plan.estimate':
    'Schätzen, aus der eigenen Vergangenheit ableiten, vorlegen, und festhalten, was daraus wurde',
  'permission:plan.forecast': 'Das Geld eines Projekts vorhersagen und Unterschiede zum Hauptbuch erklären',
  'permission:plan.import': 'Register ins Portfolio einlesen und das letzte Einlesen zurücknehmen',
  'permission:plan.keep-absences': 'Abwesenheiten anderer eintragen und über sie entscheiden',
  'permission:plan.keep-agreements': 'Verträge führen, ihre Meilensteine bestätigen und abrechnen',
  'permission:plan.keep-calendars':
    'Kalender führen, und sagen, wer nach welchem und zu welchem Teil der vollen Zeit arbeitet',
  'permission:plan.keep-funds': 'Töpfe führen und ihre Tranchen planen',
  'permission:plan.keep-rate-cards': 'Preislisten und die Stufen der Menschen führen',
  'permission:plan.ledger': 'Buchungen des Hauptbuchs einlesen und ihnen ihr Projekt geben',
  'permission:plan.list': 'Die Projekte auflisten, die man sieht',
  'permission:plan.list-abilities': 'Den Katalog der Fähigkeiten lesen, und sagen, welche man hat',
  'permission:plan.list-estimates': 'Die Schätzungen der Projekte auflisten, die man sieht',
  'permission:plan.order': 'Für ein Projekt bei Lieferanten bestellen, und ändern, was bestellt ist',
  'permission:plan.own-absences': 'Eigene Abwesenheiten sehen und erbitten',
  'permission:plan.read': 'Ein Projekt und seine Geschichte lesen',
  'permission:plan.read-absences': 'Sehen, wer wann fehlt, aber nicht, warum',
  'permission:plan.read-agreements': 'Die Verträge aller Projekte lesen, und die ohne Projekt',
  'permission:plan.read-assessments': 'Sehen, wer was kann, auf welcher Stufe und wodurch belegt',
  'permission:plan.read-calendars': 'Die Kalender der Organisation lesen',
  'permission:plan.read-estimates':
    'Die Schätzungen eines Projekts lesen, mit Grundlage, Prüfungen und Ausgang',
  'permission:plan.read-funds': 'Töpfe mit ihren Tranchen lesen, und was Projekte daraus haben',
  'permission:plan.read-ledger': 'Die Buchungen des Hauptbuchs lesen und mit dem Plan vergleichen',
  'permission:plan.read-money': 'Istwerte und Vorhersagen eines Projekts lesen',
  'permission:plan.read-parties': 'Einheiten, Kunden und Lieferanten lesen, mit dem, was zu ihnen gehört',
  'permission:plan.read-rate-cards': 'Preislisten lesen; die Sätze selbst brauchen das Recht auf Sätze',
  'permission:plan.read-track-records':
    'Sehen, wie richtig Schätzungen waren, nach Verfasser, Verfahren und Art der Arbeit',
  'permission:plan.release-tranches': 'Tranchen von Töpfen freigeben, um die andere gebeten haben',
  'permission:plan.report-progress':
    'Fortschritt von Vorgängen melden, die einem zugewiesen sind; wer das Projekt plant, nimmt ihn an',
  'permission:plan.review-estimates': 'Schätzungen anderer genehmigen oder zurückgeben',
  'permission:plan.set-up': 'Währungskurse festlegen',
  'permission:standards.read-methods':
    'Die Methoden der Organisation lesen, ihre Fassungen und wie sie sich unterscheiden',
  'permission:standards.keep-methods':
    'Methoden anlegen, schreiben und stilllegen, und veröffentlichen, was andere geschrieben haben',
  'permission:standards.read-project-method':
    'Lesen, welcher Methode ein Projekt folgt, was sie verlangt und was fehlt',
  'permission:standards.follow-method':
    'Einem Projekt seine Methode geben, Rollen benennen, Arbeitsergebnisse schreiben und Checklisten abhaken',
  'permission:standards.confirm':
    'Ein Kriterium eines Gates in der Rolle bestätigen, für die man benannt wurde',
  'permission:standards.give-verdicts':
    'Als Entscheidende an einem Gate sagen, ob es sich öffnet, in einer Rolle, für die man benannt wurde',
  'permission:standards.pass-gates':
    'An einem Gate eines Projekts entscheiden, das man nicht leitet: Es öffnet sich, oder was aus dem Projekt wird',
  'permission:standards.judge-waivers':
    'Gewähren oder verweigern, dass einem Gate ein Muss fehlen darf, wo man weder darum gebeten hat noch das Projekt leitet',
  'permission:standards.read-maturity':
    'Lesen, wie reif die Funktionen des PMO eingeschätzt wurden und was daneben beobachtet wird',
  'permission:standards.keep-maturity':
    'Die Funktionen des PMO einschätzen und eine Einschätzung abschließen',
  'permission:standards.withdraw-waivers': 'Eine Ausnahme zurückziehen, die wartet oder gilt',
  'permission:resources.preview-levelling':
    'Erproben, wie die Pläne, die man sieht, ohne Überbuchung aussehen, und lesen, was dabei herauskam',
  'permission:roles.manage': 'Rollen geben und entziehen, und sagen, welche einen zweiten Faktor brauchen',
  'permission:runs.read': 'Einen festgehaltenen Lauf noch einmal rechnen, wo man sieht, wovon er handelt',
  'permission:search.use': 'Finden, was man sieht, nach seinen Worten',
  'permission:tags.use': 'Schlagworte an dem sehen, was man sieht, und an das setzen, was man ändern darf',
  'permission:tokens.manage': 'Die API-Token aller sehen und widerrufen',
  'permission:views.use': 'Ansichten von Listen sichern, geteilte sehen und eigene teilen',
  'permission:webhooks.manage': 'Adressen von Ereignissen wissen lassen, und sehen, was daraus wurde',
}
