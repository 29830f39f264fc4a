/** Words between people on a project, in days before the Monday that "now" is. `[Name]` names somebody. */
export type Talk = {
  readonly project: string
  readonly daysAgo: number
  readonly who: string
  readonly text: string
  readonly answers?: readonly { readonly daysAgo: number; readonly who: string; readonly text: string }[]
  readonly resolvedBy?: string
}

export const talks: readonly Talk[] = [
  {
    project: 'P-114',
    daysAgo: 6,
    who: 'Hana Sato',
    text: 'The cutover rehearsal moved by a week. The date holds **only if the bank keeps its December window**.\n\n- Network and firewall changes are approved\n- The gateway supplier delivers its fix on Thursday\n- Operations needs the run book two days earlier\n\n[Claire Fontaine], can you ask Aldermoor for the window before the steering meeting?',
    answers: [
      {
        daysAgo: 5,
        who: 'Claire Fontaine',
        text: 'I call their head of operations tomorrow. What is the last day on which we can still say no?',
      },
      { daysAgo: 5, who: 'Hana Sato', text: 'Friday noon. After that the freeze of the mainframe begins.' },
      {
        daysAgo: 3,
        who: 'Ingrid Solberg',
        text: '[Hana Sato] please put the last day and the cost of moving into the pack, so that the body decides on both.',
      },
    ],
  },
  {
    project: 'P-114',
    daysAgo: 34,
    who: 'Priya Raman',
    text: 'Four weeks are gone since spring and the report stayed green. Which of the four came from the interface specification, and which from us?',
    answers: [
      {
        daysAgo: 33,
        who: 'Hana Sato',
        text: 'Ten days are the specification, two weeks the supplier. We said green because testing was to catch up; it did not.',
      },
    ],
    resolvedBy: 'Priya Raman',
  },
  {
    project: 'P-118',
    daysAgo: 4,
    who: 'Anil Mehta',
    text: 'Lumio wants to keep **two racks until March** for its old billing. Rent and power are about 38,000 EUR, and the exit certificate waits for it.\n\n[Greta Vogel], may I book that on the project, or does the customer pay?',
    answers: [
      {
        daysAgo: 3,
        who: 'Greta Vogel',
        text: 'Clause 9 of the agreement says that the customer pays for what stays beyond the exit day. Ask for a change request, and book nothing before.',
      },
    ],
  },
  {
    project: 'P-110',
    daysAgo: 9,
    who: 'Oskar Lind',
    text: 'Finance acceptance found 41 open differences in the depot ledgers; 29 of them are one wrong mapping of cost centres. It is corrected tonight and loaded again.',
    answers: [
      { daysAgo: 8, who: 'Lars Eriksen', text: 'And the other twelve?' },
      {
        daysAgo: 8,
        who: 'Oskar Lind',
        text: 'Real ones: eight postings without a receipt, four in the wrong year. Transvia decides on them on Tuesday.',
      },
    ],
  },
  {
    project: 'P-115',
    daysAgo: 12,
    who: 'Ingrid Solberg',
    text: 'The forecast moved twice in six weeks, each time by the same reason. [Marta Nowak], what would have to be true for the new date to hold?',
    answers: [
      {
        daysAgo: 11,
        who: 'Marta Nowak',
        text: 'Two things:\n\n1. The product team freezes the tariff rules by the end of the month\n2. We keep both test engineers until the data migration is signed\n\nThe second one is not ours to promise. [Daniel Osei]?',
      },
      {
        daysAgo: 10,
        who: 'Daniel Osei',
        text: 'One of the two is booked for telemedicine from the first week. I can hold her for two weeks, not for four.',
      },
    ],
  },
  {
    project: 'P-119',
    daysAgo: 2,
    who: 'Ines Moreau',
    text: 'The city asks whether sign-in with the national identity card can come before the elections. I said that we answer this week. [Ingrid Solberg], this is more than the scope that was approved.',
    answers: [
      {
        daysAgo: 1,
        who: 'Ingrid Solberg',
        text: 'Then it is a change, and not an answer by mail. Please have an impact by Thursday: weeks, money, who.',
      },
    ],
  },
  {
    project: 'P-113',
    daysAgo: 7,
    who: 'Nadia Haddad',
    text: 'The clinics cannot mount the cameras before the fire inspection. Rooms 4 to 9 wait; rooms 1 to 3 are **ready for use**.',
    answers: [
      { daysAgo: 6, who: 'Stefan Kruger', text: 'Is the inspection booked?' },
      {
        daysAgo: 6,
        who: 'Nadia Haddad',
        text: 'For all six, in two mornings. If it is passed we lose no day.',
      },
    ],
    resolvedBy: 'Nadia Haddad',
  },
  {
    project: 'P-105',
    daysAgo: 15,
    who: 'Viktor Hansen',
    text: 'Card readers on the trams lose the network in the tunnel and charge twice. The supplier has found it: firmware 3.2, from Monday on, eight trams first.',
    answers: [
      {
        daysAgo: 1,
        who: 'Viktor Hansen',
        text: 'Eight trams, five days, not one double charge. We go on with all of them.',
      },
    ],
  },
  {
    project: 'P-123',
    daysAgo: 3,
    who: 'Jonas Weber',
    text: 'The upgrade needs a weekend without invoices. [Greta Vogel], is the one before the close of the year out of the question?',
    answers: [
      { daysAgo: 2, who: 'Greta Vogel', text: 'Yes. Take the second one in January, and tell sales.' },
    ],
  },
]
