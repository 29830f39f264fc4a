import { createRoot } from 'react-dom/client'
import { contributions, readSession } from './functions.ts'
import { App } from './shell/app.tsx'
import { FrameOutline } from './shell/frame-outline.tsx'
import { startLocale } from './shell/locale.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root to render into')

startLocale(contributions)
createRoot(root).render(
  <App
    contributions={contributions}
    readSession={readSession}
    nonce={nonceOf(document)}
    meanwhile={root.childElementCount > 0 ? <FrameOutline /> : null}
  />,
)

/** Browsers hide the attribute from scripts and keep the property; Vite writes it to this tag. */
function nonceOf(page: Document): string {
  return page.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}
