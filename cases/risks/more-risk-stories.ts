import { type RiskOf, risk } from './risk-story.ts'

/** What may happen to further projects; some of it has lain there for a while. */
export const moreRiskStories: Readonly<Record<string, readonly RiskOf[]>> = {
  'P-110': [
    risk('A company of the third wave cannot close in time', {
      cause: 'specialists',
      because: 'Its bookkeeping is two people, one of them on leave until spring.',
      so: 'The wave is closed twice.',
      chance: 0.45,
      said: 48,
      longer: [104, 112, 130],
      costs: [40, 85, 160],
      trigger: 'The trial close of the month before is later than day eight.',
      answer: {
        kind: 'reduce',
        words: 'Two bookkeepers are lent for the close.',
        costs: 24,
        chance: 0.2,
        longer: [102, 105, 112],
        due: 30,
      },
    }),
    risk('The auditor does not accept the opening balances', {
      because: 'They were carried over by script.',
      so: 'Balances of three companies are proved by hand.',
      chance: 0.15,
      said: 70,
      costs: [30, 60, 140],
      worse: 3,
    }),
  ],
  'P-112': [
    risk('Meters of one maker drift by a quarter of an hour', {
      because: 'Their clocks are set once a day.',
      so: 'Readings are sorted again before billing.',
      chance: 0.3,
      said: 26,
      longer: [102, 106, 115],
      worse: 3,
      trigger: 'More than one reading of a thousand lies outside its quarter.',
      answer: {
        kind: 'transfer',
        words: 'The maker sets the clocks every hour at its own cost.',
        costs: 0,
        chance: 0.1,
        due: 12,
      },
    }),
  ],
  'P-127': [
    risk('The regulator asks to explain each refusal', {
      cause: 'rules',
      because: 'The guideline on automated decisions is in its last reading.',
      so: 'The score gets reasons that a clerk can read.',
      chance: 0.5,
      said: 33,
      longer: [108, 118, 140],
      loses: 15,
    }),
    risk('False alarms are not halved', {
      because: 'Labels of the last two years differ from branch to branch.',
      so: 'The benefit comes from speed alone.',
      chance: 0.35,
      said: 12,
      loses: 45,
      answer: {
        kind: 'reduce',
        words: 'Labels of one branch are judged again by two people.',
        costs: 20,
        chance: 0.15,
        due: 24,
      },
    }),
  ],
  'P-101': [
    risk('The cloud provider changes its prices', {
      cause: 'suppliers',
      because: 'The contract of the group runs out in spring.',
      so: 'Applications cost more than they were sold with.',
      chance: 0.3,
      said: 20,
      costs: [15, 35, 80],
      loses: 10,
    }),
  ],
  'P-122': [
    risk('Customs publishes another version before the launch', {
      cause: 'rules',
      because: 'It did so twice in this project.',
      so: 'Declarations are mapped again.',
      chance: 0.55,
      said: 64,
      longer: [105, 114, 135],
      costs: [20, 55, 120],
      trigger: 'A draft appears on the pages of customs.',
    }),
  ],
  'P-135': [
    risk('Old machines of the laboratories cannot be checked', {
      because: 'Their makers are gone.',
      so: 'They stay in a network of their own.',
      chance: 0.7,
      said: 15,
      worse: 2,
      answer: {
        kind: 'accept',
        words: 'A closed network with its own door.',
        costs: 8,
        chance: 0.7,
        due: -30,
        inPlace: true,
      },
    }),
  ],
  'P-123': [
    risk('Support for the old release ends before the upgrade', {
      cause: 'suppliers',
      because: 'The team is lent out.',
      so: 'Support is bought by the month.',
      chance: 0.4,
      said: 58,
      costs: [20, 40, 60],
    }),
  ],
}
