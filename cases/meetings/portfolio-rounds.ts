import type { Round } from './rounds.ts'

export const portfolioRounds: readonly Round[] = [
  {
    ago: 6,
    points: [
      {
        title: 'What the year is to bring',
        minutes: 30,
        outcome: 'decided',
        note: 'Two new starts in spring, not four. People are the limit, not money.',
        actions: [
          {
            title: 'Tell two customers that their starts move to autumn',
            owner: 'Stefan Kruger',
            due: 14,
            done: 11,
          },
        ],
      },
      {
        title: 'Policy administration is on its way to the limit',
        project: 'P-115',
        minutes: 20,
        outcome: 'noted',
        note: 'Growth of eight percent, and the hardest part is still to come.',
        actions: [
          {
            title: 'Have the rest of the policy administration estimated by somebody from outside',
            owner: 'Lars Eriksen',
            due: 28,
            done: 33,
            evidence: 'Estimate of the reviewer: 4 to 7 months.',
          },
        ],
      },
    ],
  },
  {
    ago: 5,
    points: [
      {
        title: 'Currency of the port contracts',
        minutes: 15,
        outcome: 'decided',
        note: 'New contracts in euros. What is signed in dollars is hedged until its end.',
        actions: [
          { title: 'Hedge the open dollars of the port contracts', owner: 'Greta Vogel', due: 10, done: 6 },
        ],
      },
      {
        title: 'The port community gateway and its customs office',
        project: 'P-122',
        minutes: 20,
        outcome: 'noted',
        note: 'Customs tests with us first, or with nobody this year.',
        actions: [
          {
            title: 'Ask customs for a slot in its test plan',
            owner: 'Pieter de Wit',
            due: 15,
            done: 15,
            evidence: 'Week 31, two days.',
          },
        ],
      },
    ],
  },
  {
    ago: 4,
    points: [
      {
        title: 'Ship planning is stopped: what is left of it',
        project: 'P-111',
        minutes: 20,
        outcome: 'noted',
        note: 'The model of the berths can be used by the gateway. The rest is written off.',
        actions: [
          {
            title: 'Write off what is left of the ship planning prototype',
            owner: 'Greta Vogel',
            due: 20,
            done: 19,
          },
        ],
      },
      {
        title: 'Half of the sponsors have not been in a steering meeting this quarter',
        minutes: 10,
        outcome: 'noted',
        note: 'Said in a friendly way, once.',
        actions: [
          {
            title: 'Put the steering meetings of all large projects into your own calendar',
            owner: 'Henrik Dahl',
            due: 7,
            done: 21,
          },
        ],
      },
    ],
  },
  {
    ago: 3,
    points: [
      {
        title: 'ERP of our own: is there a weekend without invoices',
        project: 'P-123',
        minutes: 15,
        outcome: 'noted',
        note: 'Not before the close of the year. The second one in January.',
        actions: [
          { title: 'Tell sales about the weekend without invoices', owner: 'Jonas Weber', due: 14, done: 12 },
        ],
      },
      {
        title: 'Margins of the public customers',
        minutes: 20,
        outcome: 'postponed',
        note: 'Three contracts end next year. We need the true costs before we bid again.',
        actions: [
          {
            title: 'Work out what the three public contracts truly cost',
            owner: 'Greta Vogel',
            due: 40,
            done: 52,
            evidence: 'Sheet in the pack of the board.',
          },
        ],
      },
    ],
  },
  {
    ago: 2,
    points: [
      {
        title: 'Telemedicine and the fire inspection',
        project: 'P-113',
        minutes: 15,
        outcome: 'noted',
        note: 'Rooms one to three are ready for use. The others wait for the inspection.',
        actions: [
          {
            title: 'Have the inspection of rooms 4 to 9 booked',
            owner: 'Nadia Haddad',
            due: 10,
            done: 9,
            evidence: 'Two mornings, all six rooms.',
          },
        ],
      },
      {
        title: 'What we say when a project turns amber',
        minutes: 15,
        outcome: 'decided',
        note: 'Amber is no blame. A report that stays green for two months beside an amber computation is asked about.',
        actions: [
          {
            title: 'Ask about every report that is greener than its computation',
            owner: 'Priya Raman',
            due: 20,
            done: 18,
          },
        ],
      },
    ],
  },
  {
    ago: 1,
    points: [
      {
        title: 'Sign-in with the national card before the elections',
        project: 'P-119',
        minutes: 20,
        outcome: 'noted',
        note: 'It is a change, not an answer by mail: weeks, money and people are wanted first.',
        actions: [
          {
            title: 'Bring the impact of the national card: weeks, money, people',
            owner: 'Ines Moreau',
            due: 14,
            done: 16,
            evidence: 'Nine weeks, 180,000 EUR, two people of the identity team.',
          },
          {
            title: 'Talk with the city about the elections',
            owner: 'Stefan Kruger',
            due: 15,
          },
        ],
      },
      {
        title: 'Licences next year',
        minutes: 15,
        outcome: 'noted',
        note: 'Seven percent dearer. A list of what is not used is worth more than a talk with the vendor.',
        actions: [
          { title: 'List the licences that nobody has used for half a year', owner: 'Daniel Osei', due: 30 },
        ],
      },
    ],
  },
]
