/**
 * What is signed, held against the data: Avance, Resumen and the matrix as they stand, beside the
 * same sheets as they would be made now. Findings name the cell, what it says and what the data
 * give. What people write in their own columns and rows is theirs.
 */
import { textoRecomendacion } from '../ceplan/recomendacion';
import type { Hallazgo, Severidad } from '../ceplan/tipos';
import type { IdFirmado } from '../textos/firmado';
import { resumen as T } from '../textos/documentos';
import { cellAddress, isFormula, valueOf } from '@pnftp/xlsx/plan';
import type { Cell, CellGrid, SheetPlan } from '@pnftp/xlsx/plan';
import type { Ajustes } from './ajustes';
import { planAvance, type Material } from './avance';
import { normaliza } from './esquema';
import { ESTILO } from './estilo';
import { conMedida } from './filasMatriz';
import type { MatrizLeida } from './matrizLeida';
import { REGLAS_FIRMADO } from './reglasFirmado';
import { planResumen } from './resumen';
import { ANCHOS } from './resumen/hoja';
import { comoTexto } from './valores';

/** The generated sheets as the workbook has them; absent where there is none yet. */
export interface Firmado {
  readonly avance?: CellGrid | undefined;
  readonly resumen?: CellGrid | undefined;
  readonly matriz: MatrizLeida;
}

/** A cell that is not what the data give. */
interface Diferencia {
  readonly celda: string;
  readonly dice: Cell;
  readonly dan: Cell;
  readonly clave: Pick<Hallazgo, 'tipo' | 'codigo'>;
}

/** Cells of one sheet that differ: typed over a formula, or left behind by the data. */
interface Diferencias {
  readonly hoja: string;
  readonly escritas: readonly Diferencia[];
  readonly atrasadas: readonly Diferencia[];
}

/** Linear in the cells of the three sheets. */
export function revisarFirmado(m: Material, { avance, resumen, matriz }: Firmado): Hallazgo[] {
  const hallazgos: Hallazgo[] = [];
  if (avance ?? resumen) {
    const hecho = planAvance(m, { titulo: avance?.sheet ?? 'Avance', modo: 'regenerate' });
    const deAvance = avance ? difierenFilas(hecho, avance) : null;
    if (deAvance) hallazgos.push(...dichas(deAvance));
    if (resumen) {
      const plan = planResumen(
        m,
        hecho,
        { hablan: [], callan: [] },
        { titulo: resumen.sheet, modo: 'regenerate' },
      );
      const suyas = difierenPartes(plan, resumen);
      // What refers to a sheet that is wrong is wrong with it, and is said there.
      const causa = deAvance !== null && deAvance.escritas.length + deAvance.atrasadas.length > 0;
      hallazgos.push(...dichas(causa ? { ...suyas, atrasadas: [] } : suyas));
    }
  }
  hallazgos.push(...compromisosAtrasados(m, matriz));
  return hallazgos;
}

/** Those of them that the workbook's settings want to hear of. */
export const dichosDeFirmado = (
  hallazgos: readonly Hallazgo[],
  { omitir, severidades }: Pick<Ajustes, 'omitir' | 'severidades'>,
): Hallazgo[] =>
  hallazgos
    .filter(({ regla }) => !omitir.includes(regla))
    .map((uno) => ({ ...uno, severidad: severidades[uno.regla] ?? uno.severidad }));

const severidadDe = (id: IdFirmado): Severidad =>
  REGLAS_FIRMADO.find((regla) => regla.id === id)!.severidad;

const visto = (celda: Cell): string => {
  const valor = valueOf(celda);
  return typeof valor === 'number' ? String(Number(valor.toPrecision(6))) : comoTexto(valor);
};

/** One finding for each cell that was typed over; one for all that the data left behind. */
function dichas({ hoja, escritas, atrasadas }: Diferencias): Hallazgo[] {
  const hallazgo = (id: IdFirmado, una: Diferencia, datos: Hallazgo['datos'] = {}): Hallazgo => ({
    regla: id,
    severidad: severidadDe(id),
    lugar: { hoja, celda: una.celda },
    ...una.clave,
    encontrado: visto(una.dice),
    esperado: visto(una.dan),
    datos: { hoja, ...datos },
    id: `${id}|${hoja}|${una.celda}`,
  });
  const primera = atrasadas[0];
  return [
    ...escritas.map((una) => hallazgo('escritoSobreFormula', una)),
    ...(primera
      ? [
          hallazgo('hojaAtrasada', primera, {
            cuantas: atrasadas.length,
            celdas: atrasadas.map(({ celda }) => celda).join(', '),
          }),
        ]
      : []),
  ];
}

/** Avance row by row, by the key that stands beside the printed page: rows may have been sorted. */
function difierenFilas(
  { plan, filas, primera, columnas }: ReturnType<typeof planAvance>,
  grid: CellGrid,
): Diferencias {
  const { tipo } = columnas;
  const codigo = tipo + 1;
  const nueva = plan.blocks![0]!.cells;
  // The years stand in the row above the titles; another year's sheet is left behind as a whole.
  const anios = filaDeAnios(nueva[primera - 2] ?? [], grid);
  if (anios) return { hoja: grid.sheet, escritas: [], atrasadas: [anios] };
  const escritas: Diferencia[] = [];
  const atrasadas: Diferencia[] = [];
  const enHoja = new Map(
    grid.cells.map((celdas, i) => [
      `${visto(celdas[tipo] ?? null)}|${visto(celdas[codigo] ?? null)}`,
      i,
    ]),
  );
  for (const row of filas.values()) {
    const celdas = nueva[row]!;
    const clave = { tipo: visto(celdas[tipo]!), codigo: visto(celdas[codigo]!) };
    const i = enHoja.get(`${clave.tipo}|${clave.codigo}`);
    const datos = clave as Pick<Hallazgo, 'tipo' | 'codigo'>;
    if (i === undefined) {
      atrasadas.push({ celda: 'A1', dice: null, dan: clave.codigo, clave: datos });
      continue;
    }
    const fila = compara(celdas.slice(0, tipo), grid, i, datos);
    escritas.push(...fila.escritas);
    // What follows from a figure that was typed is said with it.
    if (fila.escritas.length === 0) atrasadas.push(...fila.atrasadas);
  }
  return { hoja: grid.sheet, escritas, atrasadas };
}

function filaDeAnios(anios: readonly Cell[], grid: CellGrid): Diferencia | null {
  const dichos = (celdas: readonly Cell[]) =>
    celdas.map(visto).filter((texto) => /^\d{4}$/.test(texto));
  const esperados = dichos(anios).join(', ');
  const alguna = grid.cells
    .slice(0, 12)
    .map((celdas, i) => ({ i, anios: dichos(celdas).join(', ') }))
    .find((fila) => fila.anios !== '');
  if (!alguna || alguna.anios === esperados) return null;
  const column = grid.cells[alguna.i]!.findIndex((celda) => /^\d{4}$/.test(visto(celda)));
  const celda = cellAddress(grid.area.row + alguna.i, grid.area.column + column);
  return { celda, dice: alguna.anios, dan: esperados, clave: {} };
}

/** Resumen part by part, each found by its title; the last one counts findings, not figures. */
function difierenPartes(plan: SheetPlan, grid: CellGrid): Diferencias {
  const nueva = plan.blocks![0]!.cells;
  const titulos = (plan.styles ?? []).flatMap(({ area, style }) =>
    style === ESTILO.seccion ? [area.row] : [],
  );
  const escritas: Diferencia[] = [];
  const atrasadas: Diferencia[] = [];
  const faltan: Diferencia[] = [];
  let esperadas = 0;
  for (const [n, row] of titulos.entries()) {
    const titulo = visto(nueva[row]![0] ?? null);
    if (titulo === T.alertas.seccion) continue;
    esperadas++;
    const desde = grid.cells.findIndex((celdas) => visto(celdas[0] ?? null) === titulo);
    const celdaDe = (i: number) => cellAddress(grid.area.row + i, grid.area.column);
    // A part that an earlier version of the add-in did not write says nothing that is wrong.
    if (desde < 0) {
      faltan.push({ celda: celdaDe(0), dice: null, dan: titulo, clave: {} });
      continue;
    }
    const filas = nueva.slice(row, titulos[n + 1] ?? nueva.length);
    // Rows that came or went: the rest of the part stands beside other names.
    const corrida = filas.findIndex((celdas, i) => {
      const [suya = null, nuestra = null] = [grid.cells[desde + i]?.[0], celdas[0]];
      return !isFormula(nuestra) && visto(suya) !== visto(nuestra) && cambiaCifras(suya, nuestra);
    });
    const firmes = corrida < 0 ? filas : filas.slice(0, corrida);
    for (const [i, celdas] of firmes.entries()) {
      const fila = compara(celdas.slice(0, ANCHOS.length), grid, desde + i, {});
      escritas.push(...fila.escritas);
      atrasadas.push(...fila.atrasadas);
    }
    if (corrida >= 0) {
      const dice = grid.cells[desde + corrida]?.[0] ?? null;
      const dan = filas[corrida]![0] ?? null;
      atrasadas.push({ celda: celdaDe(desde + corrida), dice, dan, clave: {} });
    }
  }
  // Without any of its parts, it is the sheet of another year or of other levels.
  if (faltan.length === esperadas) atrasadas.push(...faltan);
  return { hoja: grid.sheet, escritas, atrasadas: escritas.length > 0 ? [] : atrasadas };
}

function compara(
  nueva: readonly Cell[],
  grid: CellGrid,
  fila: number,
  clave: Diferencia['clave'],
): Pick<Diferencias, 'escritas' | 'atrasadas'> {
  const escritas: Diferencia[] = [];
  const atrasadas: Diferencia[] = [];
  nueva.forEach((dan = null, column) => {
    const dice = grid.cells[fila]?.[column] ?? null;
    if (mismoValor(dice, dan)) return;
    const celda = cellAddress(grid.area.row + fila, grid.area.column + column);
    const una = { celda, dice, dan, clave };
    if (isFormula(dan) && !isFormula(dice)) escritas.push(una);
    else atrasadas.push(una);
  });
  return { escritas, atrasadas };
}

/**
 * Figures but for the noise of floating point; texts by the figures in them, so that a title put
 * in other words is nobody's fault. An error in the cell is not a figure that somebody signs, and a
 * formula without a value, as some programs save it, says nothing yet.
 */
function mismoValor(dice: Cell, dan: Cell): boolean {
  const [suyo, nuestro] = [valueOf(dice), valueOf(dan)];
  if (typeof suyo === 'object' && suyo !== null) return true;
  if (isFormula(dice) && (suyo === null || suyo === '')) return true;
  if (typeof suyo === 'number' && typeof nuestro === 'number') {
    return Math.abs(suyo - nuestro) <= 1e-9 * Math.max(1, Math.abs(nuestro));
  }
  if (isFormula(dan)) return normaliza(comoTexto(suyo)) === normaliza(comoTexto(nuestro));
  return !cambiaCifras(dice, dan);
}

/** Whether two texts say other figures; of two without any, whether they are other texts. */
function cambiaCifras(dice: Cell, dan: Cell): boolean {
  const cifras = (celda: Cell) => visto(celda).match(/\d+(?:[.,]\d+)*/g) ?? [];
  const [suyas, nuestras] = [cifras(dice), cifras(dan)];
  if (suyas.length + nuestras.length > 0) return suyas.join(' ') !== nuestras.join(' ');
  return normaliza(visto(dice)) !== normaliza(visto(dan));
}

const META = /\bde ([\d.,]*\d)[^.]*? para el año (\d{4})/g;

/** `{año} → {LE}` of the standard sentence; of any other words, nothing. */
const metasDe = (texto: string): ReadonlyMap<string, string> =>
  new Map([...texto.matchAll(META)].map(([, logro = '', anio = '']) => [anio, logro]));

/**
 * Rows of the matrix whose sentence names a target that is not the year's. A person's own rows,
 * those left out with a reason, and other words of theirs are not asked about.
 */
function compromisosAtrasados(
  { evaluacion, politica }: Material,
  { filas }: MatrizLeida,
): Hallazgo[] {
  const porClave = new Map(
    evaluacion.compromisos.map((c) => [`${c.tipo}|${c.codigo}|${c.anio}`, c]),
  );
  return filas.flatMap((escrito): Hallazgo[] => {
    const { campos, anio, fila, generado } = escrito;
    const c = porClave.get(`${campos.tipo}|${campos.codigo}|${anio}`);
    if (!c || generado === null || campos.motivo.trim() !== '') return [];
    const ahora = textoRecomendacion(conMedida(c, escrito, politica).recomendacion);
    const [dichas, nuevas] = [metasDe(campos.recomendacion), metasDe(ahora)];
    const otras = [...dichas].filter(([anio, logro]) => nuevas.get(anio) !== logro);
    const [primera] = otras;
    if (!primera) return [];
    const dicha = (metas: ReadonlyMap<string, string>): string =>
      otras.map(([anio]) => `${metas.get(anio) ?? '–'} (${anio})`).join(', ');
    return [
      {
        regla: 'compromisoAtrasado',
        severidad: severidadDe('compromisoAtrasado'),
        lugar: { tabla: 'compromisos', fila, campo: 'recomendacion' },
        tipo: c.tipo,
        codigo: c.codigo,
        anio: c.anio,
        encontrado: dicha(dichas),
        esperado: dicha(nuevas),
        id: `compromisoAtrasado|${c.tipo} ${c.codigo}|${c.anio}|`,
      },
    ];
  });
}
