import { screen, type WebContribution } from '@portolan/ui'

/** Every part on one page, for looking and for the checks of contrast and names. In no menu. */
export const kitchenSink: WebContribution = {
  id: 'kitchen-sink',
  routes: [
    {
      path: '/kitchen-sink',
      signedOut: true,
      component: screen(async () => (await import('./kitchen-sink-page.tsx')).KitchenSinkPage),
    },
  ],
}
