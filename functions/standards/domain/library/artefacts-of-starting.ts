import { type ArtefactTold, field } from './told.ts'

/** What is written before anybody spends much. */
export const starting = {
  businessCase: {
    id: 'business-case',
    name: ['Business case', 'Wirtschaftlichkeit'],
    purpose: [
      'Why this is worth doing, and worth more than what the same people and money could do instead.',
      'Warum sich das lohnt, und mehr lohnt als alles, was dieselben Menschen und dasselbe Geld sonst leisten könnten.',
    ],
    roleId: 'sponsor',
    from: 'medium',
    or: { question: 'budget', atLeast: 2 },
    fields: [
      field('need', 'long-text', ['What is wrong or missing today', 'Was heute falsch ist oder fehlt']),
      field('options', 'long-text', [
        'Options, doing nothing among them',
        'Möglichkeiten, Nichtstun eingeschlossen',
      ]),
      field('benefit', 'long-text', [
        'Benefits, each with who measures it',
        'Nutzen, jeweils mit wer ihn misst',
      ]),
      field('payback', 'number', [
        'Months until it has paid for itself',
        'Monate, bis es sich bezahlt gemacht hat',
      ]),
      field('stop', 'text', ['When it would no longer be worth it', 'Wann es sich nicht mehr lohnen würde'], {
        help: [
          'A limit that anybody can check later, such as a cost or a date.',
          'Eine Grenze, die später jeder prüfen kann, etwa Kosten oder ein Termin.',
        ],
      }),
    ],
  },
  charter: {
    id: 'charter',
    name: ['Project charter', 'Projektauftrag'],
    purpose: [
      'One page on which sponsor and project manager agree what they are starting.',
      'Eine Seite, auf der Auftraggeber und Projektleitung vereinbaren, was sie beginnen.',
    ],
    roleId: 'project-manager',
    from: 'small',
    fields: [
      field('goal', 'long-text', [
        'Goal, so that one can tell whether it was reached',
        'Ziel, so dass man sein Erreichen erkennt',
      ]),
      field('inside', 'long-text', ['Within the scope', 'Im Umfang enthalten']),
      field('outside', 'long-text', ['Outside the scope', 'Nicht im Umfang']),
      field('latest', 'day', ['Needed at the latest by', 'Spätestens gebraucht am'], { needed: false }),
      field('limits', 'text', [
        'Limits that hold: money, dates, rules',
        'Feste Grenzen: Geld, Termine, Regeln',
      ]),
    ],
  },
  stakeholders: {
    id: 'stakeholder-map',
    name: ['Stakeholders and communication', 'Beteiligte und Kommunikation'],
    purpose: [
      'Who gains, who loses, who can stop it, and what each of them hears from whom and how often.',
      'Wer gewinnt, wer verliert, wer es aufhalten kann, und was sie jeweils von wem und wie oft hören.',
    ],
    roleId: 'project-manager',
    from: 'medium',
    or: { question: 'parties', atLeast: 2 },
    fields: [
      field('people', 'long-text', [
        'People and groups, with what they care about',
        'Menschen und Gruppen mit dem, was ihnen wichtig ist',
      ]),
      field('against', 'long-text', ['Who may be against it, and why', 'Wer dagegen sein kann, und warum'], {
        needed: false,
      }),
      field('rhythm', 'long-text', [
        'What is told to whom, how and how often',
        'Was wem wie und wie oft gesagt wird',
      ]),
    ],
  },
  vision: {
    id: 'product-vision',
    name: ['Product vision', 'Produktvision'],
    purpose: [
      'For whom the product is, what it changes for them, and how one will see that it does.',
      'Für wen das Produkt ist, was es für sie ändert und woran man das erkennen wird.',
    ],
    roleId: 'product-owner',
    from: 'small',
    fields: [
      field('users', 'text', ['For whom', 'Für wen']),
      field('change', 'long-text', ['What is better for them afterwards', 'Was danach für sie besser ist']),
      field('signs', 'long-text', ['Three signs that it works', 'Drei Zeichen, dass es wirkt']),
      field('not', 'long-text', ['What it will not be', 'Was es nicht sein wird'], { needed: false }),
    ],
  },
  agreement: {
    id: 'working-agreement',
    name: ['Working agreement', 'Arbeitsvereinbarung'],
    purpose: [
      'How the team works: its rhythm, when something is ready to begin, and when it is done.',
      'Wie das Team arbeitet: sein Takt, wann etwas begonnen werden kann und wann es fertig ist.',
    ],
    roleId: 'team-coach',
    from: 'small',
    fields: [
      field('rhythm', 'choice', ['Length of an iteration', 'Länge einer Iteration'], {
        choices: [
          ['One week', 'Eine Woche'],
          ['Two weeks', 'Zwei Wochen'],
          ['Three weeks', 'Drei Wochen'],
          ['No iterations, a steady flow', 'Keine Iterationen, ein steter Fluss'],
        ],
      }),
      field('ready', 'long-text', ['Ready to begin when', 'Kann begonnen werden, wenn']),
      field('done', 'long-text', ['Done when', 'Fertig, wenn'], {
        help: [
          'Tests, documents and safety belong here: what is left out of it comes back at the release.',
          'Tests, Dokumente und Sicherheit gehören dazu: Was hier fehlt, kommt bei der Freigabe zurück.',
        ],
      }),
    ],
  },
  serviceDefinition: {
    id: 'service-definition',
    name: ['Service definition', 'Servicebeschreibung'],
    purpose: [
      'What the service does for whom, what it rests on, and who answers for each part.',
      'Was der Service für wen leistet, worauf er ruht und wer für jeden Teil einsteht.',
    ],
    roleId: 'service-owner',
    from: 'small',
    fields: [
      field('service', 'long-text', [
        'What the service does, and for whom',
        'Was der Service leistet, und für wen',
      ]),
      field('parts', 'long-text', [
        'Systems, people and suppliers it rests on',
        'Systeme, Menschen und Lieferanten, auf denen er ruht',
      ]),
      field('hours', 'text', ['Hours in which it is promised', 'Zeiten, in denen er zugesagt ist']),
      field('users', 'number', ['People who use it', 'Menschen, die ihn nutzen']),
    ],
  },
} as const satisfies Readonly<Record<string, ArtefactTold>>
