import type { Patterns } from '@portolan/ui'

/** Refusals of what people say to each other, and of the ways out of the house. */
export const wordsInGerman: Patterns = {
  'notice:mention': '{{actor}} hat Sie in einem Kommentar zu „{{title}}“ genannt.',
  'notice:reply': '{{actor}} hat in einem Gespräch geantwortet, an dem Sie teilnehmen: „{{title}}“.',
  'refusal:mail/not-set':
    'Dieser Server verschickt keine Mail: PORTOLAN_SMTP_URL ist nicht gesetzt. Wer ihn betreibt, kann es setzen und ihn neu starten.',
  'refusal:mail/address-missing':
    'Sie haben hier keine E-Mail-Adresse. Lassen Sie die Verwaltung eine eintragen, und versuchen Sie es noch einmal.',
  'refusal:mail/refused':
    'Der Mailserver hat die Mail nicht genommen ({{because}}). Vergleichen Sie PORTOLAN_SMTP_URL und PORTOLAN_MAIL_FROM mit dem, was er erwartet.',
  'refusal:mail/unsubscribe-not-valid':
    'Dieser Link ist keiner von uns, oder er wurde abgeschnitten. Öffnen Sie die letzte Mail noch einmal, oder wählen Sie unter „Hinweise“, welche Mails Sie bekommen.',
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
