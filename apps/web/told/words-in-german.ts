import type { Patterns } from '@portolan/ui'

/** Refusals of what people say to each other, and of the ways out of the house. */
export const wordsInGerman: Patterns = {
  'identity:duty.confirm-role':
    'Bestätigen oder entziehen Sie die Rolle, die {{name}} sich gegeben hat: {{role}}.',
  'refusal:files/empty':
    '„{{name}}“ hat keinen Inhalt. Sehen Sie nach, ob sie gespeichert oder ganz kopiert wurde, und hängen Sie sie noch einmal an.',
  'refusal:files/no-room':
    'Die Dateien dieser Organisation belegen {{used}} von {{limit}}. Verweisen Sie auf große Dateien dort, wo sie liegen, oder fragen Sie, wer diesen Server betreibt.',
  'refusal:files/too-many':
    'Hier sind schon {{limit}} Dateien. Entfernen Sie einige, die niemand mehr braucht, dann hängen Sie sie an.',
  'refusal:files/not-yours':
    '{{by}} hat dies angehängt. Bitten Sie dort darum, oder die, die das ändern dürfen, woran es hängt.',
  'refusal:files/name-taken':
    'Eine andere Datei „{{name}}“ wurde inzwischen angehängt. Entfernen Sie erst diese, oder hängen Sie Ihre als neue Fassung an.',
  'refusal:files/not-your-comment':
    'Nur wer einen Kommentar schrieb, fügt ihm Dateien hinzu. Schreiben Sie einen eigenen, und hängen Sie die Datei dort an.',
  'refusal:mail/not-set':
    'Dieser Server verschickt keine Mail: PORTOLAN_SMTP_URL ist nicht gesetzt. Wer ihn betreibt, kann es setzen und ihn neu starten.',
  'refusal:mail/address-missing':
    'Sie haben hier keine E-Mail-Adresse. Lassen Sie die Verwaltung eine eintragen, und versuchen Sie es noch einmal.',
  'refusal:mail/refused':
    'Der Mailserver hat die Mail nicht genommen ({{because}}). Vergleichen Sie PORTOLAN_SMTP_URL und PORTOLAN_MAIL_FROM mit dem, was er erwartet.',
  'refusal:mail/unsubscribe-not-valid':
    'Dieser Link ist keiner von uns, oder er wurde abgeschnitten. Öffnen Sie die letzte Mail noch einmal, oder wählen Sie unter „Hinweise“, welche Mails Sie bekommen.',
  'refusal:fields/unknown':
    'Ein Feld „{{field}}“ gibt es nicht, oder Sie dürfen es nicht lesen. Lassen Sie es weg, oder fragen Sie, wer die Felder verwaltet.',
  'refusal:fields/name-taken':
    'Ein Feld „{{name}}“ oder eines mit demselben Kurznamen gibt es schon. Wählen Sie einen anderen, oder ändern Sie dieses.',
  'refusal:fields/choices-needed':
    'Ein Auswahlfeld braucht mindestens zwei Möglichkeiten, jede mit einem eigenen Kurznamen.',
  'refusal:fields/choice-in-use':
    '„{{choice}}“ ist {{times}} Mal gewählt. Behalten Sie es, benennen Sie es um, oder wählen Sie dort erst etwas anderes.',
  'refusal:fields/too-many':
    'Es gibt schon {{limit}} Felder. Legen Sie eines still, das niemand mehr braucht.',
  'refusal:fields/wrong-value': '„{{field}}“ nimmt das nicht: {{because}}. Geben Sie einen Wert seiner Art.',
  'refusal:fields/value-moved':
    '„{{field}}“ wurde geändert, seit Sie es gesehen haben. Sehen Sie, was jetzt dort steht, und ändern Sie es noch einmal.',
  'refusal:fields/may-not-change':
    'Sie sehen dies und dürfen es nicht ändern. Bitten Sie, wer es bearbeiten darf, den Wert einzutragen, oder die Verwaltung um die Rolle.',
  'refusal:webhooks/address-refused':
    'An diese Adresse wird nichts gesendet ({{because}}). Geben Sie eine an, die mit https:// beginnt, kein Passwort enthält und im offenen Internet steht.',
  'refusal:webhooks/unknown-event':
    'Ein Ereignis „{{event}}“ gibt es nicht. Wählen Sie aus denen, die aufgeführt sind.',
  'refusal:webhooks/too-many':
    'Es gibt schon {{limit}} Webhooks. Entfernen Sie einen, den niemand mehr braucht.',
  'refusal:announcements/ends-before-begin':
    'Der letzte Tag liegt vor dem ersten. Wählen Sie einen späteren letzten Tag.',
  'refusal:tags/may-not-tag':
    'Sie sehen dies und dürfen es nicht ändern. Bitten Sie, wer es bearbeiten darf, ihm das Schlagwort zu geben, oder die Verwaltung um die Rolle.',
  'refusal:tags/too-many':
    'Dies hat schon {{limit}} Schlagworte. Nehmen Sie eines weg, das am wenigsten sagt.',
  'refusal:subjects/unknown':
    'Das gibt es nicht, oder es ist für Sie nicht sichtbar. Öffnen Sie es aus einer Liste, die Sie sehen, und versuchen Sie es noch einmal.',
  'refusal:comments/not-yours':
    'Das sind die Worte von {{author}}, und nur {{author}} ändert sie. Antworten Sie stattdessen darauf.',
  'refusal:comments/taken-back':
    'Dieser Kommentar wurde von der Person, die ihn schrieb, gelöscht. Schreiben Sie einen neuen.',
  'refusal:comments/reply-to-reply':
    'Dies ist selbst eine Antwort. Antworten Sie auf den Kommentar, zu dem sie gehört.',
  'refusal:comments/not-resolvable':
    'Eine Antwort wird mit dem Kommentar erledigt, zu dem sie gehört. Erledigen Sie diesen.',
}
