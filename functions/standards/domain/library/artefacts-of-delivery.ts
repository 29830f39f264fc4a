import { type ArtefactTold, field } from './told.ts'

/** What shows that the result is what was asked for, and can be used and run. */
export const delivery = {
  testReport: {
    id: 'test-report',
    name: ['Test report', 'Testbericht'],
    purpose: [
      'What was tested and what was not, what was found, and what is still open.',
      'Was getestet wurde und was nicht, was gefunden wurde und was noch offen ist.',
    ],
    roleId: 'test-lead',
    from: 'small',
    fields: [
      field('covered', 'long-text', ['Tested, and not tested', 'Getestet und nicht getestet']),
      field('serious', 'number', ['Serious defects that are open', 'Schwere Fehler, die offen sind']),
      field('verdict', 'choice', ['Verdict', 'Urteil'], {
        choices: [
          ['Good enough', 'Gut genug'],
          ['Good enough with what is named', 'Gut genug mit dem Genannten'],
          ['Not good enough', 'Nicht gut genug'],
        ],
      }),
    ],
  },
  review: {
    id: 'increment-review',
    name: ['Review of the increment', 'Review des Inkrements'],
    purpose: [
      'What users saw and said of what was built, and what that changes in the order of the backlog.',
      'Was Nutzende vom Gebauten gesehen und dazu gesagt haben, und was das an der Ordnung des Backlogs ändert.',
    ],
    roleId: 'product-owner',
    from: 'small',
    fields: [
      field('seen', 'long-text', ['What was shown to whom', 'Was wem gezeigt wurde']),
      field('said', 'long-text', ['What they said', 'Was sie gesagt haben']),
      field('changed', 'long-text', ['What is done otherwise now', 'Was jetzt anders gemacht wird']),
    ],
  },
  cutover: {
    id: 'cutover-plan',
    name: ['Cutover plan', 'Umstellungsplan'],
    purpose: [
      'The hours of the switch, step by step, with who says go and the last moment to come back.',
      'Die Stunden der Umstellung Schritt für Schritt, mit wer das Zeichen gibt und dem letzten Moment zur Umkehr.',
    ],
    roleId: 'project-manager',
    from: 'medium',
    or: { question: 'outage', atLeast: 1 },
    fields: [
      field('steps', 'long-text', ['Steps with owner and time', 'Schritte mit Verantwortung und Zeit']),
      field('day', 'day', ['Day of the switch', 'Tag der Umstellung']),
      field('back', 'long-text', [
        'The way back, and until when it is open',
        'Der Weg zurück und bis wann er offen ist',
      ]),
      field('rehearsed', 'day', ['Rehearsed on', 'Geprobt am'], { needed: false }),
    ],
  },
  training: {
    id: 'training-plan',
    name: ['Training and adoption plan', 'Schulungs- und Einführungsplan'],
    purpose: [
      'Who has to work otherwise from when on, and how they learn it before that day.',
      'Wer ab wann anders arbeiten muss und wie sie es vor diesem Tag lernen.',
    ],
    roleId: 'business-lead',
    from: 'medium',
    fields: [
      field('people', 'number', ['People who have to learn it', 'Menschen, die es lernen müssen']),
      field('ways', 'long-text', ['Who learns what, how and when', 'Wer was wie und wann lernt']),
      field('help', 'long-text', ['Who helps in the first weeks', 'Wer in den ersten Wochen hilft']),
    ],
  },
  acceptance: {
    id: 'acceptance-record',
    name: ['Acceptance record', 'Abnahmeprotokoll'],
    purpose: [
      'That those who asked for it took the result, with what they still want mended.',
      'Dass die, die es verlangt haben, das Ergebnis genommen haben, mit dem, was noch zu bessern ist.',
    ],
    roleId: 'business-lead',
    from: 'small',
    fields: [
      field('taken', 'long-text', ['What was accepted', 'Was abgenommen wurde']),
      field('on', 'day', ['Accepted on', 'Abgenommen am']),
      field(
        'owed',
        'long-text',
        ['Still owed, by whom and by when', 'Noch geschuldet, von wem und bis wann'],
        { needed: false },
      ),
    ],
  },
  handover: {
    id: 'operations-handover',
    name: ['Handover to operations', 'Übergabe an den Betrieb'],
    purpose: [
      'Everything that whoever runs it needs to know at three in the morning.',
      'Alles, was nachts um drei wissen muss, wer es betreibt.',
    ],
    roleId: 'service-owner',
    from: 'small',
    fields: [
      field('run', 'long-text', [
        'How it is started, watched, saved and mended',
        'Wie es gestartet, überwacht, gesichert und behoben wird',
      ]),
      field('contacts', 'long-text', ['Whom to call for what', 'Wen man wofür anruft']),
      field('known', 'long-text', ['Known weaknesses', 'Bekannte Schwächen'], { needed: false }),
    ],
  },
  closing: {
    id: 'closure-report',
    name: ['Closure report', 'Abschlussbericht'],
    purpose: [
      'What was promised, what came of it, and who looks after the benefit from here on.',
      'Was versprochen war, was daraus wurde und wer sich von hier an um den Nutzen kümmert.',
    ],
    roleId: 'project-manager',
    from: 'small',
    fields: [
      field('result', 'long-text', [
        'Promised and reached, against the first baseline',
        'Versprochen und erreicht, gegen die erste Basislinie',
      ]),
      field('benefit', 'text', ['Who measures the benefit, and when', 'Wer den Nutzen misst, und wann']),
      field(
        'satisfied',
        'choice',
        ['How content those are who asked for it', 'Wie zufrieden die Auftraggebenden sind'],
        {
          choices: [
            ['Very', 'Sehr'],
            ['Rather', 'Eher'],
            ['Hardly', 'Kaum'],
            ['Not at all', 'Gar nicht'],
          ],
        },
      ),
    ],
  },
  lessons: {
    id: 'lessons',
    name: ['Lessons', 'Lehren'],
    purpose: [
      'What the next project should do again, and what it should never do.',
      'Was das nächste Projekt wieder so machen soll, und was nie.',
    ],
    roleId: 'project-manager',
    from: 'medium',
    fields: [
      field('again', 'long-text', ['Do again', 'Wieder so']),
      field('never', 'long-text', ['Never again', 'Nie wieder']),
      field(
        'standard',
        'long-text',
        ['What should change in this method', 'Was sich an dieser Methode ändern sollte'],
        { needed: false },
      ),
    ],
  },
} as const satisfies Readonly<Record<string, ArtefactTold>>
