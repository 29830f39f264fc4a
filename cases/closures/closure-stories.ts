import type { ClosureStory } from './closure-story.ts'

const banking = 'Claire Fontaine'
const publicSector = 'Stefan Kruger'
const director = 'Henrik Dahl'

/** From the first that ended to the last. Early ones had neither estimates nor risks written down; the sponsors were lukewarm. */
export const closureStories: readonly ClosureStory[] = [
  {
    code: 'P-102',
    why: 'completed',
    words: 'Standard requests are answered by the desk without a person in between.',
    sponsor: director,
    asked: 9,
    judged: 4,
    verdict: 'Closed. Whether people like it we will see.',
    said: {
      acceptance: 'The head of the service desk signed the test record.',
      handover: 'The service desk runs it; two of its people were trained.',
      archive: 'Scripts and record of tests lie in the library of the desk.',
    },
    dropped: 'It was never kept in the record for this project; finance settled it by hand.',
    lessons: [
      {
        title: 'Requests were automated in the order of how easy they were',
        why: 'Nobody had counted which ones come most often.',
        next: 'Count a month of requests before choosing the first ten.',
      },
    ],
    cards: {
      closure: { satisfaction: 3, scope: 90, words: 'It works, and hardly anybody uses it.', after: 6 },
      six: {
        satisfaction: 3,
        scope: 90,
        benefits: 55,
        words: 'Half of the calls that we had hoped for.',
        after: 5,
      },
    },
  },
  {
    code: 'P-109',
    why: 'completed',
    words: 'Eleven data sets of the city are public and are kept up to date.',
    sponsor: publicSector,
    asked: 12,
    judged: 6,
    verdict: 'Closed, with less than what was agreed.',
    said: {
      acceptance: 'The city accepted eleven of fourteen data sets; the others have no owner.',
      handover: 'The statistics office runs the portal.',
      archive: 'Descriptions of all data sets lie with the portal itself.',
    },
    dropped: 'Settled with the city at the end of the year, outside of this record.',
    lessons: [
      {
        title: 'Three data sets never got an owner',
        why: 'Owners were asked for when the portal was ready.',
        next: 'No data set is begun without the name of whoever keeps it.',
      },
    ],
    cards: {
      closure: {
        satisfaction: 3,
        scope: 79,
        words: 'The three that journalists ask for are missing.',
        after: 8,
      },
      six: { satisfaction: 3, scope: 79, benefits: 60, words: 'Fewer readers than promised.', after: 12 },
    },
  },
  {
    code: 'P-111',
    why: 'terminated',
    words: 'Planning by the prototype was no better than that of the planners, and no cheaper.',
    sponsor: publicSector,
    asked: 14,
    judged: 3,
    verdict: 'Right to stop. Keep the tide model.',
    said: {
      salvage: 'The model of the tides is kept and is used by the berth planning.',
      told: 'The port, the two planners and the university were told in one meeting, with the figures.',
      archive: 'Figures of the comparison lie with the portfolio office.',
    },
    dropped: 'Ended with the project.',
    lessons: [
      {
        title: 'The prototype was compared with planners only at its end',
        why: 'Everybody wanted to see it work first.',
        next: 'Measure what people reach by hand before building, and stop at the first round that is no better.',
      },
      {
        title: 'The end was told with its figures, and nobody was angry',
        why: 'The stop rule had been agreed on at the start.',
        next: 'Agree on what would end a project before it begins.',
        wentWell: true,
      },
    ],
    cards: {},
  },
  {
    code: 'P-106',
    why: 'completed',
    words: 'All 31 cranes send their loads; two faults were seen before they stopped a crane.',
    sponsor: publicSector,
    asked: 8,
    judged: 5,
    verdict: 'Closed. Well done.',
    said: {
      acceptance: 'The port signed after two weeks without a gap in the data.',
      handover: 'The control room of the port has it, with a number to call.',
      archive: 'Wiring plans lie with the port, code in our archive.',
    },
    dropped: 'Follows with the yearly bill of the port.',
    lessons: [
      {
        title: 'A test batch of sensors found the drift in a week',
        why: 'The risk was written down at the start, with what to do.',
        next: 'Order ten of anything that has to be calibrated before ordering the rest.',
        wentWell: true,
      },
    ],
    cards: { closure: { satisfaction: 4, scope: 100, words: 'Does what we asked for.', after: 4 } },
    risk: {
      title: 'Sensors of another batch drift',
      cause: 'The supplier changes its batches without notice.',
    },
  },
  {
    code: 'P-104',
    why: 'completed',
    words: 'Points, coupons and consent run in one place, in all stores.',
    sponsor: director,
    asked: 10,
    judged: 5,
    verdict: 'Closed, too late and too dear; the stores are content.',
    said: {
      acceptance: 'Nordhagen signed after the summer sale had run on it.',
      handover: 'Nordhagen runs it, with our desk behind.',
      archive: 'Contracts of consent lie with the data protection officer.',
    },
    dropped: 'Part of the service that follows.',
    lessons: [
      {
        title: 'Consent was a project of its own',
        why: 'New rules were known and nobody had read them.',
        next: 'Have rules that come into force within the project read before it is estimated.',
      },
    ],
    cards: { closure: { satisfaction: 4, scope: 100, words: 'Late, and good.', after: 7 } },
  },
  {
    code: 'P-105',
    why: 'completed',
    words: 'Tickets are sold on all trams; the clearing house follows at the end of the year.',
    sponsor: publicSector,
    asked: 13,
    judged: 7,
    verdict: 'Closed, and not what we wanted.',
    said: {
      acceptance: 'The city accepted with a list of eleven defects.',
      handover: 'The transport office runs it, the defects are worked off under the service contract.',
      archive: 'The list of defects lies with the service contract.',
    },
    dropped: 'Goes on under the service contract.',
    lessons: [
      {
        title: 'The clearing house was never asked whether it would be ready',
        why: 'It was taken for granted, and written down nowhere.',
        next: 'Ask for the day of whoever one depends on, and have it confirmed each month.',
      },
    ],
    cards: {
      closure: { satisfaction: 2, scope: 84, words: 'Late, dear, and the clearing is missing.', after: 9 },
    },
    gate: 'waived',
  },
  {
    code: 'P-108',
    why: 'completed',
    words: 'Pagers are gone from all 41 wards.',
    sponsor: director,
    asked: 8,
    judged: 4,
    verdict: 'Closed. Tell the others how.',
    said: {
      acceptance: 'The head of nursing signed for all wards.',
      handover: 'The hospital runs it; our desk has the second line.',
      archive: 'Records of every ward lie with the hospital.',
    },
    dropped: 'Follows with the last bill of the hospital.',
    lessons: [
      {
        title: 'Two wards at a time, each with a nurse of the ward before',
        why: 'The first ward had asked for it.',
        next: 'Let those who have it already bring it to the next ones.',
        wentWell: true,
      },
    ],
    cards: { closure: { satisfaction: 5, scope: 100, words: 'The quietest change we ever had.', after: 5 } },
    risk: {
      title: 'Wards cannot be trained in the holidays',
      cause: 'Half of the nurses are away in summer.',
    },
    gate: 'first-time',
  },
  {
    code: 'P-120',
    why: 'completed',
    words: 'Treasury reports come each morning before eight.',
    sponsor: banking,
    asked: 30,
    judged: null,
    verdict: '',
    said: {
      acceptance: 'The head of treasury signed after ten mornings in a row.',
      handover: 'The bank runs it; our desk has the second line.',
      archive: 'Rules of each report lie with the bank.',
    },
    dropped: 'Follows with the last bill of the bank.',
    lessons: [
      {
        title: 'Every report was shown to whoever reads it within the first week',
        why: 'The gate asked who the readers are.',
        next: 'Name a reader for each report before it is built.',
        wentWell: true,
      },
    ],
    cards: {},
    risk: { title: 'Rates come after eight', cause: 'The feed of the exchange is late on some mornings.' },
    gate: 'first-time',
  },
]

/** Nearly done, and begun to be closed this week: its checklist tells what is still open. */
export const closingNow = {
  code: 'P-131',
  sponsor: director,
  words: 'Tablets are in all stores but two.',
} as const
