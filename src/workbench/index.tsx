import { createRoot } from 'react-dom/client';
import { Mesa } from './Mesa';
import './workbench.css';

/** Spanish, unless the browser is in English. */
const idioma = /^en\b/i.test(navigator.language) ? 'en' : 'es';
document.documentElement.lang = idioma;

const root = document.getElementById('mesa');
if (root) createRoot(root).render(<Mesa idioma={idioma} />);
