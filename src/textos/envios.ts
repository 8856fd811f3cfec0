/** Words of what is noted of formatos that go out and come back. */
import { contados } from './contados';
import { textos } from './idioma';

export const ENVIOS = textos(
  {
    accion: 'Anotar envíos y recepciones',
    nada: 'Envíos y recepciones ya lo dice todo.',
    anotados: (n: number) =>
      `Envíos y recepciones: ${contados(n, 'fila anotada', 'filas anotadas')}.`,
    otroLibro: (codigos: readonly string[]) =>
      `${codigos.join(', ')}: este libro no lo envió. Si salió de otra copia, consolide en el libro maestro.`,
    sinTabla:
      'No se anotó: el libro no tiene la hoja Envíos y recepciones. Actualizar el libro la agrega.',
  },
  {
    accion: 'Note what was sent and received',
    nada: 'Envíos y recepciones says it all already.',
    anotados: (n) => `Envíos y recepciones: ${contados(n, 'row noted', 'rows noted')}.`,
    otroLibro: (codigos) =>
      `${codigos.join(', ')}: this workbook did not send it. If another copy did, consolidate in the master workbook.`,
    sinTabla:
      'Not noted: the workbook has no sheet Envíos y recepciones. Bring it up to date to have one.',
  },
);
