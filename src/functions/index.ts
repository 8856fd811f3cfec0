/**
 * For the shared runtime's page: importing it registers the functions. Without Excel's runtime it
 * does nothing.
 */
import type { Idioma } from '../textos/idioma';
import { asociar } from './asociar';
import type { Runtime } from './asociar';

const idioma = (): Idioma =>
  typeof Office !== 'undefined' && /^en\b/i.test(Office.context?.displayLanguage ?? '')
    ? 'en'
    : 'es';

if (typeof CustomFunctions !== 'undefined') {
  asociar(CustomFunctions as unknown as Runtime, idioma);
}
