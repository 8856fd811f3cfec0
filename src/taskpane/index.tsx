/** The pane's first step: wait for Excel, then draw. */
import { createRoot } from 'react-dom/client';
import { FueraDeExcel } from './FueraDeExcel';
import { Panel } from './Panel';
import { compartir } from './compartido';

const raiz = document.getElementById('panel');
if (raiz) {
  void compartir().then((compartido) => {
    if (compartido) document.documentElement.lang = compartido.idioma;
    createRoot(raiz).render(compartido ? <Panel {...compartido} /> : <FueraDeExcel />);
  });
}
