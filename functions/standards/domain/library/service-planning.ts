import { planning } from './artefacts-of-planning.ts'
import { service } from './artefacts-of-transition.ts'
import { starting } from './artefacts-of-starting.ts'
import { confirmed, holds, type PhaseTold } from './told.ts'

export const assess: PhaseTold = {
  id: 'assess',
  days: 20,
  name: ['Assess', 'Aufnahme'],
  purpose: [
    'Know what moves, who runs it today, and what nobody wrote down.',
    'Wissen, was umzieht, wer es heute betreibt und was niemand aufgeschrieben hat.',
  ],
  guidance: [
    'Lists lie: go and look. Every thing that nobody can explain is an outage that waits. Talk early to the people who will lose the work; they hold what the papers lack.',
    'Listen lügen: hingehen und nachsehen. Was niemand erklären kann, ist ein wartender Ausfall. Früh mit denen sprechen, die die Arbeit verlieren; sie wissen, was in den Papieren fehlt.',
  ],
  artefacts: [starting.charter, starting.serviceDefinition, service.inventory, starting.stakeholders],
  checklist: [
    [
      'looked',
      'Looked at the machines and accounts, not only at the list',
      'Maschinen und Konten angesehen, nicht nur die Liste',
    ],
    [
      'contracts-read',
      'Read every contract for terms that end or pass over',
      'Jeden Vertrag auf Fristen und Übergang gelesen',
    ],
    ['leavers', 'Talked with those who run it today', 'Mit denen gesprochen, die es heute betreiben'],
  ],
  gate: {
    name: ['Gate 1: known', 'Gate 1: bekannt'],
    question: ['Do we know what we take over?', 'Wissen wir, was wir übernehmen?'],
    criteria: [
      holds('manager', 'plan.manager-named', [
        'A project manager is named',
        'Eine Projektleitung ist benannt',
      ]),
      holds(
        'contract',
        'plan.agreement-held',
        ['A contract stands behind it', 'Ein Vertrag steht dahinter'],
        { from: 'medium' },
      ),
      confirmed('complete', 'transition-lead', [
        'The inventory is complete, or says what it lacks',
        'Die Aufnahme ist vollständig oder sagt, was fehlt',
      ]),
      holds('risks-named', 'oversight.risks-kept', ['Risks are written down', 'Risiken sind aufgeschrieben']),
    ],
  },
}

export const design: PhaseTold = {
  id: 'design',
  days: 25,
  name: ['Design', 'Entwurf'],
  purpose: [
    'Decide how it will run, what is promised, and in which waves it moves.',
    'Entscheiden, wie es laufen wird, was zugesagt ist und in welchen Wellen es umzieht.',
  ],
  guidance: [
    'Promise only what you can measure. Begin with a wave that nobody would miss, and put the hardest one in the middle, never at the end.',
    'Nur zusagen, was zu messen ist. Mit einer Welle beginnen, die niemand vermissen würde, und die schwerste in die Mitte legen, nie ans Ende.',
  ],
  artefacts: [
    service.levels,
    planning.design,
    service.waves,
    service.knowledge,
    planning.security,
    planning.suppliers,
  ],
  checklist: [
    [
      'windows',
      'Agreed the windows with those who work in them',
      'Zeitfenster mit denen vereinbart, die darin arbeiten',
    ],
    [
      'easy-first',
      'The first wave can fail without anybody noticing',
      'Die erste Welle kann scheitern, ohne dass es jemand merkt',
    ],
    [
      'parallel',
      'Said how long the old and the new run side by side, and who pays',
      'Gesagt, wie lange Alt und Neu nebeneinander laufen und wer zahlt',
    ],
  ],
  gate: {
    name: ['Gate 2: design agreed', 'Gate 2: Entwurf vereinbart'],
    question: ['Do we promise these levels and these waves?', 'Sagen wir diese Güte und diese Wellen zu?'],
    criteria: [
      holds('schedule', 'plan.schedule-held', [
        'There is a schedule of the waves',
        'Es gibt einen Terminplan der Wellen',
      ]),
      holds('baseline', 'plan.has-baseline', ['A baseline is frozen', 'Eine Basislinie ist eingefroren']),
      confirmed('levels-agreed', 'service-owner', [
        'The promised levels can be kept and measured',
        'Die zugesagte Güte ist zu halten und zu messen',
      ]),
      holds('threats', 'oversight.threats-answered', [
        'Likely risks have a response',
        'Wahrscheinliche Risiken haben eine Maßnahme',
      ]),
      holds(
        'estimate',
        'plan.estimate-approved',
        ['The estimate was approved by somebody else', 'Die Schätzung hat jemand anderes freigegeben'],
        { from: 'large' },
      ),
    ],
  },
}
