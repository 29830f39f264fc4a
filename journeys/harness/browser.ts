import { type Browser, chromium } from 'playwright'
import { findBrowser } from '../../tools/set-up/browser.mjs'

/**
 * The bar and the menus of a new window are pages of their own in newer builds: two seconds of a processor for each
 * window, with no screen to show them. The flag takes the place of Playwright's, whose own list therefore stands first.
 */
const disabledFeatures = `
  AimEnabled AvoidCorsURLLoaderRestartOnRedirect AvoidUnnecessaryBeforeUnloadCheckSync DestroyProfileOnBrowserClose
  HttpsFirstBalancedModeAutoEnable HttpsUpgrades LensOverlay MediaRouter NetworkTimeServiceQuerying OptimizationHints
  PaintHolding PreconnectToSearch ThirdPartyStoragePartitioning
  WebUIOmniboxPopup WebUIOmniboxAimPopup WebUIOmniboxFullPopup WebUIReloadButton WebUILocationBar WebUIToolbar`
  .trim()
  .split(/\s+/)

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  `--disable-features=${disabledFeatures.join(',')}`,
]

/** The system's Chromium with a new, empty profile. `npm test` has found or fetched it already. */
export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: await browserFile(), args: flags })
}

async function browserFile(): Promise<string> {
  const told = process.env['PORTOLAN_BROWSER']
  if (told !== undefined && told !== '') return told
  const found = await findBrowser((line) => console.error(line), { mayInstall: false })
  if ('refused' in found) throw new Error(found.refused)
  return found.file
}
