import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of the import come with it; of them the shell knows only what its menus say. */
addTexts({ namespace: 'plan', en, de })
