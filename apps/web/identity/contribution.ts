import { screen, type WebContribution } from '@portolan/ui'
import { EyeOff, LogOut, UserRound } from 'lucide-react'
import { leave, stopLooking } from './leave.ts'
import de from './locales/de.json'
import en from './locales/en.json'

/** The ways in, and one's own account. */
export const identityWeb: WebContribution = {
  id: 'identity',
  texts: [{ namespace: 'identity', en, de }],
  patterns: { de: async () => (await import('../told/german.ts')).german },
  routes: [
    {
      path: '/sign-in',
      signedOut: true,
      component: screen(async () => (await import('./sign-in-page.tsx')).SignInPage),
    },
    {
      path: '/link',
      signedOut: true,
      component: screen(async () => (await import('./link-page.tsx')).LinkPage),
    },
    {
      path: '/first-run',
      signedOut: true,
      component: screen(async () => (await import('./first-run-page.tsx')).FirstRunPage),
    },
    {
      path: '/account',
      component: screen(async () => (await import('./account-page.tsx')).AccountPage),
    },
  ],
  actions: [
    {
      id: 'identity.account',
      label: 'identity:account.title',
      icon: UserRound,
      to: '/account',
      also: 'person',
    },
    {
      id: 'identity.sign-out',
      label: 'identity:sign-out',
      icon: LogOut,
      run: () => void leave(),
      also: 'person',
    },
    {
      id: 'identity.stop-looking',
      label: 'identity:eyes.stop',
      icon: EyeOff,
      run: () => void stopLooking(),
      also: 'banner',
    },
  ],
}
