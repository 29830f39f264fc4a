import { addTexts } from '@portolan/ui'
import de from './locales/pages.de.json'
import en from './locales/pages.en.json'

/** Read with the first search, not with the shell. */
addTexts({ namespace: 'words-found', en, de })
