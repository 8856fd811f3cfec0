/** What a person answers to a question, as a part of the map: the next import does not ask it. */
import type { ColumnaDeMapa, Mapa } from './mapa';
import type { Pregunta } from './revision';
import { significadoDe } from './significado';

const cifraDe = (texto: string): string | number =>
  texto.trim() !== '' && Number.isFinite(Number(texto)) ? Number(texto) : texto;

/** The map with the answer; `null` is "leave it out". Answers that a question cannot have change nothing. */
export function conRespuesta(mapa: Mapa, pregunta: Pregunta, respuesta: string | null): Mapa {
  const { clase, escrito, opciones, de = '' } = pregunta;
  switch (clase) {
    case 'metaOValor':
    case 'deQueAnio':
    case 'contenido':
    case 'repetida':
    case 'avance':
    case 'suena':
    case 'ponderador':
      return conColumna(mapa, { encabezado: de, es: respuesta ?? 'nada' });
    case 'fracciones':
      return conColumna(mapa, {
        encabezado: de,
        es: escrito,
        fracciones: respuesta === opciones[0],
      });
    case 'ceros':
      return conColumna(mapa, {
        encabezado: de,
        es: escrito,
        ceros: respuesta === 'valor' ? 'valor' : 'blanco',
      });
    case 'cifraDoble':
    case 'cifraAproximada':
    case 'cifraEnTexto':
    case 'cifraConError':
    case 'cifraParte':
    case 'cifraCombinada':
    case 'unidadEnCifra':
    case 'codigoFecha':
    case 'codigoRepetido':
    case 'tituloSinNivel':
    case 'conflicto':
      return conCeldas(mapa, pregunta, respuesta);
    case 'textoDeLista':
      return respuesta === null
        ? mapa
        : {
            ...mapa,
            textos: { ...mapa.textos, [de]: { ...mapa.textos[de], [escrito]: respuesta } },
          };
    case 'mismaEntidad': {
      const [una = '', otra = ''] = opciones;
      // Said to be two, each is written as it is.
      const entidades =
        respuesta === null
          ? { [una]: una, [otra]: otra }
          : { [respuesta === una ? otra : una]: respuesta };
      return { ...mapa, entidades: { ...mapa.entidades, ...entidades } };
    }
    case 'faltaColumna':
      return { ...mapa, constantes: { ...mapa.constantes, [escrito]: respuesta ?? '' } };
    case 'faltaTipo':
      return { ...mapa, constantes: { ...mapa.constantes, Tipo: respuesta ?? '' } };
    case 'faltaPolitica':
      return respuesta === null
        ? mapa
        : { ...mapa, politica: { ...mapa.politica, [escrito]: respuesta } };
  }
}

/** An entry of the map for a column, over what it said of it before. */
function conColumna(mapa: Mapa, { encabezado, es, ...resto }: ColumnaDeMapa): Mapa {
  const anterior = mapa.columnas.find((c) => c.encabezado === encabezado && c.hoja === undefined);
  const dicha = significadoDe(es.replace('{año}', '2024')) ? es : (anterior?.es ?? 'nada');
  return {
    ...mapa,
    columnas: [
      ...mapa.columnas.filter((c) => c !== anterior),
      { ...anterior, encabezado, es: dicha, ...resto },
    ],
  };
}

const conCeldas = (
  mapa: Mapa,
  { hoja, celdas, escrito }: Pregunta,
  respuesta: string | null,
): Mapa => ({
  ...mapa,
  celdas: {
    ...mapa.celdas,
    ...Object.fromEntries(
      celdas.map((celda) => [
        `${hoja}!${celda}`,
        { dice: escrito, es: respuesta === null ? null : cifraDe(respuesta) },
      ]),
    ),
  },
});
