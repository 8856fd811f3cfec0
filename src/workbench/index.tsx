import { createRoot } from 'react-dom/client';
import { Mesa } from './Mesa';
import './workbench.css';

const root = document.getElementById('mesa');
if (root) createRoot(root).render(<Mesa idioma="es" />);
