import type { RegisterOf } from './register-story.ts'

/** Those of the public sector, of transport and of the house itself. */
export const laterRegisterStories: Readonly<Record<string, RegisterOf>> = {
  'P-119': {
    issues: [
      {
        title: 'The test environment of the national scheme was away',
        effect: 'Three weeks without a test of sign-in.',
        severity: 'high',
        since: -58,
        due: -35,
        solved: { on: -37, done: 'Back again; a stand-in of our own answers when it is not.' },
      },
    ],
    assumptions: [
      {
        title: 'The national scheme is open to all 37 services',
        basis: 'Its draft says so. Two services need a higher level.',
        said: -70,
        test: 25,
        looked: -40,
      },
    ],
    needs: [
      {
        title: 'Sign-in of the citizen account for permits',
        detail: 'Permits take the account instead of a sign-in of their own.',
        from: 'P-144',
        said: -30,
        by: 60,
      },
    ],
  },
  'P-117': {
    past: [
      {
        title: 'The works council asks for a second round',
        because: 'Night duties were never agreed in writing.',
        so: 'Nothing goes live without the agreement.',
        chance: 0.6,
        said: -300,
        over: { on: -250, came: 'critical' },
      },
    ],
    assumptions: [
      {
        title: 'Drivers enter their wishes by phone',
        basis: 'Eight of ten do so for holidays.',
        said: -90,
        test: 8,
        looked: -12,
      },
    ],
  },
  'P-115': {
    issues: [
      {
        title: 'Four percent of the policies do not convert',
        effect: 'They are the ones with money in them.',
        severity: 'critical',
        since: -33,
        due: 12,
        looked: -6,
      },
    ],
    assumptions: [
      {
        title: 'Every rule of the old tariffs stands in a document',
        basis: 'The actuaries wrote a handbook in 2009.',
        said: -420,
        test: -250,
        tested: {
          on: -255,
          outcome: 'broken',
          found: 'Sixty rules live in the program only.',
          severity: 'high',
        },
      },
    ],
  },
  'P-110': {
    issues: [
      {
        title: 'Opening balances of the first wave did not match',
        effect: 'The wave closed a month late.',
        severity: 'high',
        since: -215,
        due: -180,
        solved: { on: -183, done: 'Balances are now matched a month before each wave.' },
      },
      {
        title: 'Two companies book freight in another period',
        effect: 'The close of the third wave would not add up.',
        severity: 'medium',
        since: -16,
        unowned: true,
      },
    ],
    needs: [
      {
        title: 'One chart of accounts with treasury',
        detail: 'Both report to the same group.',
        from: 'P-123',
        said: -60,
        by: -14,
        offered: { on: -50, day: 20 },
      },
    ],
  },
  'P-122': {
    needs: [
      {
        title: 'Calls of berths as they happen',
        detail: 'The gateway tells customs when a ship is at its berth.',
        from: 'P-141',
        said: -75,
        by: 75,
        offered: { on: -66, day: 61 },
        agreed: { on: -64, sides: 'both' },
      },
    ],
    issues: [
      {
        title: 'Two of five terminals test, three do not',
        effect: 'Acceptance stands on less than was agreed.',
        severity: 'high',
        since: -27,
        due: 4,
        looked: -9,
      },
    ],
  },
  'P-126': {
    issues: [
      {
        title: 'Simulator and robot disagree on what a pallet is',
        effect: 'Acceptance of maker B stands still.',
        severity: 'high',
        since: -26,
        due: -3,
        looked: -8,
      },
    ],
  },
  'P-128': {
    issues: [
      {
        title: 'Room data of the old campus is wrong in every third row',
        effect: 'Exams land in rooms that are too small.',
        severity: 'medium',
        since: -40,
        due: 9,
        looked: -33,
      },
    ],
  },
  'P-123': {
    issues: [
      {
        title: 'The team is lent out until the end of the quarter',
        effect: 'Nothing moves but patches.',
        severity: 'high',
        since: -95,
        looked: -40,
      },
    ],
  },
}
