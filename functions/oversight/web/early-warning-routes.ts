import { screen, type WebContribution } from '@portolan/ui'
import { permissions } from '../contract/permissions.ts'

/** By which limits projects are judged, and what people say against the figures. */
export const earlyWarningRoutes: NonNullable<WebContribution['routes']> = [
  {
    path: '/portfolio/limits',
    may: permissions.list,
    component: screen(
      async () => (await import('./health-policy/limits-page.tsx')).LimitsPage,
      async () => (await import('./health-policy/limits-readings.ts')).limitsReadings,
    ),
  },
  {
    path: '/portfolio/challenges',
    may: permissions.list,
    component: screen(
      async () => (await import('./challenge/challenges-page.tsx')).ChallengesPage,
      async () => (await import('./challenge/challenge-readings.ts')).challengeReadings,
    ),
  },
]
