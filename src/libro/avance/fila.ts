/** An indicator's row in the sheet Avance: what the ficha says, and for each year its figures. */
import { acotar } from '../../ceplan/acotar';
import { avanceTipo1 } from '../../ceplan/avanceTipo1';
import { avanceTipo2 } from '../../ceplan/avanceTipo2';
import { esND } from '../../ceplan/cifra';
import { claveAnio } from '../../ceplan/clave';
import { decimalesNecesarios } from '../../ceplan/formato';
import type { AvanceIndicador } from '../../ceplan/tiposEvaluacion';
import type { Cifra, Ficha, Parametros } from '../../ceplan/tipos';
import { cellAddress, valueOf, type Cell } from '@pnftp/xlsx/plan';
import { avance as T } from '../../textos/documentos';
import { cifra, columnaEstructurada, formula, palabra, siCoincide, traer } from '../formulas';
import { claveDeFila, INDICADORES } from '../indicadores';
import type { LibroLeido } from '../leer';
import { decimalesDe, formatoDe } from '../lienzo';
import { NOMBRE_UMBRALES } from '../politica';
import { columnaDe, type TablaLeida } from '../tablas';
import {
  AGREGACION,
  CODIGO,
  INDICADOR,
  LB,
  LB_ANIO,
  RELEVANCIA,
  RESPONSABLE,
  SENTIDO,
  UNIDAD,
  type Columnas,
} from './columnas';
import type { Vistas } from './estilos';
import type { Material } from './index';

/** A column of the table of indicators: where it stands, and how formulas name it. */
interface Columna {
  readonly indice: number;
  readonly ref: string;
}

const DE_FICHA = ['relevancia', 'sentido', 'agregacion', 'lineaBaseAnio', 'lineaBase'] as const;
type DeFicha = (typeof DE_FICHA)[number];

/** What the makers of a row's cells share. */
interface Fuente {
  readonly m: Material;
  readonly cols: Columnas;
  /** Where the row notes what its cells ask for. */
  readonly vistas: Vistas;
  readonly tabla: TablaLeida;
  readonly deFicha: Readonly<Record<DeFicha, Columna | null>>;
  /** By the place of the year. */
  readonly logros: readonly (Columna | null)[];
  readonly valores: readonly (Columna | null)[];
  /** That of the keys, where MATCH finds them. */
  readonly clave: Columna | null;
  readonly umbrales: string;
}

function fuenteDe(m: Material, cols: Columnas, vistas: Vistas): Fuente {
  const tabla = m.libro.tablas.get(INDICADORES.nombre)!;
  const columna = (campo: string, anio?: number): Columna | null => {
    const c = columnaDe(tabla, campo, anio);
    return c ? { indice: c.indice, ref: columnaEstructurada(tabla, c) } : null;
  };
  const conClave = columnaDe(tabla, 'clave')?.encabezado === 'Clave';
  return {
    m,
    cols,
    vistas,
    tabla,
    deFicha: Object.fromEntries(DE_FICHA.map((campo) => [campo, columna(campo)])) as Record<
      DeFicha,
      Columna | null
    >,
    logros: cols.anios.map((anio) => columna('logros', anio)),
    valores: cols.anios.map((anio) => columna('valores', anio)),
    clave: conClave ? columna('clave') : null,
    umbrales: nombreUmbrales(m.libro),
  };
}

/** Makes the cells of an indicator's row, and notes in `vistas` what they ask for. */
export function filaDeIndicador(m: Material, cols: Columnas, vistas: Vistas) {
  const { anio, anios } = cols;
  const fuente = fuenteDe(m, cols, vistas);
  return (clave: { tipo: Ficha['tipo']; codigo: string }, row: number): Cell[] => {
    const actual = m.evaluacion.porClave.get(claveAnio(clave, anio))!;
    const { ficha } = actual;
    const celdas = fijas(fuente, ficha, row);
    anios.forEach((a, i) => {
      const ind = m.evaluacion.porClave.get(claveAnio(clave, a))!;
      const numeros = [ind.logro, ind.valor].filter((n): n is number => typeof n === 'number');
      vistas.porAnio[i]!.push({ row, formato: formatoDe(decimalesDe(numeros)) });
      if (!ind.vigente) {
        // Not left blank: a range hands blank cells to a custom function as 0 on the desktop.
        celdas[cols.deAnio(i).avance] = formula('""', '');
        if (a === anio) celdas[cols.avanceTipo2] = formula('""', '');
        return;
      }
      ponInsumos(fuente, celdas, ind, i, row);
      ponAvances(fuente, celdas, ind, ficha, i, row);
    });
    celdas[cols.origen] = origenDe(actual);
    celdas[cols.tipo] = ficha.tipo;
    celdas[cols.codigo] = ficha.codigo;
    return celdas;
  };
}

/** What stands in the ficha's cell. */
const crudo = ({ tabla }: Fuente, ficha: Ficha, columna: Columna | null) =>
  columna && valueOf(tabla.filas[ficha.fila]?.[columna.indice] ?? null);

/** A formula that brings it to where `fila` names its row; `siVacio` where the cell is blank. */
function trae(
  fuente: Fuente,
  ficha: Ficha,
  fila: string,
  columna: Columna | null,
  siVacio = '',
): Cell {
  if (!columna) return null;
  const valor = crudo(fuente, ficha, columna);
  const blanco = valor === null || valor === '';
  return formula(traer(columna.ref, fila, siVacio), blanco ? siVacio : valor);
}

/** What the ficha says, by formulas that find its row. */
function fijas(fuente: Fuente, ficha: Ficha, row: number): Cell[] {
  const { cols, vistas } = fuente;
  const ref = `$${cellAddress(row, cols.fila(cols.anios.indexOf(cols.anio)))}`;
  const deFicha = (nombre: DeFicha) => trae(fuente, ficha, ref, fuente.deFicha[nombre]);
  // A word in another case or with other accents is passed on as the method knows it.
  const canonico = (nombre: 'sentido' | 'agregacion'): Cell =>
    crudo(fuente, ficha, fuente.deFicha[nombre]) === ficha[nombre]
      ? deFicha(nombre)
      : ficha[nombre];
  const celdas: Cell[] = [];
  celdas[CODIGO] = ficha.codigo;
  celdas[INDICADOR] = ficha.indicador;
  celdas[RESPONSABLE] = ficha.responsable;
  celdas[UNIDAD] = ficha.unidadMedida;
  celdas[RELEVANCIA] = deFicha('relevancia');
  celdas[SENTIDO] = canonico('sentido');
  celdas[AGREGACION] = canonico('agregacion');
  celdas[LB_ANIO] = deFicha('lineaBaseAnio');
  celdas[LB] = deFicha('lineaBase');
  if (typeof ficha.lineaBase === 'number') {
    vistas.lineasBase.push({ row, formato: formatoDe(decimalesDe([ficha.lineaBase])) });
  }
  return celdas;
}

/** What there is to measure in a year: the row's key, LE, VO and Semestre I. */
function ponInsumos(
  fuente: Fuente,
  celdas: Cell[],
  ind: AvanceIndicador,
  i: number,
  row: number,
): void {
  const { cols, tabla, vistas } = fuente;
  const c = cols.deAnio(i);
  const claveFila = claveDeFila(ind.ficha.tipo, ind.ficha.codigo, ind.ficha.vigenteDesde);
  const filaTabla = ind.ficha.fila + 1;
  celdas[cols.claves + i] = claveFila;
  celdas[cols.fila(i)] =
    crudo(fuente, ind.ficha, fuente.clave) === claveFila
      ? formula(`MATCH(${cellAddress(row, cols.claves + i)},${tabla.nombre}[Clave],0)`, filaTabla)
      : filaTabla;
  const ref = `$${cellAddress(row, cols.fila(i))}`;
  const valores = fuente.valores[i]!;
  celdas[c.logro] = trae(fuente, ind.ficha, ref, fuente.logros[i]!);
  celdas[c.valor] = celdaDeValor(ind, crudo(fuente, ind.ficha, valores), (siVacio) =>
    trae(fuente, ind.ficha, ref, valores, siVacio),
  );
  if (ind.origen === 'reportes') vistas.deReportes.push({ row, column: c.valor });
  const semestral = ind.semestre1.avanceTipo1;
  celdas[c.semestre] = esND(semestral) ? '' : semestral;
}

/** AT1 and its level; of the evaluated year, AT2 and its own. */
function ponAvances(
  fuente: Fuente,
  celdas: Cell[],
  ind: AvanceIndicador,
  ficha: Ficha,
  i: number,
  row: number,
): void {
  const { m, cols, umbrales } = fuente;
  const c = cols.deAnio(i);
  const dir = (column: number) => cellAddress(row, column);
  const at2 = cols.avanceTipo2;
  const esEvaluado = ind.anio === cols.anio;
  const propia = ind.ficha.sentido === ficha.sentido && ind.ficha.agregacion === ficha.agregacion;
  const sentido = propia ? dir(SENTIDO) : `"${ind.ficha.sentido}"`;
  const agregacion = propia ? dir(AGREGACION) : `"${ind.ficha.agregacion}"`;
  const { parametros } = m.politica;
  const vo = dir(c.valor);
  const f1 = formulaAvance1(
    `PNFTP.AVANCE1(${vo},${dir(c.logro)},${sentido},${agregacion})`,
    vo,
    parametros,
  );
  const f2 = siReporto(`PNFTP.AVANCE2(${vo},${dir(c.logro)},${dir(LB)})`, vo, parametros);
  const nivelDe = (column: number) =>
    nivelSiCuenta(`PNFTP.NIVEL(${dir(column)},${umbrales})`, vo, parametros);
  const nivel = nivelDe(c.avance);
  if (esND(ind.valor) && (ind.valor.nd === 'pendiente' || ind.valor.nd === 'noCorresponde')) {
    celdas[c.avance] = formula(`IF(ISNUMBER(${dir(c.valor)}),${f1},"")`, '');
    celdas[c.nivel] = umbrales ? formula(`IF(${dir(c.avance)}="","",${nivel})`, '') : '';
    if (esEvaluado) celdas[at2] = formula(`IF(ISNUMBER(${dir(c.valor)}),${f2},"")`, '');
    return;
  }
  celdas[c.avance] = siCoincide(f1, daria1(ind, parametros), cifra(ind.avanceTipo1));
  celdas[c.nivel] = umbrales ? formula(nivel, palabra(ind.nivelTipo1)) : palabra(ind.nivelTipo1);
  anotaFina(fuente, ind.avanceTipo1, row, c.avance);
  if (!esEvaluado) return;
  celdas[at2] = siCoincide(f2, daria2(ind, parametros), cifra(ind.avanceTipo2));
  celdas[cols.nivelTipo2] = umbrales
    ? formula(nivelDe(at2), palabra(ind.nivelTipo2))
    : palabra(ind.nivelTipo2);
  anotaFina(fuente, ind.avanceTipo2, row, at2);
}

function anotaFina({ m, vistas }: Fuente, valor: Cifra, row: number, column: number): void {
  if (esND(valor)) return;
  const { parametros } = m.politica;
  const necesarios = decimalesNecesarios(valor, parametros.decimales, parametros);
  if (necesarios > parametros.decimales) vistas.finas.push({ row, column, decimales: necesarios });
}

/** The name of the two thresholds, one above the other; empty where they do not stand so. */
export function nombreUmbrales(libro: LibroLeido): string {
  return libro.umbrales === 'juntos' ? NOMBRE_UMBRALES : '';
}

function celdaDeValor(
  ind: AvanceIndicador,
  crudo: unknown,
  traeCon: (siVacio: string) => Cell,
): Cell {
  const blanco = crudo === null || crudo === '';
  if (ind.origen === 'oficial') return traeCon('');
  if (ind.origen === 'reportes') return cifra(ind.valor);
  const texto =
    ind.origen === 'noReportado'
      ? T.noReportado
      : esND(ind.valor) && ind.valor.nd === 'pendiente'
        ? T.pendiente
        : '';
  return blanco ? traeCon(texto) : texto || cifra(ind.valor);
}

/** A progress as ND where nobody reported, if the parameters say so: the functions give 0 [R]. */
const siReporto = (texto: string, vo: string, { noReportado }: Parametros): string =>
  noReportado === 'nd' ? `IF(${vo}="${T.noReportado}","ND",${texto})` : texto;

const formulaAvance1 = (texto: string, vo: string, parametros: Parametros): string =>
  siReporto(
    parametros.avance1Mostrado === 'acotado' ? `PNFTP.ACOTAR(${texto})` : texto,
    vo,
    parametros,
  );

/** The level, or none where who did not report is counted apart. */
const nivelSiCuenta = (texto: string, vo: string, p: Parametros): string =>
  p.noReportadoEnNiveles === 'aparte' && p.noReportado === 'cero'
    ? `IF(${vo}="${T.noReportado}","ND",${texto})`
    : texto;

/** What the formulas make of the cells: the method with the defaults of what no cell says. */
const daria1 = (ind: AvanceIndicador, { avance1Mostrado, noReportado }: Parametros) => {
  if (ind.origen === 'noReportado') return noReportado === 'nd' ? 'ND' : 0;
  const avance = avanceTipo1(ind.valor, ind.logro, ind.ficha.sentido, ind.ficha.agregacion);
  return cifra(avance1Mostrado === 'acotado' ? acotar(avance) : avance);
};

const daria2 = (ind: AvanceIndicador, { noReportado }: Parametros): number | 'ND' => {
  if (ind.origen === 'noReportado') return noReportado === 'nd' ? 'ND' : 0;
  return cifra(avanceTipo2(ind.valor, ind.logro, ind.lineaBase));
};

function origenDe(ind: AvanceIndicador): string {
  switch (ind.origen) {
    case 'oficial':
      return T.oficial;
    case 'reportes':
      return T.deReportes(ind.periodos.join(', '), ind.parcial);
    case 'noReportado':
      return T.noReportado;
    case 'ninguno':
      return esND(ind.valor) && ind.valor.nd === 'pendiente' ? T.pendiente : T.noCorresponde;
  }
}
