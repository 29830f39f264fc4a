import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of closures come with their pages. */
addTexts({ namespace: 'closure', en, de })
