/** What an import brings, for a person at a terminal and as data. */
import { conRespuesta, MAPA_VACIO, type Importacion, type Mapa } from '../importar';
import { INDICADORES } from '../libro/indicadores';
import { comoTexto } from '../libro/valores';
import { cli } from '../textos/cli';
import { textosImportar } from '../textos/importar';
import type { Terminal } from './salida';
import { parrafo, pintor, tabla } from './tabla';

const T = cli.resumen;
const I = textosImportar.es;
const FILAS_VISTAS = 10;
const PREGUNTAS_VISTAS = 15;

interface Dicho {
  readonly donde: string;
  readonly mensaje: string;
}

const VISTAS = 4;

const lugar = (hoja: string, celdas: readonly string[]): string =>
  [hoja, celdas.slice(0, VISTAS).join(', ') + (celdas.length > VISTAS ? ', …' : '')]
    .filter(Boolean)
    .join('!');

const preguntasDe = ({ preguntas }: Importacion): Dicho[] =>
  preguntas.map(({ clase, hoja, celdas, escrito, opciones, de = '' }) => ({
    donde: lugar(hoja, celdas),
    mensaje: I.preguntas[clase]({ escrito, opciones, de, cuantas: celdas.length }),
  }));

const ajenosDe = ({ ajenos }: Importacion): Dicho[] =>
  ajenos.map(({ clase, hoja, celdas, escritos }) => ({
    donde: lugar(hoja, celdas),
    mensaje: I.ajenos[clase]({ escritos, cuantas: celdas.length }),
  }));

const decisionesDe = ({ decisiones }: Importacion): Dicho[] =>
  decisiones.map(({ clase, hoja, escrito, es, cuantas }) => ({
    donde: hoja,
    mensaje: I.decisiones[clase]({ escrito, es, cuantas }),
  }));

export function resumenDeImportar(importacion: Importacion, terminal: Terminal): string[] {
  const pinta = pintor(terminal.colores);
  const seccion = (titulo: string, dichos: readonly Dicho[], hasta = Infinity): string[] =>
    dichos.length === 0
      ? []
      : [
          pinta(titulo, 'negrita'),
          ...dichos
            .slice(0, hasta)
            .flatMap(({ donde, mensaje }) =>
              parrafo(
                `  ${donde === '' ? '' : `${donde}: `}${mensaje}`.trimStart(),
                terminal.ancho - 2,
                '    ',
              ).map((l) => `  ${l}`),
            ),
          ...(dichos.length > hasta ? [`  ${T.masPreguntas(dichos.length - hasta)}`] : []),
          '',
        ];
  const preguntas = preguntasDe(importacion);
  return [
    ...tablasDe(importacion),
    '',
    ...filasDe(importacion),
    ...seccion(T.preguntas(preguntas.length), preguntas, PREGUNTAS_VISTAS),
    ...(preguntas.length > 0 ? [T.comoResponder, ''] : []),
    ...seccion(T.noViene, ajenosDe(importacion), PREGUNTAS_VISTAS),
    ...seccion(T.decidido, decisionesDe(importacion), PREGUNTAS_VISTAS),
  ];
}

/** A line a table: which columns it has. */
const tablasDe = ({ tablas }: Importacion): string[] =>
  tablas.map(({ hoja, filas, columnas }) => {
    const dudosas = columnas.filter(({ es }) => es === null).length;
    const sabidas = columnas.flatMap(({ es }) => (es === null || es === 'nada' ? [] : [es]));
    return T.tablaHallada(
      hoja,
      filas.join('–'),
      [...sabidas, ...(dudosas > 0 ? [T.columnasSinDecidir(dudosas)] : [])].join(', '),
    );
  });

/** The first rows as they will be. */
function filasDe({ traido }: Importacion): string[] {
  const filas = traido?.contenido.filas[INDICADORES.nombre] ?? [];
  if (!traido || filas.length === 0) return [];
  const anio = Number(traido.contenido.politica.anio_evaluado);
  const titulos = [
    'Tipo',
    'Código',
    'Indicador',
    'Unidad de medida',
    'Sentido esperado',
    `LE ${anio}`,
    `VO ${anio}`,
  ];
  const corto = (texto: string) => (texto.length > 40 ? `${texto.slice(0, 39)}…` : texto);
  return [
    T.indicadoresTraidos(filas.length, FILAS_VISTAS),
    ...tabla(
      [
        [...T.cabeceraTraidos, ...titulos.slice(-2)],
        ...filas
          .slice(0, FILAS_VISTAS)
          .map((fila) => titulos.map((t) => corto(comoTexto(fila[t] ?? null)))),
      ],
      [5, 6],
    ),
    '',
  ];
}

/** The parts of a map that say something. */
const soloLoNuevo = ({ version: _, ...mapa }: Mapa): Partial<Mapa> =>
  Object.fromEntries(Object.entries(mapa).filter(([, parte]) => Object.keys(parte).length > 0));

/** The whole review; its `mapa` is what the next import takes. */
export function revisionComoJson(importacion: Importacion, archivo: string): string {
  const { tablas, preguntas, ajenos, decisiones, mapa, traido } = importacion;
  const mensajes = {
    preguntas: preguntasDe(importacion),
    ajenos: ajenosDe(importacion),
    decisiones: decisionesDe(importacion),
  };
  const datos = {
    version: 1,
    archivo,
    tablas,
    preguntas: preguntas.map((p, i) => ({
      ...p,
      mensaje: mensajes.preguntas[i]!.mensaje,
      // What to put into the map, with the first of its options.
      respuesta: soloLoNuevo(conRespuesta(MAPA_VACIO, p, p.opciones[0] ?? null)),
    })),
    noViene: ajenos.map((a, i) => ({ ...a, mensaje: mensajes.ajenos[i]!.mensaje })),
    decidido: decisiones.map((d, i) => ({ ...d, mensaje: mensajes.decisiones[i]!.mensaje })),
    indicadores: traido?.contenido.filas[INDICADORES.nombre]?.length ?? 0,
    muestra: traido?.contenido.filas[INDICADORES.nombre]?.slice(0, FILAS_VISTAS) ?? [],
    origenes: traido?.origenes ?? [],
    mapa,
  };
  return `${JSON.stringify(datos, null, 2)}\n`;
}
