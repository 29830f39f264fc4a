import type { Patterns } from '@portolan/ui'

/** Refusals of what people say to each other, and of the ways out of the house. */
export const wordsInGerman: Patterns = {
  'notice:mention': '{{actor}} hat Sie in einem Kommentar zu „{{title}}“ genannt.',
  'notice:reply': '{{actor}} hat in einem Gespräch geantwortet, an dem Sie teilnehmen: „{{title}}“.',
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
