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

/** What the makers of a row's cells share. */
interface Fuente {
  readonly m: Material;
  readonly cols: Columnas;
  /** Where the row notes what its cells ask for. */
  readonly vistas: Vistas;
  readonly tabla: TablaLeida;
  readonly umbrales: string;
}

/** Makes the cells of an indicator's row, and notes in `vistas` what they ask for. */
export function filaDeIndicador(m: Material, cols: Columnas, vistas: Vistas) {
  const { anio, anios } = cols;
  const tabla = m.libro.tablas.get(INDICADORES.nombre)!;
  const fuente: Fuente = { m, cols, vistas, tabla, umbrales: nombreUmbrales(m.libro) };
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
function crudo({ tabla }: Fuente, ficha: Ficha, nombre: string, anio?: number) {
  const c = columnaDe(tabla, nombre, anio);
  return c ? valueOf(tabla.filas[ficha.fila]?.[c.indice] ?? null) : null;
}

/** A formula that brings it, with what it gives; `siVacio` where the cell is blank. */
function trae(
  fuente: Fuente,
  ficha: Ficha,
  ref: string,
  nombre: string,
  anio?: number,
  siVacio = '',
): Cell {
  const { tabla } = fuente;
  const c = columnaDe(tabla, nombre, anio);
  if (!c) return null;
  const valor = crudo(fuente, ficha, nombre, anio);
  const blanco = valor === null || valor === '';
  return formula(traer(columnaEstructurada(tabla, c), ref, siVacio), blanco ? siVacio : valor);
}

/** What the ficha says, by formulas that find its row. */
function fijas(fuente: Fuente, ficha: Ficha, row: number): Cell[] {
  const { cols, vistas } = fuente;
  const ref = `$${cellAddress(row, cols.fila(cols.anios.indexOf(cols.anio)))}`;
  const deFicha = (nombre: string) => trae(fuente, ficha, ref, nombre);
  // A word in another case or with other accents is passed on as the method knows it.
  const canonico = (nombre: 'sentido' | 'agregacion'): Cell =>
    crudo(fuente, ficha, nombre) === ficha[nombre] ? deFicha(nombre) : ficha[nombre];
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
  const a = cols.anios[i]!;
  const claveFila = claveDeFila(ind.ficha.tipo, ind.ficha.codigo, ind.ficha.vigenteDesde);
  const filaTabla = ind.ficha.fila + 1;
  celdas[cols.claves + i] = claveFila;
  celdas[cols.fila(i)] = enTabla(tabla, ind.ficha, claveFila)
    ? formula(`MATCH(${cellAddress(row, cols.claves + i)},${tabla.nombre}[Clave],0)`, filaTabla)
    : filaTabla;
  const ref = `$${cellAddress(row, cols.fila(i))}`;
  celdas[c.logro] = trae(fuente, ind.ficha, ref, 'logros', a);
  celdas[c.valor] = celdaDeValor(ind, crudo(fuente, ind.ficha, 'valores', a), (siVacio) =>
    trae(fuente, ind.ficha, ref, 'valores', a, siVacio),
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

/** Whether MATCH over the column Clave finds this ficha. */
function enTabla(tabla: TablaLeida, ficha: Ficha, clave: string): boolean {
  const columna = columnaDe(tabla, 'clave');
  return (
    columna?.encabezado === 'Clave' &&
    valueOf(tabla.filas[ficha.fila]?.[columna.indice] ?? null) === clave
  );
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
