import { type ArtefactTold, field } from './told.ts'

/** What a service needs when it moves from one house, team or platform to another. */
export const service = {
  levels: {
    id: 'service-levels',
    name: ['Service levels', 'Servicegüte'],
    purpose: [
      'What is promised to those who use it, in numbers that are measured from the first day.',
      'Was denen zugesagt ist, die ihn nutzen, in Zahlen, die vom ersten Tag an gemessen werden.',
    ],
    roleId: 'service-owner',
    from: 'small',
    fields: [
      field('availability', 'number', ['Availability in percent', 'Verfügbarkeit in Prozent']),
      field('answer', 'text', [
        'Times to answer and to mend, by severity',
        'Reaktions- und Behebungszeiten nach Schwere',
      ]),
      field('measured', 'text', ['How and by whom it is measured', 'Wie und von wem gemessen wird']),
    ],
  },
  inventory: {
    id: 'inventory',
    name: ['Inventory', 'Bestandsaufnahme'],
    purpose: [
      'Everything that moves: machines, licences, contracts, accounts, people and what they alone know.',
      'Alles, was umzieht: Maschinen, Lizenzen, Verträge, Konten, Menschen und was nur sie wissen.',
    ],
    roleId: 'transition-lead',
    from: 'small',
    fields: [
      field('items', 'long-text', ['What moves, with its owner', 'Was umzieht, mit Verantwortung']),
      field('count', 'number', ['Number of things that move', 'Anzahl der Dinge, die umziehen']),
      field('unknown', 'long-text', ['What nobody could explain', 'Was niemand erklären konnte'], {
        needed: false,
      }),
    ],
  },
  knowledge: {
    id: 'knowledge-plan',
    name: ['Knowledge transfer plan', 'Plan der Wissensübergabe'],
    purpose: [
      'What those who leave know and nobody has written down, and how it is passed on and tried.',
      'Was die Gehenden wissen und niemand aufgeschrieben hat, und wie es weitergegeben und erprobt wird.',
    ],
    roleId: 'transition-lead',
    from: 'medium',
    or: { question: 'novelty', atLeast: 2 },
    fields: [
      field('topics', 'long-text', ['Topics, from whom to whom', 'Themen, von wem zu wem']),
      field('proof', 'long-text', [
        'How it is shown that it was learnt',
        'Wie sich zeigt, dass es gelernt wurde',
      ]),
      field('until', 'day', ['Passed on by', 'Weitergegeben bis']),
    ],
  },
  waves: {
    id: 'wave-plan',
    name: ['Plan of waves', 'Wellenplan'],
    purpose: [
      'In which waves it moves, so that each can fail without taking the rest along.',
      'In welchen Wellen umgezogen wird, so dass jede scheitern kann, ohne den Rest mitzunehmen.',
    ],
    roleId: 'transition-lead',
    from: 'medium',
    or: { question: 'systems', atLeast: 3 },
    fields: [
      field('waves', 'long-text', [
        'Waves with content, window and owner',
        'Wellen mit Inhalt, Zeitfenster und Verantwortung',
      ]),
      field('first', 'day', ['First wave on', 'Erste Welle am']),
      field('stop', 'long-text', ['After what a wave is stopped', 'Wonach eine Welle abgebrochen wird']),
    ],
  },
  readiness: {
    id: 'readiness-check',
    name: ['Readiness check', 'Bereitschaftsprüfung'],
    purpose: [
      'That people, papers, monitoring and access are there before the service is.',
      'Dass Menschen, Papiere, Überwachung und Zugänge da sind, bevor es der Service ist.',
    ],
    roleId: 'service-owner',
    from: 'small',
    fields: [
      field('people', 'long-text', ['Who is on duty when', 'Wer wann Dienst hat']),
      field('watch', 'long-text', [
        'What is watched, and who is called',
        'Was überwacht wird, und wer gerufen wird',
      ]),
      field(
        'missing',
        'long-text',
        ['What is missing, and who brings it by when', 'Was fehlt, und wer es bis wann bringt'],
        { needed: false },
      ),
    ],
  },
  care: {
    id: 'early-care',
    name: ['Early care record', 'Protokoll der Anlaufbetreuung'],
    purpose: [
      'What went wrong in the first weeks, how fast it was mended, and when it is calm enough to leave.',
      'Was in den ersten Wochen schiefging, wie schnell es behoben war und wann es ruhig genug zum Gehen ist.',
    ],
    roleId: 'transition-lead',
    from: 'small',
    fields: [
      field('incidents', 'number', ['Incidents so far', 'Störungen bisher']),
      field('repeated', 'long-text', ['What came back more than once', 'Was mehr als einmal kam'], {
        needed: false,
      }),
      field('calm', 'text', ['Calm enough when', 'Ruhig genug, wenn']),
    ],
  },
} as const satisfies Readonly<Record<string, ArtefactTold>>
