import { laterRegisterStories } from './later-register-stories.ts'
import type { RegisterOf } from './register-story.ts'

/** What has happened, what was taken for granted, and what projects need from each other, as their reports tell it. */
export const registerStories: Readonly<Record<string, RegisterOf>> = {
  'P-114': {
    past: [
      {
        title: 'The gateway supplier moves its delivery',
        because: 'Its release depends on two other customers.',
        so: 'Integration starts without the gateway.',
        chance: 0.4,
        said: -240,
        over: { on: -150, came: 'high' },
      },
    ],
    issues: [
      {
        title: 'Interface specifications came a week late',
        effect: 'Mapping began on drafts.',
        severity: 'medium',
        since: -205,
        due: -190,
        solved: { on: -192, done: 'Drafts were frozen and differences mapped in a second pass.' },
      },
      {
        title: 'The rehearsal slipped by a week',
        effect: 'One rehearsal less before the December window.',
        severity: 'critical',
        since: -24,
        due: 11,
        looked: -4,
      },
    ],
    assumptions: [
      {
        title: 'The old core can be stopped for 36 hours',
        basis: 'It was stopped for 30 hours in spring. The cutover needs 34.',
        said: -230,
        test: -60,
        tested: {
          on: -62,
          outcome: 'held',
          found: 'Stopped for 36 hours in the rehearsal; nothing was lost.',
        },
      },
      {
        title: 'Branches work on paper on the cutover weekend',
        basis: 'The branch network said so in spring. 41 branches open on Saturdays.',
        said: -160,
        test: 18,
        looked: -20,
      },
    ],
  },
  'P-127': {
    needs: [
      {
        title: 'A month of real transfers, made anonymous',
        detail: 'To train the score on what the new core really writes.',
        from: 'P-114',
        said: -120,
        by: -70,
        offered: { on: -115, day: -75 },
        agreed: { on: -110, sides: 'both' },
        met: -73,
      },
      {
        title: 'The new payments core, ready for a load test',
        detail: 'The load test of the score runs through the core.',
        from: 'P-114',
        said: -45,
        by: 40,
        forActivity: 'Load test',
        offered: { on: -38, day: 36 },
        agreed: { on: -36, sides: 'both' },
      },
    ],
    issues: [
      {
        title: 'Labelled data costs more than planned',
        effect: 'Half of the reserve is used.',
        severity: 'medium',
        since: -60,
        due: -20,
        solved: { on: -25, done: 'Half of the labels come from the bank’s own fraud desk.' },
      },
    ],
  },
  'P-121': {
    issues: [
      {
        title: 'The card scheme asks for a second round of certification',
        effect: 'Everything after it waits for January.',
        severity: 'high',
        since: -52,
        due: -12,
        looked: -30,
      },
    ],
    needs: [
      {
        title: 'Message formats of the new payments core',
        detail: 'The gateway speaks them from its first day.',
        from: 'P-114',
        said: -90,
        by: 21,
        offered: { on: -80, day: 35 },
        agreed: { on: -78, sides: 'offer' },
      },
    ],
    assumptions: [
      {
        title: 'The scheme keeps its test slots in the order of asking',
        basis: 'It says so on its pages. Our slot hangs on it.',
        said: -110,
        test: -30,
        tested: {
          on: -41,
          outcome: 'broken',
          found: 'Larger acquirers were moved before us; the slot is in January.',
          severity: 'high',
        },
      },
    ],
  },
  'P-118': {
    past: [
      {
        title: 'The second team starts late',
        because: 'Its people finish another exit first.',
        so: 'The rate of migration stays below plan.',
        chance: 0.5,
        said: -200,
        over: { on: -110, came: 'high' },
      },
    ],
    assumptions: [
      {
        title: 'The inventory holds every machine',
        basis: 'It was counted for the insurance. Waves and windows are cut from it.',
        said: -380,
        test: -270,
        tested: {
          on: -275,
          outcome: 'broken',
          found: '214 servers were found that nobody knew.',
          severity: 'critical',
        },
      },
      {
        title: 'The landlord extends by two months',
        basis: 'A letter of intent; the price is open.',
        said: -40,
        test: -9,
        looked: -35,
      },
    ],
    issues: [
      {
        title: 'We do not leave before the lease renews',
        effect: 'Two months of rent, or five years of it.',
        severity: 'critical',
        since: -34,
        due: -5,
        looked: -18,
      },
    ],
  },
  'P-112': {
    needs: [
      {
        title: 'A place in the cloud for meter data',
        detail: 'Network, keys and logs for 700,000 meters.',
        from: 'P-101',
        said: -100,
        by: 14,
        forActivity: 'Load test',
        offered: { on: -92, day: 10 },
        agreed: { on: -90, sides: 'both' },
      },
    ],
    assumptions: [
      {
        title: 'Readings arrive by four in the morning',
        basis: 'Nine of ten nights did. Billing at six hangs on it.',
        said: -150,
        test: -90,
        tested: { on: -95, outcome: 'held', found: 'Late on 3 nights of 60; the loader catches up.' },
      },
    ],
  },
  ...laterRegisterStories,
}
