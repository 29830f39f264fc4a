import { manageMail } from '@portolan/platform/mail/contract'
import { screen, type WebContribution } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** How mail leaves the house, and the page on which somebody wants no more of it. */
export const mailWeb: WebContribution = {
  id: 'mail',
  texts: [{ namespace: 'mail', en, de }],
  routes: [
    {
      path: '/unsubscribe',
      signedOut: true,
      component: screen(async () => (await import('./unsubscribe-page.tsx')).UnsubscribePage),
    },
  ],
  tabs: [
    {
      host: '/administration',
      path: 'mail',
      label: 'mail:title',
      order: 60,
      may: manageMail,
      component: screen(async () => (await import('./mail-page.tsx')).MailPage),
    },
  ],
}
