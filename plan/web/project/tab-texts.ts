import { addTexts } from '@portolan/ui'
import de from './locales/tabs.de.json'
import en from './locales/tabs.en.json'

/** The words of the tabs come with them; of them the shell knows only what the tabs are called. */
addTexts({ namespace: 'plan', en, de })
