import type { RiskTold } from './told.ts'

/** What goes wrong where the result is known beforehand: found in look-backs of migrations and fixed prices. */
export const predictiveRisks: readonly RiskTold[] = [
  {
    id: 'requirements-late',
    name: ['What is wanted becomes clear too late', 'Was gewünscht ist, wird zu spät klar'],
    cause: [
      'Those who know the work are asked for an hour a week.',
      'Wer die Arbeit kennt, wird für eine Stunde in der Woche gefragt.',
    ],
    event: [
      'Requirements change after the design is agreed.',
      'Anforderungen ändern sich, nachdem der Entwurf vereinbart ist.',
    ],
    effect: [
      'Work is done twice, and the end moves.',
      'Arbeit wird zweimal getan, und das Ende verschiebt sich.',
    ],
    response: [
      'Show a model of the result before it is designed, and have named people of the business free for two days a week until the plan is agreed.',
      'Vor dem Entwurf ein Modell des Ergebnisses zeigen und benannte Menschen aus dem Fach bis zum vereinbarten Plan zwei Tage die Woche freistellen.',
    ],
    probability: 40,
    from: 'small',
  },
  {
    id: 'supplier-late',
    name: ['A supplier delivers late', 'Ein Lieferant liefert zu spät'],
    cause: [
      'The delivery hangs on people of another firm who serve several customers.',
      'Die Lieferung hängt an Leuten einer anderen Firma, die mehrere Kunden bedienen.',
    ],
    event: ['A part that others wait for comes late.', 'Ein Teil, auf das andere warten, kommt zu spät.'],
    effect: [
      'The work behind it stands still, and its people are paid all the same.',
      'Die Arbeit dahinter steht, und ihre Leute werden trotzdem bezahlt.',
    ],
    response: [
      'Agree on a day for a first part that can be tried, well before the last one, and on what is due if it is missed.',
      'Einen Tag für einen ersten Teil zum Ausprobieren vereinbaren, lange vor dem letzten, und was fällig wird, wenn er verstreicht.',
    ],
    probability: 30,
    from: 'medium',
  },
  {
    id: 'old-data',
    name: ['Old data do not fit', 'Alte Daten passen nicht'],
    cause: [
      'Nobody has looked at all of the data for years.',
      'Seit Jahren hat niemand alle Daten angesehen.',
    ],
    event: [
      'A trial migration rejects far more records than was assumed.',
      'Eine Probemigration weist weit mehr Datensätze zurück als angenommen.',
    ],
    effect: [
      'Cleaning takes weeks of people who have another job.',
      'Das Bereinigen kostet Wochen von Leuten, die anderes zu tun haben.',
    ],
    response: [
      'Load all of the real data once in the first third of the build, and count what is rejected.',
      'Im ersten Drittel des Baus einmal alle echten Daten laden und zählen, was zurückgewiesen wird.',
    ],
    probability: 40,
    from: 'medium',
  },
  {
    id: 'test-squeezed',
    name: ['The test is squeezed', 'Der Test wird zusammengedrückt'],
    cause: [
      'What comes before it is late, and its end is firm.',
      'Was davor liegt, ist spät, und sein Ende ist fest.',
    ],
    event: [
      'Less time is left for testing than was planned.',
      'Für den Test bleibt weniger Zeit als geplant.',
    ],
    effect: [
      'Defects are found by those who use it, when mending is dearest.',
      'Fehler finden die, die es nutzen, wenn das Beheben am teuersten ist.',
    ],
    response: [
      'Say beforehand what is not released when time is short, and test each part as soon as it is there.',
      'Vorher sagen, was bei knapper Zeit nicht ausgeliefert wird, und jeden Teil testen, sobald er da ist.',
    ],
    probability: 35,
    from: 'small',
  },
  {
    id: 'nobody-runs-it',
    name: ['Nobody is ready to run it', 'Niemand ist bereit, es zu betreiben'],
    cause: [
      'Those who are to run it hear of it at the end.',
      'Wer es betreiben soll, erfährt zum Schluss davon.',
    ],
    event: ['Operations refuse to take it over.', 'Der Betrieb lehnt die Übernahme ab.'],
    effect: [
      'The team stays on call, and the next project waits for it.',
      'Das Team bleibt in Bereitschaft, und das nächste Projekt wartet darauf.',
    ],
    response: [
      'Name the service owner at the start, and let him write what must be so before he takes it over.',
      'Die Serviceverantwortung am Anfang benennen und sie schreiben lassen, was vor der Übernahme so sein muss.',
    ],
    probability: 25,
    from: 'small',
  },
]
