import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** The words of these screens come with them, as those of the plan do. */
addTexts({ namespace: 'scope', en, de })
