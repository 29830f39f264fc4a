import { manageWebhooks } from '@portolan/platform/webhooks/contract'
import { screen, type WebContribution } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** Addresses that are told of events, and what became of that. */
export const webhooksWeb: WebContribution = {
  id: 'webhooks',
  texts: [{ namespace: 'webhooks', en, de }],
  tabs: [
    {
      host: '/administration',
      path: 'webhooks',
      label: 'webhooks:title',
      order: 65,
      may: manageWebhooks,
      component: screen(async () => (await import('./webhooks-page.tsx')).WebhooksPage),
    },
  ],
}
