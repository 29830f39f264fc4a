// Runs before the first paint, so that a dark screen never flashes white. The key is SCHEME_KEY of @portolan/ui.
;(function () {
  var chosen = null
  try {
    chosen = localStorage.getItem('portolan-scheme')
  } catch {
    // A browser that keeps nothing follows the system.
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
  document.documentElement.style.background = dark ? '#15181e' : '#ffffff'
})()

// Zod would try out whether it may make code from text. The content policy forbids that, and browsers report each try.
globalThis.__zod_globalConfig = { jitless: true }
