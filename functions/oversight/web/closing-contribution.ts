import { screen, type WebContribution } from '@portolan/ui'
import { Trophy } from 'lucide-react'
import { closurePermissions } from '../contract/closure/closure-permissions.ts'
import { successPermissions } from '../contract/success/success-permissions.ts'

type Closing = Pick<WebContribution, 'navigation' | 'routes' | 'tabs'>

/** How projects end: the closure of each, and what came of all of them. */
export const closing: Required<Closing> = {
  navigation: [
    {
      to: '/success',
      label: 'oversight:success',
      icon: Trophy,
      order: 18,
      may: successPermissions.readSuccess,
    },
  ],
  routes: [
    {
      path: '/success',
      may: successPermissions.readSuccess,
      component: screen(
        async () => (await import('./success/success-page.tsx')).SuccessPage,
        async () => (await import('./success/address.ts')).successReadings,
      ),
    },
    {
      path: '/lessons',
      may: closurePermissions.readLessons,
      component: screen(async () => (await import('./success/lessons-page.tsx')).LessonsPage),
    },
    {
      path: '/end-reports/$projectId/$closureId',
      may: closurePermissions.readLessons,
      component: screen(async () => (await import('./closure/report-page.tsx')).EndReportPage),
    },
  ],
  tabs: [
    {
      host: '/projects/$projectId',
      path: 'closure',
      label: 'oversight:closure',
      group: 'oversight:overview.steering',
      order: 33,
      may: closurePermissions.readClosures,
      component: screen(async () => (await import('./closure/closure-tab.tsx')).ClosureTab),
    },
  ],
}
