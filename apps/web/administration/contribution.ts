import { listPeople, listTokens } from '@portolan/platform/identity/contract'
import type { Permission } from '@portolan/contract'
import { screen, type WebContribution } from '@portolan/ui'
import { Settings2, UserPlus } from 'lucide-react'
import de from './locales/de.json'
import en from './locales/en.json'

const mayRead = permissionOf(listPeople.may)

/** Administration is a page of tabs; what other rooms have to administer stands beside these. */
export const administrationWeb: WebContribution = {
  id: 'administration',
  texts: [{ namespace: 'administration', en, de }],
  navigation: [
    {
      to: '/administration',
      label: 'administration:title',
      icon: Settings2,
      order: 100,
      key: 'a',
      ...mayOf(mayRead),
    },
  ],
  routes: [
    {
      path: '/administration',
      component: screen(async () => (await import('./administration-page.tsx')).AdministrationPage),
    },
  ],
  tabs: [
    {
      host: '/administration',
      path: '',
      label: 'administration:people.title',
      order: 10,
      ...mayOf(mayRead),
      component: screen(async () => (await import('./people-page.tsx')).PeoplePage),
    },
    {
      host: '/administration',
      path: 'tokens',
      label: 'administration:tokens.title',
      order: 30,
      ...mayOf(permissionOf(listTokens.may)),
      component: screen(async () => (await import('./tokens-page.tsx')).TokensPage),
    },
  ],
  actions: [
    {
      id: 'administration.people',
      label: 'administration:people.action',
      icon: UserPlus,
      to: '/administration',
      ...mayOf(mayRead),
    },
  ],
}

function permissionOf(may: Permission | 'anyone' | 'signed-in'): Permission | undefined {
  return typeof may === 'string' ? undefined : may
}

function mayOf(may: Permission | undefined): { may?: Permission } {
  return may ? { may } : {}
}
