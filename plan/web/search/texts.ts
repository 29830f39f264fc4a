import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** Read with the first search, not with the shell. */
addTexts({ namespace: 'search', en, de })
