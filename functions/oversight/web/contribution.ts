import type { WebContribution } from '@portolan/ui'
import { Layers } from 'lucide-react'
import { lazy } from 'react'
import { permissions } from '../contract/permissions.ts'
import de from './locales/de.json'
import en from './locales/en.json'

/** Where projects stand: the portfolio, and the first tab of each project. */
export const oversightWeb: WebContribution = {
  id: 'oversight',
  texts: [{ namespace: 'oversight', en, de }],
  patterns: { de: async () => (await import('./told/german.ts')).german },
  navigation: [
    {
      to: '/portfolio',
      label: 'oversight:portfolio.title',
      icon: Layers,
      order: 10,
      key: 'o',
      may: permissions.list,
    },
  ],
  routes: [
    {
      path: '/',
      component: lazy(() => import('./first-page.tsx').then((file) => ({ default: file.FirstPage }))),
    },
    {
      path: '/portfolio',
      may: permissions.list,
      component: lazy(() => import('./portfolio-page.tsx').then((file) => ({ default: file.PortfolioPage }))),
    },
  ],
  tabs: [
    {
      host: '/projects/$projectId',
      path: '',
      label: 'oversight:overview.title',
      order: 10,
      component: lazy(() =>
        import('./project/overview-tab.tsx').then((file) => ({ default: file.OverviewTab })),
      ),
    },
    {
      host: '/projects/$projectId',
      path: 'scope',
      label: 'oversight:overview.scope',
      order: 15.5,
      may: permissions.read,
      component: lazy(() =>
        import('./scope/scope-value-tab.tsx').then((file) => ({ default: file.ScopeValueTab })),
      ),
    },
    {
      host: '/projects/$projectId',
      path: 'money',
      label: 'oversight:overview.money',
      order: 16,
      may: permissions.read,
      component: lazy(() => import('./schedule/money-tab.tsx').then((file) => ({ default: file.MoneyTab }))),
    },
    {
      host: '/projects/$projectId',
      path: 'schedule-quality',
      label: 'oversight:overview.quality',
      order: 17,
      may: permissions.read,
      component: lazy(() =>
        import('./schedule/quality-tab.tsx').then((file) => ({ default: file.QualityTab })),
      ),
    },
    {
      host: '/projects/$projectId',
      path: 'activity',
      label: 'events:activity',
      order: 90,
      may: permissions.read,
      component: lazy(() =>
        import('./project/activity-tab.tsx').then((file) => ({ default: file.ActivityTab })),
      ),
    },
  ],
}
