/** The pane's first step: wait for Excel, then draw. */
import { createRoot } from 'react-dom/client';
import { FueraDeExcel } from './FueraDeExcel';
import { Panel } from './Panel';
import { compartir } from './compartido';
import { alElegirIdioma } from './idiomaElegido';

const raiz = document.getElementById('panel');
if (raiz) {
  const dibujo = createRoot(raiz);
  const dibujar = () =>
    void compartir().then((compartido) => {
      if (compartido) document.documentElement.lang = compartido.idioma;
      dibujo.render(compartido ? <Panel {...compartido} /> : <FueraDeExcel />);
    });
  alElegirIdioma(dibujar);
  dibujar();
}
