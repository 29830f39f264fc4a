import { manageTokens, readPeople } from '@portolan/platform/identity/contract'
import { screen, type WebContribution } from '@portolan/ui'
import { Settings2, UserPlus } from 'lucide-react'
import de from './locales/de.json'
import en from './locales/en.json'

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
      may: readPeople,
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
      may: readPeople,
      component: screen(async () => (await import('./people-page.tsx')).PeoplePage),
    },
    {
      host: '/administration',
      path: 'tokens',
      label: 'administration:tokens.title',
      order: 30,
      may: manageTokens,
      component: screen(async () => (await import('./tokens-page.tsx')).TokensPage),
    },
  ],
  actions: [
    {
      id: 'administration.people',
      label: 'administration:people.action',
      icon: UserPlus,
      to: '/administration',
      may: readPeople,
    },
  ],
}
