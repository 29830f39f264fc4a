/** Notices of gates in German: on the screen, and in the mails of who reads German. */
export const standardsNoticesInGerman: Readonly<Record<string, string>> = {
  'notice:waiver-ran-out': 'Eine Ausnahme von „{{title}}“ ist abgelaufen: Dem Gate fehlt dieses Muss wieder.',
  'notice:waiver-near': 'Eine Ausnahme von „{{title}}“ läuft binnen zwei Wochen ab.',
  'notice:waiver-judged':
    '{{actor}} hat über die Ausnahme geurteilt, um die Sie in „{{title}}“ gebeten haben.',
  'notice:waiver-withdrawn': '{{actor}} hat eine Ausnahme von „{{title}}“ zurückgezogen.',
  'notice:gate-ruled': '{{actor}} hat das Gate von „{{title}}“ geschlossen gehalten, mit der Begründung.',
  'notice:verdict-asked': '{{actor}} hat das Gate von „{{title}}“ vorgelegt und bittet um Ihr Wort.',
  'notice:verdict-given':
    '{{actor}} hat zugestimmt, dass sich das Gate von „{{title}}“ öffnet; andere müssen noch sprechen.',
  'notice:ruling-late': 'Das Gate von „{{title}}“ ist über den Tag hinaus, bis zu dem zu entscheiden war.',
  'notice:gate-passed': '{{actor}} hat das Gate von „{{title}}“ geöffnet.',
}
