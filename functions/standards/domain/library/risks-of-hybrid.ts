import type { RiskTold } from './told.ts'

/** What goes wrong between firm dates outside and a team that learns inside. */
export const hybridRisks: readonly RiskTold[] = [
  {
    id: 'scope-creeps',
    name: ['The scope grows without the price', 'Der Umfang wächst, der Preis nicht'],
    cause: [
      'The team and the users agree on details, the contract knows none of them.',
      'Team und Nutzende einigen sich auf Einzelheiten, der Vertrag kennt sie nicht.',
    ],
    event: [
      'Items come into the backlog for which nothing was agreed.',
      'Ins Backlog kommt, wofür nichts vereinbart ist.',
    ],
    effect: [
      'The margin goes, or the last stage is cut.',
      'Die Marge schwindet, oder die letzte Stufe wird gekürzt.',
    ],
    response: [
      'Mark each item as within the agreement or not before it is begun; swap, or ask for a change.',
      'Jeden Eintrag vor Beginn als vereinbart oder nicht kennzeichnen; tauschen oder eine Änderung beantragen.',
    ],
    probability: 45,
    from: 'small',
  },
  {
    id: 'velocity-hoped',
    name: ['The dates rest on a hoped-for velocity', 'Die Termine ruhen auf erhoffter Geschwindigkeit'],
    cause: [
      'The contract is signed before the team has delivered once.',
      'Der Vertrag ist unterschrieben, bevor das Team einmal geliefert hat.',
    ],
    event: [
      'The team delivers less than the dates need.',
      'Das Team liefert weniger, als die Termine brauchen.',
    ],
    effect: [
      'A stage slips, or is handed over half done.',
      'Eine Stufe verspätet sich oder wird halb fertig übergeben.',
    ],
    response: [
      'Hold velocity against the dates after three iterations, and decide then what goes into which stage.',
      'Nach drei Iterationen die Geschwindigkeit gegen die Termine halten und dann entscheiden, was in welche Stufe kommt.',
    ],
    probability: 40,
    from: 'small',
  },
  {
    id: 'interface-changes',
    name: ['An interface of somebody else changes', 'Eine fremde Schnittstelle ändert sich'],
    cause: [
      'It belongs to a system that others are changing at the same time.',
      'Sie gehört zu einem System, das andere gleichzeitig ändern.',
    ],
    event: ['What was agreed answers otherwise.', 'Was vereinbart war, antwortet anders.'],
    effect: [
      'Finished work is opened again just before a stage.',
      'Fertige Arbeit wird kurz vor einer Stufe wieder geöffnet.',
    ],
    response: [
      'Try it each night against the real thing, and have the owner of the other system at the planning of each stage.',
      'Sie jede Nacht am echten System erproben und die Verantwortlichen des anderen Systems zu jeder Stufenplanung holen.',
    ],
    probability: 35,
    from: 'medium',
  },
  {
    id: 'owner-without-say',
    name: ['The product owner may not decide', 'Die Produktverantwortung darf nicht entscheiden'],
    cause: [
      'A committee keeps for itself what is decided each week.',
      'Ein Gremium behält sich vor, was jede Woche zu entscheiden ist.',
    ],
    event: ['Answers take longer than an iteration.', 'Antworten dauern länger als eine Iteration.'],
    effect: [
      'The team works on what is allowed, not on what is needed.',
      'Das Team arbeitet an dem, was erlaubt ist, nicht an dem, was nötig ist.',
    ],
    response: [
      'Have it written down up to which amount and which delay the product owner decides alone.',
      'Festhalten lassen, bis zu welchem Betrag und welcher Verzögerung die Produktverantwortung allein entscheidet.',
    ],
    probability: 30,
    from: 'small',
  },
  {
    id: 'key-person-leaves',
    name: ['Somebody whom nobody can replace leaves', 'Jemand geht, den niemand ersetzen kann'],
    cause: [
      'One person alone knows a part of the solution.',
      'Eine Person allein kennt einen Teil der Lösung.',
    ],
    event: [
      'That person is gone for weeks, or for good.',
      'Diese Person fällt für Wochen aus oder geht ganz.',
    ],
    effect: [
      'That part stands still while others learn it.',
      'Dieser Teil steht, während andere ihn lernen.',
    ],
    response: [
      'Work in pairs on what only one knows, before anything else is added to it.',
      'Zu zweit an dem arbeiten, was nur eine Person kennt, bevor dort etwas dazukommt.',
    ],
    probability: 20,
    from: 'medium',
  },
]
