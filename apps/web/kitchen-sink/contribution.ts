import type { WebContribution } from '@portolan/ui'
import { lazy } from 'react'

/** Every part on one page, for looking and for the checks of contrast and names. In no menu. */
export const kitchenSink: WebContribution = {
  id: 'kitchen-sink',
  routes: [
    {
      path: '/kitchen-sink',
      signedOut: true,
      component: lazy(() =>
        import('./kitchen-sink-page.tsx').then((file) => ({ default: file.KitchenSinkPage })),
      ),
    },
  ],
}
