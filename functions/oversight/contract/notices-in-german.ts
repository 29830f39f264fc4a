/** Notices of decisions, actions and meetings in German: on the screen, and in the mails of who reads German. */
export const oversightNoticesInGerman: Readonly<Record<string, string>> = {
  'notice:decision-asked': '{{actor}} bittet Sie um Entscheidung: „{{title}}“.',
  'notice:decision-handed': '{{actor}} übergibt Ihnen die Entscheidung über „{{title}}“.',
  'notice:decision-made': '„{{title}}“ ist entschieden.',
  'notice:decision-executed': '„{{title}}“ ist entschieden und ausgeführt.',
  'notice:decision-outdated':
    '„{{title}}“ ist entschieden und nicht ausgeführt: Der Gegenstand hatte sich inzwischen geändert.',
  'notice:decision-failed': '„{{title}}“ ist entschieden und ließ sich nicht ausführen.',
  'notice:decision-lapsed': '„{{title}}“ ist verfallen: Niemand hat rechtzeitig entschieden.',
  'notice:action-asked': '{{actor}} bittet Sie um „{{title}}“.',
  'notice:action-near': 'Ihre Aufgabe „{{title}}“ ist in höchstens drei Tagen fällig.',
  'notice:action-past': 'Ihre Aufgabe „{{title}}“ ist überfällig.',
  'notice:action-done': '{{actor}} hat „{{title}}“ erledigt.',
  'notice:action-dropped': '{{actor}} hat „{{title}}“ fallen gelassen.',
  'notice:action-reopened': '{{actor}} hat „{{title}}“ wieder geöffnet.',
  'notice:action-changed': '{{actor}} hat den Tag von „{{title}}“ verschoben.',
  'notice:meeting-invited': '{{actor}} lädt Sie ein: „{{title}}“.',
  'notice:meeting-moved': '„{{title}}“ ist verlegt, auf eine andere Zeit oder an einen anderen Ort.',
  'notice:meeting-cancelled': '„{{title}}“ ist abgesagt.',
  'notice:minutes-wait': 'Das Protokoll von „{{title}}“ wartet auf Genehmigung.',
}
