import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of this tab come with it: the shell is read before anything shows, and must stay small. */
addTexts({ namespace: 'scope-value', en, de })
