import { event } from '@portolan/contract'
import { z } from 'zod'

const about = z.object({ number: z.int(), title: z.string() })
const named = z.object({ number: z.string(), title: z.string() })

export const raidEvents = {
  issueAdded: event({
    id: 'oversight.issue-added',
    summary: 'An issue of a project was added',
    payload: about,
    sentence: ({ number, title }) => `added the issue I-${number}, “${title}”`,
  }),
  issueChanged: event({
    id: 'oversight.issue-changed',
    summary: 'An issue of a project was changed',
    payload: about,
    sentence: ({ number, title }) => `changed the issue I-${number}, “${title}”`,
  }),
  issueSolved: event({
    id: 'oversight.issue-solved',
    summary: 'An issue of a project was solved',
    payload: about,
    sentence: ({ number, title }) => `solved the issue I-${number}, “${title}”`,
  }),
  riskCameTrue: event({
    id: 'oversight.risk-came-true',
    summary: 'A risk of a project came true and became an issue',
    payload: about.extend({ risk: z.int() }),
    sentence: ({ number, title, risk }) =>
      `said that R-${risk} came true: it is the issue I-${number}, “${title}”`,
  }),
  assumptionAdded: event({
    id: 'oversight.assumption-added',
    summary: 'An assumption of a project was added',
    payload: about,
    sentence: ({ number, title }) => `added the assumption AS-${number}, “${title}”`,
  }),
  assumptionChanged: event({
    id: 'oversight.assumption-changed',
    summary: 'An assumption of a project was changed',
    payload: about,
    sentence: ({ number, title }) => `changed the assumption AS-${number}, “${title}”`,
  }),
  assumptionHeld: event({
    id: 'oversight.assumption-held',
    summary: 'An assumption was tested and held',
    payload: about,
    sentence: ({ number, title }) => `tested AS-${number}, “${title}”: it held`,
  }),
  assumptionBroken: event({
    id: 'oversight.assumption-broken',
    summary: 'An assumption was tested, did not hold, and became an issue',
    payload: about.extend({ issue: z.int() }),
    sentence: ({ number, title, issue }) =>
      `tested AS-${number}, “${title}”: it did not hold, and is the issue I-${issue}`,
  }),
  dependencyAdded: event({
    id: 'oversight.dependency-added',
    summary: 'A dependency of a project on another was added',
    payload: about,
    sentence: ({ number, title }) => `asked another project for DP-${number}, “${title}”`,
  }),
  dependencyChanged: event({
    id: 'oversight.dependency-changed',
    summary: 'A dependency between projects was changed',
    payload: about,
    sentence: ({ number, title }) => `changed DP-${number}, “${title}”; both sides are to agree to it`,
  }),
  dependencyAgreed: event({
    id: 'oversight.dependency-agreed',
    summary: 'One side agreed to a dependency between projects',
    payload: about,
    sentence: ({ number, title }) => `agreed to DP-${number}, “${title}”, for this side`,
  }),
  dependencyMet: event({
    id: 'oversight.dependency-met',
    summary: 'What a project needed from another was received',
    payload: about,
    sentence: ({ number, title }) => `received what DP-${number}, “${title}”, asked for`,
  }),
  dependencyDropped: event({
    id: 'oversight.dependency-dropped',
    summary: 'A dependency between projects was dropped',
    payload: about,
    sentence: ({ number, title }) => `dropped DP-${number}, “${title}”`,
  }),
  causeAdded: event({
    id: 'oversight.cause-added',
    summary: 'A cause that risks share was named',
    payload: z.object({ name: z.string() }),
    sentence: ({ name }) => `named “${name}” as a cause that risks share`,
  }),
  causeChanged: event({
    id: 'oversight.cause-changed',
    summary: 'A cause that risks share was changed',
    payload: z.object({ name: z.string() }),
    sentence: ({ name }) => `changed the cause “${name}”`,
  }),
  entryConfirmed: event({
    id: 'oversight.entry-confirmed',
    summary: 'Somebody looked at an entry of the register and left it as it is',
    payload: named,
    sentence: ({ number, title }) => `looked at ${number}, “${title}”: still so`,
  }),
} as const
