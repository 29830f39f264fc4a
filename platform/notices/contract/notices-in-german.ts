/** Notices of comments, files and webhooks in German: on the screen, and in the mails of who reads German. */
export const wordNoticesInGerman: Readonly<Record<string, string>> = {
  'notice:mention': '{{actor}} hat Sie in einem Kommentar zu „{{title}}“ genannt.',
  'notice:reply': '{{actor}} hat in einem Gespräch geantwortet, an dem Sie teilnehmen: „{{title}}“.',
  'notice:file-version': '{{actor}} hat eine neue Fassung einer Datei von Ihnen an „{{title}}“ angehängt.',
  'notice:webhook-paused':
    'Der Webhook „{{title}}“ ruht: Was er sendet, wurde nicht genommen, oder er gehört niemandem mehr.',
}
