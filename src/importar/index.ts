/**
 * From somebody's own tables to the content of a standard workbook, and everything that there is to
 * say of it. Pure: cells in, data out. What is sure comes in; what is not is a question and stays out.
 */
import type { CellGrid, SheetFacts } from '@pnftp/xlsx/plan';
import { contenidoDe, type Traido } from './contenido';
import { direccion, hojaDe } from './hoja';
import { conMapa, decisiones, MAPA_VACIO, paraMapa, type ColumnaDeMapa, type Mapa } from './mapa';
import { reconocer, type ColumnaReconocida, type TablaReconocida } from './reconocer';
import { Registros } from './registros';
import { Revision, type Ajeno, type Decision, type Pregunta } from './revision';
import { esDeAnio, textoDe } from './significado';
import { hallarTablas } from './tablas';
import { conAnios, numeraFilas } from './vocabulario';

export { MAPA_VACIO, MapaMalo, leeMapa, type Mapa } from './mapa';
export type {
  Ajeno,
  ClaseDeAjeno,
  ClaseDeDecision,
  ClaseDePregunta,
  Decision,
  Pregunta,
} from './revision';
export type { Origen } from './contenido';
export { conRespuesta } from './respuestas';

export interface ColumnaVista {
  /** `F5`: the lowest cell of its heading. */
  readonly celda: string;
  readonly encabezado: string;
  /** How the map knows it. */
  readonly clave: string;
  /** `null` where nobody knows yet. */
  readonly es: string | null;
  /** The same as the map has it: `LE {año}`. */
  readonly enMapa: string | null;
  readonly duda: string | null;
  readonly candidatas: readonly string[];
  readonly ejemplos: readonly string[];
}

export interface TablaVista {
  readonly hoja: string;
  readonly filas: readonly [number, number];
  readonly columnas: readonly ColumnaVista[];
}

export interface Importacion {
  readonly tablas: readonly TablaVista[];
  readonly preguntas: readonly Pregunta[];
  readonly ajenos: readonly Ajeno[];
  readonly decisiones: readonly Decision[];
  /** Every decision, to be changed or used again. */
  readonly mapa: Mapa;
  /** `null` where nothing could be brought in. */
  readonly traido: Traido | null;
}

export function importar(
  grids: readonly CellGrid[],
  facts: readonly SheetFacts[],
  mapa: Mapa = MAPA_VACIO,
): Importacion {
  const revision = new Revision();
  const dice = decisiones(mapa);
  const hechos = new Map(facts.map((f) => [f.sheet, f]));
  const registros = new Registros(mapa, dice, revision);
  const todas: TablaReconocida[] = [];
  for (const grid of grids) {
    const hoja = hojaDe(grid, hechos.get(grid.sheet));
    const tablas = hallarTablas(hoja).map((tabla) => conMapa(reconocer(tabla), dice));
    if (tablas.length === 0) revision.ajeno('hojaSinTabla', hoja.nombre, '');
    registros.nuevaHoja();
    for (const tabla of tablas) {
      revisaColumnas(tabla, revision);
      registros.trae(tabla);
    }
    todas.push(...tablas);
  }
  const traido = registros.lista.length > 0 ? contenidoDe(registros.lista, mapa, revision) : null;
  return {
    tablas: todas.map(comoSeVe),
    preguntas: revision.preguntas,
    ajenos: revision.ajenos,
    decisiones: revision.decisiones,
    mapa: mapaDe(todas, mapa),
    traido,
  };
}

const celdaDe = ({ cabecera }: TablaReconocida, { indice }: ColumnaReconocida) =>
  direccion(cabecera[1], indice);

/** Columns that nobody knows are questions; those that have no place are said. */
function revisaColumnas(tabla: TablaReconocida, revision: Revision): void {
  const { hoja, reconocidas, anio } = tabla;
  const conIndicador = reconocidas.some((c) => c.significado?.campo === 'indicador');
  if (!conIndicador)
    revision.ajeno('tablaSinIndicador', hoja.nombre, celdaDe(tabla, reconocidas[0]!));
  for (const columna of reconocidas) {
    const { significado, duda, candidatas, encabezado, perfil } = columna;
    if (encabezado === '' || perfil.llenas === 0) continue;
    if (duda) {
      revision.pregunta({
        clase: duda,
        hoja: hoja.nombre,
        celdas: [celdaDe(tabla, columna)],
        // Of columns that differ by their year alone, one question.
        escrito: conAnios(encabezado, '{año}'),
        opciones: candidatas.map((candidata) => paraMapa(candidata, encabezado)),
        de: columna.clave,
      });
    } else if (!significado || significado.campo === 'nada') {
      if (numeraFilas(encabezado)) continue;
      revision.ajeno('columnaSinLugar', hoja.nombre, celdaDe(tabla, columna), encabezado);
    } else if (
      esDeAnio(significado.campo) &&
      anio !== null &&
      'periodo' in significado &&
      significado.anio === anio &&
      !encabezado.includes(String(anio))
    ) {
      revision.decision('anioDeTitulo', hoja.nombre, '', String(anio));
    }
  }
}

const comoSeVe = (tabla: TablaReconocida): TablaVista => ({
  hoja: tabla.hoja.nombre,
  filas: [tabla.cuerpo[0] + 1, tabla.cuerpo[1] + 1],
  columnas: tabla.reconocidas
    .filter(({ encabezado }) => encabezado !== '')
    .map((columna) => ({
      celda: celdaDe(tabla, columna),
      encabezado: columna.encabezado,
      clave: columna.clave,
      es: columna.significado ? textoDe(columna.significado) : columna.duda ? null : 'nada',
      enMapa: columna.significado
        ? paraMapa(columna.significado, columna.encabezado)
        : columna.duda
          ? null
          : 'nada',
      duda: columna.duda,
      candidatas: columna.candidatas.map(textoDe),
      ejemplos: columna.perfil.ejemplos,
    })),
});

/** What was decided, by a person or beyond doubt, each heading once. */
function mapaDe(tablas: readonly TablaReconocida[], mapa: Mapa): Mapa {
  const columnas = new Map<string, ColumnaDeMapa>(
    mapa.columnas.map((c) => [`${c.hoja ?? ''}!${c.encabezado}`, c]),
  );
  for (const { reconocidas, hoja } of tablas) {
    for (const { clave, encabezado, significado, duda } of reconocidas) {
      if (
        clave === '' ||
        duda ||
        columnas.has(`!${clave}`) ||
        columnas.has(`${hoja.nombre}!${clave}`)
      )
        continue;
      columnas.set(`!${clave}`, {
        encabezado: clave,
        es: significado ? paraMapa(significado, encabezado) : 'nada',
      });
    }
  }
  return { ...mapa, columnas: [...columnas.values()] };
}
