/** Cells that people fill in say what goes into them, as soon as they are selected. */
import { TABLAS_DE_ENTRADA } from '../../src/libro/leer';
import { ayudas } from '../../src/textos/libro';

const columnas = TABLAS_DE_ENTRADA.filter(({ nombre }) => nombre !== 'tblPolitica').flatMap(
  ({ nombre, columnas: suyas }) =>
    suyas.filter(({ tipo }) => tipo !== 'formula').map(({ campo }) => `${nombre}.${campo}`),
);

test.each(['es', 'en'] as const)(
  'each column has its prompt, and no prompt is of none (%s)',
  (idioma) => {
    expect(Object.keys(ayudas[idioma]).sort()).toEqual([...columnas].sort());
    // What Excel shows at most.
    for (const texto of Object.values(ayudas[idioma]))
      expect(texto.length).toBeLessThanOrEqual(255);
  },
);
