import { keepFocus, queryClient, wakeFormatters } from '@portolan/ui'
import { createRoot } from 'react-dom/client'
import { contributions, readSession } from './functions.ts'
import { App } from './shell/app.tsx'
import { openFirst } from './shell/open-first.ts'
import { startLocale } from './shell/locale.ts'
import { buildRouter } from './shell/router.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root to render into')

startLocale(contributions)
keepFocus()
const queries = queryClient()
const router = buildRouter(contributions, queries)
void openFirst({ router, queries, readSession, framed: root.childElementCount > 0 }).then(() => {
  createRoot(root).render(
    <App
      contributions={contributions}
      readSession={readSession}
      queries={queries}
      router={router}
      nonce={nonceOf(document)}
    />,
  )
  wakeFormatters()
})

/** Browsers hide the attribute from scripts and keep the property; Vite writes it to this tag. */
function nonceOf(page: Document): string {
  return page.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}
