import { addTexts } from '@portolan/ui'
import de from './locales/de.json'
import en from './locales/en.json'

/** Words of the timeline; they come with it. */
addTexts({ namespace: 'gantt', en, de })
