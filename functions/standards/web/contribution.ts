import { screen, type WebContribution } from '@portolan/ui'
import { Route } from 'lucide-react'
import { permissions } from '../contract/permissions.ts'
import de from './locales/de.json'
import en from './locales/en.json'

/** How projects are run: methods, and the part of each project that says what its own asks for. */
export const standardsWeb: WebContribution = {
  id: 'standards',
  texts: [{ namespace: 'standards', en, de }],
  patterns: { de: async () => (await import('./told/german.ts')).german },
  navigation: [
    { to: '/standards', label: 'standards:title', icon: Route, order: 35, may: permissions.readMethods },
  ],
  routes: [
    {
      path: '/standards',
      may: permissions.readMethods,
      component: screen(async () => (await import('./method/methods-page.tsx')).MethodsPage),
    },
    {
      path: '/standards/gates',
      may: permissions.readMethods,
      component: screen(async () => (await import('./gate/gates-page.tsx')).GatesPage),
    },
    {
      path: '/standards/artefacts',
      may: permissions.readMethods,
      component: screen(async () => (await import('./artefact/artefacts-page.tsx')).ArtefactsPage),
    },
    {
      path: '/artefacts/$projectId/$artefactId',
      may: permissions.readMethods,
      component: screen(async () => (await import('./artefact/document-page.tsx')).DocumentPage),
    },
    {
      path: '/standards/waivers',
      may: permissions.readMethods,
      component: screen(async () => (await import('./gate/waivers-page.tsx')).WaiversPage),
    },
    {
      path: '/standards/compliance',
      may: permissions.readMethods,
      component: screen(async () => (await import('./compliance/compliance-page.tsx')).CompliancePage),
    },
    {
      path: '/standards/effect',
      may: permissions.readMethods,
      component: screen(async () => (await import('./effect/effect-page.tsx')).EffectPage),
    },
    {
      path: '/standards/maturity',
      may: permissions.readMaturity,
      component: screen(async () => (await import('./maturity/maturity-page.tsx')).MaturityPage),
    },
    {
      path: '/gate-packs/$projectId/$rulingId',
      may: permissions.readMethods,
      component: screen(async () => (await import('./gate/pack-page.tsx')).PackPage),
    },
    {
      path: '/standards/$methodId',
      may: permissions.readMethods,
      component: screen(async () => (await import('./method/method-page.tsx')).MethodPage),
    },
  ],
  tabs: [
    {
      host: '/projects/$projectId',
      path: 'method',
      label: 'standards:method',
      group: 'oversight:overview.steering',
      order: 32,
      may: permissions.readProjectMethod,
      component: screen(async () => (await import('./project-method/method-tab.tsx')).MethodTab),
    },
  ],
}
