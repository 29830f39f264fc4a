import { findWords } from '@portolan/platform/search/contract'
import { screen, type WebContribution } from '@portolan/ui'
import { z } from 'zod'
import de from './locales/de.json'
import en from './locales/en.json'

/** What has words of its own, found in the palette, and all that is found on one page. */
export const searchWeb: WebContribution = {
  id: 'search',
  texts: [{ namespace: 'words-found', en, de }],
  routes: [
    {
      path: '/search',
      may: findWords,
      search: z.object({
        text: z.string().optional().catch(undefined),
        kind: z.string().optional().catch(undefined),
      }),
      component: screen(async () => (await import('./search-page.tsx')).SearchPage),
    },
  ],
  things: [
    {
      id: 'search.words',
      may: findWords,
      search: async (text, asking) => await (await import('./search-words.ts')).searchWords(text, asking),
    },
  ],
}
