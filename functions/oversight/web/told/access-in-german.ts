import type { Patterns } from '@portolan/ui'

/** Who has access, what is asked about it, and what a review of it refuses. */
export const accessInGerman: Patterns = {
  'oversight:access.leaver': '{{person}} ist ausgeschieden und hat noch {{grants|Rolle|Rollen}}.',
  'oversight:access.leaver-token': '{{person}} ist ausgeschieden, und das Token „{{token}}“ gilt noch.',
  'oversight:access.never-used': '{{person}} hat {{grants|Rolle|Rollen}} und hier noch nie etwas getan.',
  'oversight:access.unused':
    '{{person}} hat {{grants|Rolle|Rollen}} und hier zuletzt am {{day}} etwas getan.',
  'oversight:access.wide':
    '{{person}} hat eine Rolle über die ganze Organisation, und alles, was im letzten halben Jahr getan wurde ({{deeds|Handlung|Handlungen}}), war in einem Projekt.',
  'oversight:access.asks-and-decides':
    '{{person}} stimmt in „{{body}}“ und hat dort in einem halben Jahr {{asked|Entscheidung|Entscheidungen}} erbeten.',
  'oversight:access.waiting':
    'Eine Rolle, die {{person}} sich gegeben hat, wartet seit dem {{day}} auf eine zweite Person aus der Verwaltung.',
  'oversight:access.token-unused':
    'Das Token „{{token}}“ von {{person}} wurde seit dem {{day}} nicht benutzt.',
  'oversight:access.token-long': 'Das Token „{{token}}“ von {{person}} gilt bis zum {{day}}.',
  'oversight:access.term-ends': 'Der Sitz von {{person}} in „{{body}}“ endet am {{day}}.',
  'oversight:duty.judge-access':
    'Beurteilen Sie {{roles|Rolle oder Token|Rollen und Tokens}} anderer für „{{name}}“.',
  'oversight:duty.end-access':
    'Beenden Sie {{roles|Rolle oder Token|Rollen und Tokens}}, wie in „{{name}}“ geurteilt wurde.',
  'oversight:duty.close-access': 'Schließen Sie die Prüfung „{{name}}“ ab: Alles darin ist beurteilt.',
  'refusal:oversight/access-review-open':
    '„{{name}}“ ist noch offen. Schließen Sie sie erst ab, dann beginnen Sie die nächste.',
  'refusal:oversight/access-review-closed':
    '„{{name}}“ ist abgeschlossen und wird nicht mehr geändert. Beginnen Sie eine neue, um noch einmal zu urteilen.',
  'refusal:oversight/access-review-day':
    '{{due}} ist kein Tag, der noch kommt. Geben Sie denen, die urteilen, einige Tage.',
  'refusal:oversight/own-access':
    'Das ist Ihr eigener Zugriff, also urteilt jemand anderes. Sagen Sie es denen, die die Prüfung leiten.',
  'refusal:oversight/not-your-item':
    '{{judge}} ist gefragt, hier zu urteilen. Sagen Sie es dort, oder denen, die die Prüfung leiten.',
  'refusal:oversight/access-note-needed':
    'Etwas zu beenden oder zu ändern braucht ein Wort, warum. Schreiben Sie es, und urteilen Sie dann.',
  'refusal:oversight/access-ended':
    'Das ist beendet, also gibt es nichts zu beurteilen. Geben Sie es neu, wo es noch gebraucht wird.',
  'refusal:oversight/access-not-to-end':
    'Niemand hat geurteilt, dass dies enden soll, oder es ist schon beendet. Laden Sie die Seite neu.',
  'refusal:oversight/access-not-all-judged':
    '{{open}} noch nicht beurteilt, und {{toEnd}} von der Verwaltung zu beenden. Lassen Sie das tun, dann schließen Sie die Prüfung ab.',
  'event:oversight.access-review-started':
    'hat die Prüfung der Zugriffe „{{name}}“ begonnen: {{items}} zu beurteilen bis {{due}}',
  'event:oversight.access-judged': 'hat in einer Prüfung einen Zugriff von {{person}} beurteilt: {{verdict}}',
  'event:oversight.access-judged.verdict.keep': 'bleibt',
  'event:oversight.access-judged.verdict.end': 'endet',
  'event:oversight.access-judged.verdict.change': 'wird geändert',
  'event:oversight.access-ended':
    'hat einen Zugriff von {{person}} beendet, wie in einer Prüfung geurteilt wurde',
  'event:oversight.access-review-closed':
    'hat die Prüfung der Zugriffe „{{name}}“ abgeschlossen (Beleg {{hash}})',
}
