import { type ArtefactTold, field } from './told.ts'

/** What makes a wish into work that can be done. */
export const planning = {
  requirements: {
    id: 'requirements',
    name: ['Requirements', 'Anforderungen'],
    purpose: [
      'What the result must do and how well, each with who asked for it and how it is checked.',
      'Was das Ergebnis können muss und wie gut, jeweils mit wer es verlangt und wie es geprüft wird.',
    ],
    roleId: 'business-lead',
    from: 'small',
    fields: [
      field('functions', 'long-text', ['What it must do', 'Was es können muss']),
      field('qualities', 'long-text', [
        'How fast, how safe, how available',
        'Wie schnell, wie sicher, wie verfügbar',
      ]),
      field('count', 'number', ['Number of requirements', 'Anzahl der Anforderungen'], { needed: false }),
      field(
        'open',
        'long-text',
        [
          'What is not clear yet, and who clears it by when',
          'Was noch unklar ist, und wer es bis wann klärt',
        ],
        {
          needed: false,
        },
      ),
    ],
  },
  design: {
    id: 'solution-design',
    name: ['Solution design', 'Lösungsentwurf'],
    purpose: [
      'How the parts fit together, what was decided against, and why.',
      'Wie die Teile zusammenspielen, wogegen man sich entschieden hat und warum.',
    ],
    roleId: 'architect',
    from: 'medium',
    or: { question: 'systems', atLeast: 2 },
    fields: [
      field('parts', 'long-text', ['Parts and interfaces', 'Teile und Schnittstellen']),
      field('decisions', 'long-text', [
        'Decisions with what was turned down',
        'Entscheidungen mit dem, was verworfen wurde',
      ]),
      field('unproven', 'long-text', ['What nobody has proved yet', 'Was noch niemand bewiesen hat']),
    ],
  },
  quality: {
    id: 'test-concept',
    name: ['Test concept', 'Testkonzept'],
    purpose: [
      'What is tested at which stage, on which data, by whom, and when it is good enough.',
      'Was in welcher Stufe mit welchen Daten von wem getestet wird, und wann es gut genug ist.',
    ],
    roleId: 'test-lead',
    from: 'medium',
    or: { question: 'outage', atLeast: 2 },
    fields: [
      field('stages', 'long-text', ['Stages and what each is to find', 'Stufen und was jede finden soll']),
      field('material', 'text', ['Test data, and where they come from', 'Testdaten und ihre Herkunft']),
      field('enough', 'long-text', ['Good enough when', 'Gut genug, wenn']),
    ],
  },
  security: {
    id: 'protection-concept',
    name: ['Security and privacy concept', 'Schutzkonzept'],
    purpose: [
      'What is worth protecting, from whom, how, and what is left over as a risk that somebody takes.',
      'Was zu schützen ist, vor wem, wie, und welches Risiko bleibt, das jemand übernimmt.',
    ],
    roleId: 'security-officer',
    from: 'large',
    or: { question: 'personal', atLeast: 2 },
    fields: [
      field('worth', 'long-text', ['What is worth protecting', 'Was zu schützen ist']),
      field('threats', 'long-text', ['Threats and safeguards', 'Bedrohungen und Schutz']),
      field(
        'basis',
        'text',
        ['On which grounds personal data are used', 'Rechtsgrundlage für Personendaten'],
        { needed: false },
      ),
      field('left', 'long-text', ['What is left, and who takes it', 'Was bleibt, und wer es übernimmt']),
    ],
  },
  management: {
    id: 'management-plan',
    name: ['Management plan', 'Projekthandbuch'],
    purpose: [
      'How the project is led where the house leaves a choice: meetings, limits, changes, papers.',
      'Wie das Projekt geführt wird, wo das Haus eine Wahl lässt: Runden, Grenzen, Änderungen, Papiere.',
    ],
    roleId: 'project-manager',
    from: 'large',
    or: { question: 'parties', atLeast: 3 },
    fields: [
      field('rounds', 'long-text', [
        'Who meets when to decide what',
        'Wer sich wann trifft, um was zu entscheiden',
      ]),
      field('limits', 'long-text', [
        'How far the project manager decides alone',
        'Wie weit die Projektleitung allein entscheidet',
      ]),
      field('changes', 'long-text', [
        'How a change is asked for and decided',
        'Wie eine Änderung beantragt und entschieden wird',
      ]),
    ],
  },
  suppliers: {
    id: 'supplier-plan',
    name: ['Supplier plan', 'Lieferantenplan'],
    purpose: [
      'What is bought from whom under which terms, and what is done when it comes late or not at all.',
      'Was bei wem zu welchen Bedingungen gekauft wird, und was geschieht, wenn es spät oder gar nicht kommt.',
    ],
    roleId: 'project-manager',
    from: 'large',
    or: { question: 'agreement', atLeast: 3 },
    fields: [
      field('bought', 'long-text', ['What is bought, from whom', 'Was gekauft wird, bei wem']),
      field('terms', 'long-text', [
        'Acceptance, warranty and penalties',
        'Abnahme, Gewährleistung und Strafen',
      ]),
      field('instead', 'long-text', [
        'What is done instead when it fails',
        'Was statt dessen geschieht, wenn es ausfällt',
      ]),
    ],
  },
  release: {
    id: 'release-plan',
    name: ['Release plan', 'Releaseplan'],
    purpose: [
      'What comes out when, in steps that are of use on their own.',
      'Was wann herauskommt, in Schritten, die für sich nützen.',
    ],
    roleId: 'product-owner',
    from: 'medium',
    or: { question: 'deadline', atLeast: 2 },
    fields: [
      field('steps', 'long-text', [
        'Releases with what each is good for',
        'Releases mit dem, wozu sie gut sind',
      ]),
      field('first', 'day', ['First release', 'Erstes Release']),
      field('basis', 'text', ['Velocity it is worked out from', 'Geschwindigkeit, aus der er folgt']),
    ],
  },
} as const satisfies Readonly<Record<string, ArtefactTold>>
