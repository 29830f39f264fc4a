import type { Target } from '../target.ts'
import { words } from './words.ts'

/** How it goes, in ratings and words. */
export const judgementTargets = [
  {
    id: 'progress',
    title: 'Progress in percent',
    kind: 'percent',
    synonyms:
      'percent complete | % complete | complete % | progress | progress % | physical progress' +
      ' | physical % complete | completion % | completion | % done | percent done | done %' +
      ' | percentage complete | fortschritt | fertigstellungsgrad | projektfortschritt',
    unless: words,
  },
  {
    id: 'rating',
    title: 'Reported rating',
    kind: 'rating',
    synonyms:
      'ipa delivery confidence assessment | delivery confidence assessment | rag rating' +
      ' | rag status | rag | rating | colour rating | color rating | overall status' +
      ' | overall rating | health | evaluation by cio | cio rating | outcome | rag overall' +
      ' | overall rag | overall health | project health | status rag | project rag' +
      ' | traffic light | status colour | status color | rag color | rag colour | ampel' +
      ' | ampelstatus | projektampel | gesamtampel | gesamtstatus | project status | status' +
      ' | projektstatus | reported status | reported rating',
    patterns: [/^(?!sro).*\brag rating\b/, /^(?!sro).*\bdelivery confidence\b/],
    unless: words,
  },
  {
    id: 'secondRating',
    title: 'Second rating',
    kind: 'rating',
    synonyms: 'sro delivery confidence assessment | sro rating | bank performance | second rating',
    unless: words,
  },
  {
    id: 'ratingNarrative',
    title: 'Words on the rating',
    kind: 'narrative',
    synonyms:
      'rating comment | rating narrative | status comment | status comments | status narrative' +
      ' | status summary | executive summary | commentary | comments | statuskommentar' +
      ' | kommentar',
    patterns: [/(narrative|comment).*(rating|actions planned)/],
  },
  {
    id: 'scheduleNarrative',
    title: 'Words on the schedule',
    kind: 'narrative',
    synonyms: 'schedule comment | schedule narrative | explanation for delay | reason for delay',
    patterns: [/(narrative|comment).*schedule/],
  },
  {
    id: 'benefitsNarrative',
    title: 'Words on the benefits',
    kind: 'narrative',
    synonyms: 'benefits narrative | benefits comment',
    patterns: [/(narrative|comment).*benefit/],
  },
  {
    id: 'costNarrative',
    title: 'Words on the cost',
    kind: 'narrative',
    synonyms: 'budget comment | cost comment | cost narrative',
    patterns: [/(narrative|comment).*whole life cost/],
  },
  {
    id: 'budgetNarrative',
    title: 'Words on budget and forecast of the period',
    kind: 'narrative',
    synonyms: 'variance comment | budget narrative | variance narrative',
    patterns: [/(narrative|comment).*(variance|budget|forecast)/],
  },
  {
    id: 'benefits',
    title: 'Benefits',
    kind: 'money',
    synonyms:
      'total baseline benefits | benefits | total benefits | expected benefits' +
      ' | planned benefits | benefit | nutzen | erwarteter nutzen',
    unless: words,
  },
] as const satisfies readonly Target[]
