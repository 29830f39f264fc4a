import { wordNoticesInGerman } from '@portolan/platform/notices/contract'
import type { Patterns } from '@portolan/ui'
import { eventsInGerman } from './events-in-german.ts'
import { permissionsInGerman } from './permissions-in-german.ts'
import { spendingInGerman } from './spending-in-german.ts'
import { standardsEventsInGerman } from './standards-events-in-german.ts'
import { wordsInGerman } from './words-in-german.ts'

/** What the event log says, and refusals of the carriage, which any page may meet, in German: fetched by those who read German. */
export const german: Patterns = {
  ...wordNoticesInGerman,
  ...eventsInGerman,
  ...permissionsInGerman,
  ...spendingInGerman,
  ...standardsEventsInGerman,
  ...wordsInGerman,
  'refusal:identity/signed-out':
    'Sie sind nicht angemeldet, oder Ihre Sitzung ist zu Ende. Melden Sie sich an, und versuchen Sie es noch einmal.',
  'refusal:identity/not-permitted':
    'Sie haben keine Rolle, die das erlaubt ({{permission}}). Die Verwaltung Ihrer Organisation kann Ihnen eine geben.',
  'refusal:record/not-found': 'Das gibt es nicht, oder es ist für Sie nicht sichtbar.',
  'refusal:record/stale-version':
    'Dies hat sich geändert, seit Sie es geöffnet haben (Sie haben Version {{yours}}, es steht bei Version {{current}}). Laden Sie es neu, sehen Sie, was sich geändert hat, und ändern Sie noch einmal.',
  'refusal:record/version-needed':
    'Sagen Sie, welche Version Sie ändern: Senden Sie ihr ETag im Kopf If-Match.',
  'refusal:record/idempotency-key-reused':
    'Dieser Idempotency-Key wurde für eine andere Anfrage verwendet. Nehmen Sie für eine neue Anfrage einen neuen.',
  'refusal:record/already-done':
    'Diese Anfrage wurde schon ausgeführt, und ihre Antwort wurde nur einmal gezeigt. Ist sie verloren, widerrufen Sie, was entstand, und machen Sie es neu.',
  'refusal:record/taken':
    'Etwas mit demselben Namen oder derselben ID gibt es schon; vielleicht kam es eben erst hinzu, oder es steht, wo Sie es nicht sehen. Nichts wurde geschrieben. Nehmen Sie etwas anderes.',
  'refusal:record/names-nothing':
    'Eine ID dieser Anfrage benennt nichts, was es gibt, oder etwas, das andere noch brauchen. Nichts wurde geschrieben. Laden Sie neu, wählen Sie noch einmal, und senden Sie es erneut.',
  'refusal:http/too-many-requests':
    'Zu viele Anfragen. Versuchen Sie es in {{seconds|Sekunde|Sekunden}} noch einmal.',
  'refusal:http/too-large':
    'Das ist größer als die Grenze von {{limit}}. Teilen Sie es, und senden Sie die Teile.',
  'refusal:http/unreadable':
    'Der Server hat mit {{status}} geantwortet und nicht gesagt, warum. Versuchen Sie es noch einmal; bleibt es dabei, steht mehr in seinem Protokoll.',
  'refusal:fault/database-away':
    'Die Datenbank antwortet nicht. Nichts von Ihrer Anfrage wurde geschrieben; senden Sie sie in einem Augenblick ruhig noch einmal.',
  'refusal:fault/no-disk-space':
    'Der Datenträger der Datenbank ist voll. Nichts von Ihrer Anfrage wurde geschrieben. Die Verwaltung muss Platz schaffen; senden Sie sie dann noch einmal.',
  'refusal:views/unknown-page':
    '„{{page}}“ ist keine Seite, deren Ansichten sich speichern lassen, oder Sie dürfen sie nicht öffnen.',
  'refusal:views/name-taken':
    'Sie haben auf dieser Seite schon eine Ansicht „{{name}}“. Wählen Sie einen anderen Namen, oder speichern Sie in diese.',
  'refusal:views/too-many':
    'Sie haben auf dieser Seite schon {{limit|Ansicht|Ansichten}}. Löschen Sie eine, die Sie nicht mehr brauchen.',
  'refusal:identity/already-active':
    '{{name}} meldet sich schon an. Ist das Passwort vergessen, machen Sie stattdessen einen Link zum Zurücksetzen.',
  'refusal:identity/code-wrong':
    'Dieser Code ist falsch, zu alt oder schon verwendet. Nehmen Sie den neuesten aus Ihrer App oder einen Ihrer Ersatzcodes.',
  'refusal:identity/email-missing':
    '{{name}} hat keine E-Mail-Adresse, und ohne sie kann man sich nicht anmelden. Tragen Sie eine ein, und laden Sie dann noch einmal ein.',
  'refusal:identity/email-taken':
    'Jemand anderes hat die Adresse {{email}} schon. Nehmen Sie den Eintrag dieser Person oder eine andere Adresse.',
  'refusal:identity/first-run-done':
    'Name und Passwort wurden schon gesetzt. Ändern Sie sie unter „Mein Konto“.',
  'refusal:identity/foreign-sign-in':
    'Die Anmeldung von {{name}} hat eine andere Organisation gemacht, und nur die kann sie zurücksetzen. {{name}} kann dort die Verwaltung bitten.',
  'refusal:identity/grant-exists':
    'Diese Person hat die Rolle {{role}} dort schon, oder sie wartet auf Bestätigung.',
  'refusal:identity/grant-not-waiting':
    'Diese Rolle wartet nicht auf Bestätigung: Sie wurde inzwischen bestätigt oder entzogen. Laden Sie die Seite neu.',
  'refusal:identity/has-left':
    '{{name}} ist ausgeschieden. Laden Sie diese Person wieder ein, um den Eintrag zurückzuholen.',
  'refusal:identity/last-administrator':
    'Dies ist die einzige Person der Verwaltung, die sich anmelden kann. Geben Sie erst jemand anderem diese Rolle, und tun Sie es dann noch einmal.',
  'refusal:identity/link-not-valid':
    'Dieser Link ist falsch, schon verwendet oder zu alt. Bitten Sie um einen neuen, wer ihn Ihnen gab; die Verwaltung eines neuen Servers bekommt bei jedem Start einen.',
  'refusal:identity/locked':
    'Für diese Adresse gab es zu viele falsche Versuche. Sie ist noch {{minutes|Minute|Minuten}} gesperrt; versuchen Sie es dann noch einmal, oder bitten Sie die Verwaltung um einen Link zum Zurücksetzen.',
  'refusal:identity/no-membership':
    'Ihre Anmeldung gehört zu keiner Organisation mehr. Bitten Sie die Verwaltung der Ihren, Sie einzuladen.',
  'refusal:identity/not-active': '{{name}} hat hier keine Anmeldung. Laden Sie diese Person erst ein.',
  'refusal:identity/only-in-sample':
    'Mit den Augen anderer sieht man nur in der Beispielorganisation. Wechseln Sie erst dorthin.',
  'refusal:identity/own-grant':
    'Sie haben diese Rolle erbeten, darum muss jemand anderes der Verwaltung sie bestätigen. Sagen Sie es einer dieser Personen.',
  'refusal:identity/own-second-factor':
    'Dies ist Ihr eigener zweiter Faktor. Schalten Sie ihn unter „Mein Konto“ mit Ihrem Passwort ab.',
  'refusal:identity/password-wrong':
    'Das ist nicht Ihr jetziges Passwort. Geben Sie es noch einmal ein; haben Sie es vergessen, bitten Sie die Verwaltung um einen Link zum Zurücksetzen.',
  'refusal:identity/second-factor-needed':
    'Ihre Rolle braucht einen zweiten Faktor, und Sie haben noch keinen. Öffnen Sie „Mein Konto“, richten Sie Ihre App ein, und fahren Sie fort.',
  'refusal:identity/second-factor-off':
    'Es gibt keinen zweiten Faktor zu bestätigen oder abzuschalten. Richten Sie erst einen ein.',
  'refusal:identity/second-factor-on':
    'Ihr zweiter Faktor ist schon an. Schalten Sie ihn erst ab, wenn Sie eine andere App einrichten wollen.',
  'refusal:identity/second-factor-required':
    'Ihre Rolle braucht einen zweiten Faktor, darum lässt er sich nicht abschalten. Die Verwaltung kann ändern, welche Rollen einen brauchen.',
  'refusal:identity/session-needed':
    'Ein API-Token kann das nicht. Melden Sie sich mit dem Browser an, und tun Sie es dort.',
  'refusal:identity/sign-in-wrong':
    'E-Mail und Passwort gehören nicht zusammen. Versuchen Sie es noch einmal; nach fünf falschen Versuchen ist die Adresse 15 Minuten gesperrt.',
  'refusal:identity/through-eyes':
    'Sie sehen mit den Augen eines anderen. Personen, Rollen, Passwörter und Token ändert man so nicht: Hören Sie erst damit auf.',
}
