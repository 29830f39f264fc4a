import type { Round } from './rounds.ts'

export const pmoRounds: readonly Round[] = [
  {
    ago: 6,
    points: [
      {
        title: 'Reports that come late',
        minutes: 15,
        outcome: 'noted',
        note: 'Seven of thirty-one came after the third day. Two managers write for three projects each.',
        actions: [
          {
            title: 'Offer a template for the monthly report that takes twenty minutes',
            owner: 'Priya Raman',
            due: 14,
            done: 12,
            evidence: 'Template 3 is in use since the first of the month.',
          },
        ],
      },
      {
        title: 'Interface specification of the core payments',
        project: 'P-114',
        minutes: 20,
        outcome: 'noted',
        note: 'The specification of the bank is two weeks late. Testing was to catch up and did not.',
        actions: [
          {
            title: 'Agree on a last day for the interface specification with the bank',
            owner: 'Hana Sato',
            due: 10,
            done: 17,
            evidence: 'Mail of the bank: frozen on the 28th.',
          },
        ],
      },
      {
        title: 'Test engineers until summer',
        minutes: 15,
        outcome: 'postponed',
        note: 'Demand is known for half of the projects only. Daniel brings the rest next time.',
        actions: [
          {
            title: 'Collect the demand for test engineers of every project until August',
            owner: 'Daniel Osei',
            due: 21,
            done: 20,
            evidence: 'Thirty-four of thirty-six answered; the sheet is in the pack.',
          },
        ],
      },
    ],
  },
  {
    ago: 5,
    points: [
      {
        title: 'Test engineers until summer',
        minutes: 15,
        outcome: 'decided',
        note: 'Four are missing in May. Two come from the partner, two move from the closed projects.',
        actions: [
          {
            title: 'Order two test engineers from the partner for May and June',
            owner: 'Daniel Osei',
            due: 12,
            done: 10,
            evidence: 'Order 4500-118 is confirmed.',
          },
        ],
      },
      {
        title: 'Exit of the data centre: what is still in the racks',
        project: 'P-118',
        minutes: 15,
        outcome: 'noted',
        note: 'Fourteen systems have no owner. Without one nobody may switch them off.',
        actions: [
          {
            title: 'Name an owner for each of the fourteen systems without one',
            owner: 'Anil Mehta',
            due: 14,
            done: 26,
            evidence: 'Eleven have an owner; three were switched off with the consent of Lumio.',
          },
        ],
      },
      {
        title: 'Fields that nobody fills in',
        minutes: 10,
        outcome: 'decided',
        note: 'Three of them are dropped from the form. What is asked for is used, or it is not asked for.',
        actions: [{ title: 'Take the three fields from the form', owner: 'Ingrid Solberg', due: 7, done: 5 }],
      },
    ],
  },
  {
    ago: 4,
    points: [
      {
        title: 'Depot ledgers of the rail company',
        project: 'P-110',
        minutes: 20,
        outcome: 'noted',
        note: 'Forty-one differences; most of them come from one mapping of cost centres.',
        actions: [
          {
            title: 'Correct the mapping of cost centres and load the ledgers again',
            owner: 'Oskar Lind',
            due: 10,
            done: 9,
            evidence: 'Twelve differences are left, each of them real.',
          },
          {
            title: 'Have Transvia decide on the twelve real differences',
            owner: 'Lars Eriksen',
            due: 20,
            done: 22,
            evidence: 'Minutes of Transvia, point 4.',
          },
        ],
      },
      {
        title: 'Plans without links',
        minutes: 15,
        outcome: 'noted',
        note: 'Five plans have more than a tenth of their activities without a follower. No date in them means much.',
        actions: [
          {
            title: 'Sit down with the five managers and link their plans',
            owner: 'Priya Raman',
            due: 25,
            done: 24,
          },
        ],
      },
    ],
  },
  {
    ago: 3,
    points: [
      {
        title: 'Tariff rules are still being changed',
        project: 'P-115',
        minutes: 20,
        outcome: 'noted',
        note: 'The forecast moved for the second time, by the same reason. Nobody can plan on rules that move.',
        actions: [
          {
            title: 'Have the product team say by when the tariff rules are frozen',
            owner: 'Marta Nowak',
            due: 14,
            done: 30,
            evidence: 'The end of next month, in writing.',
          },
        ],
      },
      {
        title: 'Room for a review of lessons',
        minutes: 10,
        outcome: 'postponed',
        note: 'Three closed projects wait for theirs. No day was found that suits all.',
        actions: [
          {
            title: 'Find a day for the lessons of the closed projects',
            owner: 'Rosa Martens',
            due: 20,
            dropped: 'Done by interviews instead; one day for all was never found.',
          },
        ],
      },
      {
        title: 'Meter hub: who signs the acceptance',
        project: 'P-112',
        minutes: 10,
        outcome: 'decided',
        note: 'The network operator signs, not the supplier. It stands so in clause 7.',
        actions: [{ title: 'Send clause 7 to the network operator', owner: 'Anil Mehta', due: 5, done: 3 }],
      },
    ],
  },
  {
    ago: 2,
    points: [
      {
        title: 'Baselines on what is forecast',
        minutes: 15,
        outcome: 'noted',
        note: 'A baseline is not a forecast. Whoever wants a new one asks this board, with the reason.',
        actions: [
          {
            title: 'Write one page on when a baseline is frozen anew',
            owner: 'Lars Eriksen',
            due: 20,
            done: 34,
            evidence: 'Page 12 of the handbook.',
          },
        ],
      },
      {
        title: 'Gateway supplier is late with its fix',
        project: 'P-121',
        minutes: 15,
        outcome: 'noted',
        note: 'Third promise, none kept. The contract allows a penalty from the tenth day on.',
        actions: [
          {
            title: 'Announce the penalty to the gateway supplier',
            owner: 'Miguel Silva',
            due: 10,
            done: 8,
            evidence: 'Letter of the 14th.',
          },
          { title: 'Find out what a second supplier would cost', owner: 'Miguel Silva', due: 30 },
        ],
      },
    ],
  },
  {
    ago: 1,
    points: [
      {
        title: 'Cutover rehearsal of the core payments',
        project: 'P-114',
        minutes: 20,
        outcome: 'noted',
        note: 'It moved by a week. The date holds only if the bank keeps its window in December.',
        actions: [
          {
            title: 'Have the bank confirm its window for the cutover',
            owner: 'Claire Fontaine',
            due: 12,
          },
          {
            title: 'Bring the run book to operations two days earlier',
            owner: 'Hana Sato',
            due: 24,
          },
        ],
      },
      {
        title: 'Two racks that are to stay until March',
        project: 'P-118',
        minutes: 10,
        outcome: 'postponed',
        note: 'Rent and power are 38,000 EUR. Who pays is not clear; nothing is booked before it is.',
        actions: [
          {
            title: 'Ask Lumio for a change request on the two racks',
            owner: 'Anil Mehta',
            due: 14,
            done: 13,
          },
        ],
      },
      {
        title: 'Who looks after the skills catalogue once it is there',
        project: 'P-138',
        minutes: 10,
        outcome: 'noted',
        note: 'Rosa’s team does, from the first day on. It needs half a person.',
        actions: [{ title: 'Find half a person for the skills catalogue', owner: 'Rosa Martens', due: 35 }],
      },
    ],
  },
]
