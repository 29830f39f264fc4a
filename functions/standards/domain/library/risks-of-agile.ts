import type { RiskTold } from './told.ts'

/** What goes wrong where nobody knows beforehand what will help. */
export const agileRisks: readonly RiskTold[] = [
  {
    id: 'nobody-uses-it',
    name: ['It works, and nobody uses it', 'Es läuft, und niemand nutzt es'],
    cause: [
      'Stories are written by those who will never use it.',
      'Storys schreiben die, die es nie nutzen werden.',
    ],
    event: ['After the first release few come back.', 'Nach dem ersten Release kommen wenige wieder.'],
    effect: ['The money is spent, and the need is still there.', 'Das Geld ist fort, und der Bedarf bleibt.'],
    response: [
      'Give it to five real users after the second iteration, and count who comes back a week later.',
      'Es nach der zweiten Iteration fünf echten Nutzenden geben und zählen, wer nach einer Woche wiederkommt.',
    ],
    probability: 35,
    from: 'small',
  },
  {
    id: 'owner-busy',
    name: ['The product owner has no time', 'Die Produktverantwortung hat keine Zeit'],
    cause: ['It is a task beside another job.', 'Sie ist eine Aufgabe neben einer anderen Stelle.'],
    event: ['Questions of the team stay open for days.', 'Fragen des Teams bleiben tagelang offen.'],
    effect: ['The team guesses, and builds it twice.', 'Das Team rät und baut es zweimal.'],
    response: [
      'Have half of the week agreed with whoever leads that person, or name another owner.',
      'Die halbe Woche mit der Führung dieser Person vereinbaren oder jemand anderen benennen.',
    ],
    probability: 40,
    from: 'small',
  },
  {
    id: 'team-shared',
    name: ['The team is lent out', 'Das Team wird ausgeliehen'],
    cause: ['Its people also keep older systems alive.', 'Seine Leute halten auch ältere Systeme am Leben.'],
    event: [
      'Faults elsewhere take people out of the iteration.',
      'Störungen anderswo ziehen Leute aus der Iteration.',
    ],
    effect: [
      'Iterations end half done, and nothing can be foretold.',
      'Iterationen enden halb fertig, und nichts ist vorherzusagen.',
    ],
    response: [
      'Agree who answers faults by turns, and plan without that person.',
      'Vereinbaren, wer reihum Störungen annimmt, und ohne diese Person planen.',
    ],
    probability: 35,
    from: 'small',
  },
  {
    id: 'debt-grows',
    name: ['Haste makes the next step slow', 'Eile macht den nächsten Schritt langsam'],
    cause: ['What is seen counts, what holds it does not.', 'Was man sieht, zählt; was es trägt, nicht.'],
    event: ['Each change breaks something that was done.', 'Jede Änderung macht etwas Fertiges kaputt.'],
    effect: [
      'Velocity falls while the team works harder.',
      'Die Geschwindigkeit fällt, obwohl das Team mehr arbeitet.',
    ],
    response: [
      'Keep a fifth of each iteration for mending, and do not count as done what has no test.',
      'Ein Fünftel jeder Iteration zum Beheben freihalten und nichts ohne Test als fertig zählen.',
    ],
    probability: 30,
    from: 'medium',
  },
  {
    id: 'no-way-to-production',
    name: ['What is done cannot be released', 'Was fertig ist, kann nicht ausgeliefert werden'],
    cause: [
      'Releases go through a department that knows of four a year.',
      'Auslieferungen gehen durch eine Abteilung, die vier im Jahr kennt.',
    ],
    event: ['Working software waits for weeks.', 'Laufende Software wartet wochenlang.'],
    effect: [
      'Nothing is learnt, and the pile gets riskier each week.',
      'Nichts wird gelernt, und der Stapel wird jede Woche riskanter.',
    ],
    response: [
      'Bring an empty page all the way to production in the first iteration.',
      'In der ersten Iteration eine leere Seite bis in den Betrieb bringen.',
    ],
    probability: 30,
    from: 'medium',
  },
]
