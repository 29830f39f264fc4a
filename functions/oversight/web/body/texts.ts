import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of bodies come with their page. */
addTexts({ namespace: 'bodies', en, de })
