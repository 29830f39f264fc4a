import { addTexts } from '@portolan/ui'
import de from './locales/pages.de.json'
import en from './locales/pages.en.json'

/** The words of these pages come with them; of them the shell knows only what its menus say. */
addTexts({ namespace: 'identity', en, de })
