import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of decisions come with their pages: the shell is read before anything shows, and must stay small. */
addTexts({ namespace: 'decisions', en, de })
