/**
 * Facts and parameters of tblPolitica, and what its rules are to do, written in one action; the way
 * back of one is the other.
 */
import { planBitacora, type FilaBitacora } from '../libro/bitacora';
import { conAjuste, SIN_AJUSTES } from '../libro/ajustes';
import { areasDeEntrada, leeLibro, type LibroLeido } from '../libro/leer';
import { revisaDatos } from '../libro/leerPolitica';
import { CLAVES, POLITICA } from '../libro/politica';
import { columnaDe, type TablaLeida } from '../libro/tablas';
import { fecha, numeroEnTexto, serieDeFecha, texto, vacia } from '../libro/valores';
import { cellAddress, valueOf } from '@pnftp/xlsx/plan';
import type { CellValue, OpenWorkbook, SheetPlan } from '@pnftp/xlsx/plan';
import { notasDeAccion } from '../textos/acciones';
import { nombreDeClave } from '../libro/nombreDeClave';
import { ajustableDe } from '../libro/reglasAjustables';
import { nombreDeAjuste, textoHallazgo } from '../textos/hallazgos';
import { AccionError, exigeTerminada } from './accionError';
import { bloquesDe, juntar, type CeldaSuelta } from './celdas';
import type { Contexto } from './encargo';
import { escribir } from './escribir';
import { fijadosDe, instantaneaDeFijados, type CambioFijado } from './instantanea';

export type { CambioFijado } from './instantanea';

/** tblPolitica as it stands: every key with its value, the rules' (`regla.salto`) among them. */
export interface Fijados {
  /** Of the contract; `null` where the workbook says none that we know. */
  readonly version: number | null;
  readonly valores: ReadonlyMap<string, CellValue>;
}

type Accion = 'fijar' | 'deshacerFijar';

export interface ResultadoFijar {
  readonly accion: Accion;
  /** What was written, with what its way back needs, and where. */
  readonly cambios: readonly (CambioFijado & {
    readonly hoja: string;
    readonly celda: string;
  })[];
  readonly bitacora: string | null;
  readonly notas: readonly string[];
}

/** What people typed, by key; a blank leaves the key to its default. */
export type PorFijar = ReadonlyMap<string, string>;

/** Two requests. */
export async function leerFijados(abierto: OpenWorkbook, contexto: Contexto): Promise<Fijados> {
  const { libro, filas } = await leer(abierto, contexto);
  return {
    version: libro.contrato?.version ?? null,
    valores: new Map([...filas].map(([clave, { valor }]) => [clave, valor])),
  };
}

/**
 * Three requests, and one for each 4 MB more. Throws `AccionError` for what may not be, with the
 * key that it is about; nothing is written then.
 */
export async function fijar(
  abierto: OpenWorkbook,
  contexto: Contexto,
  pedidos: PorFijar,
): Promise<ResultadoFijar> {
  const leido = await leer(abierto, contexto);
  exigeTerminada(leido.libro.estructura, 'fijar', contexto.idioma);
  const { filas } = leido;
  const cambios = [...pedidos].flatMap(([clave, dicho]): CambioFijado[] => {
    const antes = filas.get(clave)?.valor ?? null;
    const despues = comoCelda(clave, dicho);
    return antes === despues
      ? []
      : [{ clave, antes, despues, fila: filas.has(clave) ? 'suya' : 'agrega' }];
  });
  exigeValidos(cambios, filas, contexto);
  return hacer(abierto, contexto, 'fijar', leido, { cambios, notas: [] });
}

/** Gives keys back what they held, where they still hold what was written. */
export async function deshacerFijar(
  abierto: OpenWorkbook,
  hechos: readonly CambioFijado[],
  contexto: Contexto,
): Promise<ResultadoFijar> {
  const leido = await leer(abierto, contexto);
  exigeTerminada(leido.libro.estructura, 'deshacerFijar', contexto.idioma);
  const cambios = hechos.flatMap(({ clave, antes, despues, fila }): CambioFijado[] =>
    leido.filas.get(clave)?.valor === despues
      ? [{ clave, antes: despues, despues: antes, fila: fila === 'agrega' ? 'quita' : 'suya' }]
      : [],
  );
  const otros = hechos.length - cambios.length;
  const notas = otros > 0 ? [notasDeAccion[contexto.idioma].fijadosOtros(otros)] : [];
  return hacer(abierto, contexto, 'deshacerFijar', leido, { cambios, notas });
}

/**
 * One that was broken off, as it was begun: a key may hold its new value already. What somebody has
 * written since stays.
 */
export const retomarFijar =
  (accion: Accion) =>
  async (
    abierto: OpenWorkbook,
    contexto: Contexto,
    guardado: string | null,
  ): Promise<ResultadoFijar | null> => {
    const empezado = guardado === null ? null : fijadosDe(guardado);
    if (!empezado) return null;
    const leido = await leer(abierto, contexto);
    exigeTerminada(leido.libro.estructura, accion, contexto.idioma);
    const cambios = empezado.cambios.filter(({ clave, antes, despues }) => {
      const hay = leido.filas.get(clave)?.valor ?? null;
      return hay === antes || hay === despues;
    });
    return hacer(abierto, contexto, accion, leido, { ...empezado, cambios, notas: [] });
  };

interface Trabajo {
  readonly cambios: readonly CambioFijado[];
  readonly notas: readonly string[];
  /** Where an earlier try, broken off, began to list them. */
  readonly filaBitacora?: number;
}

async function hacer(
  abierto: OpenWorkbook,
  contexto: Contexto,
  accion: Accion,
  { libro, tabla, filas }: Leido,
  { cambios, notas, filaBitacora }: Trabajo,
): Promise<ResultadoFijar> {
  if (cambios.length === 0) {
    const nada = notas.length > 0 ? notas : [notasDeAccion[contexto.idioma].sinCambio];
    return { accion, cambios: [], bitacora: null, notas: nada };
  }
  const { sheet, celdas } = planFijar(tabla, filas, cambios);
  const { hoja } = tabla;
  const lineas = cambios.map((uno, i) => lineaDe(accion, uno, { hoja, celda: celdas[i]! }));
  const bitacora = planBitacora(lineas, contexto.hoy, libro.estructura, filaBitacora)!;
  await escribir(
    abierto,
    {
      action: accion,
      // What was there is on record before any value changes.
      sheets: juntar([bitacora.sheet, sheet]),
      names: bitacora.names,
      snapshot: instantaneaDeFijados({ cambios, filaBitacora: bitacora.fila }),
    },
    contexto,
  );
  return {
    accion,
    cambios: cambios.map((uno, i) => ({ ...uno, hoja, celda: celdas[i]! })),
    bitacora: bitacora.titulo,
    notas,
  };
}

function lineaDe(
  accion: Accion,
  { clave, antes, despues }: CambioFijado,
  lugar: { readonly hoja: string; readonly celda: string },
): FilaBitacora {
  const t = notasDeAccion.es;
  return {
    accion: accion === 'fijar' ? t.accionFijar : t.accionDeshacerFijar,
    ...lugar,
    antes,
    despues,
    origen: `${t.origenPanel}: ${nombreDeClave(clave)}`,
  };
}

interface Escrito {
  readonly fila: number;
  readonly valor: CellValue;
}

interface Leido {
  readonly libro: LibroLeido;
  readonly tabla: TablaLeida;
  readonly filas: ReadonlyMap<string, Escrito>;
}

async function leer(
  abierto: OpenWorkbook,
  { hoy, idioma, onProgress, signal }: Contexto,
): Promise<Leido> {
  onProgress?.(0, 'leer');
  const estructura = await abierto.describe();
  signal?.throwIfAborted();
  const grids = await abierto.read(areasDeEntrada(estructura));
  const libro = leeLibro(estructura, grids, { hoy, ajustableDe });
  const tabla = libro.tablas.get(POLITICA.nombre);
  const clave = tabla && columnaDe(tabla, 'clave');
  const valor = tabla && columnaDe(tabla, 'valor');
  if (!tabla || !clave || !valor) {
    throw new AccionError('noEsLibro', { faltan: POLITICA.nombre }, idioma);
  }
  const filas = new Map<string, Escrito>();
  tabla.filas.forEach((celdas, fila) => {
    const nombre = texto(celdas[clave.indice] ?? null);
    if (nombre !== '' && !filas.has(nombre)) {
      filas.set(nombre, { fila, valor: valueOf(celdas[valor.indice] ?? null) });
    }
  });
  return { libro, tabla, filas };
}

/** What a cell is to hold: a number where the key takes one, and the text says only one. */
function comoCelda(nombre: string, dicho: string): CellValue {
  const escrito = dicho.trim();
  if (escrito === '') return null;
  const parametro = ajustableDe(nombre)?.parametro;
  const tipo =
    CLAVES.find(({ clave }) => clave === nombre)?.tipo ?? (parametro ? 'numero' : 'texto');
  if (tipo === 'fecha') {
    const leida = fecha(escrito);
    return 'valor' in leida ? serieDeFecha(leida.valor) : escrito;
  }
  if (tipo !== 'numero' && tipo !== 'anio') return escrito;
  const numero = numeroEnTexto(escrito);
  return numero === null || numero.includes('|') ? escrito : Number(numero);
}

/** Refuses what `validar` would find wrong, unless it was wrong before. */
function exigeValidos(
  cambios: readonly CambioFijado[],
  filas: ReadonlyMap<string, Escrito>,
  { hoy, idioma }: Contexto,
): void {
  for (const { clave, despues: valor } of cambios) {
    const ajustable = ajustableDe(clave);
    if (!ajustable || valor === null) continue;
    const queda = conAjuste(SIN_AJUSTES, ajustable, valor);
    if (typeof queda === 'object') continue;
    const nombre = nombreDeAjuste(clave, idioma);
    const datos = { clave, nombre, encontrado: texto(valor), esperado: queda };
    throw new AccionError('parametroFuera', datos, idioma);
  }
  const antes = Object.fromEntries([...filas].map(([clave, { valor }]) => [clave, valor]));
  const dichos = (valores: Readonly<Record<string, CellValue>>) =>
    revisaDatos(valores, hoy, ajustableDe).filter(({ severidad }) => severidad === 'error');
  const nombreDe = (h: ReturnType<typeof dichos>[number]) =>
    [h.datos?.clave, h.encontrado, h.esperado].join('|');
  const habia = new Set(dichos(antes).map(nombreDe));
  const nuevos = Object.fromEntries(cambios.map(({ clave, despues }) => [clave, despues]));
  const malo = dichos({ ...antes, ...nuevos }).find((h) => !habia.has(nombreDe(h)));
  if (!malo) return;
  const { mensaje, reparar: accion } = textoHallazgo(malo, idioma)!;
  const clave = String(malo.datos?.clave ?? '');
  throw new AccionError('datoNoValido', { mensaje, accion, clave }, idioma);
}

/**
 * Values in their rows. A key that has none gets one: the first that is blank, else one at the end
 * of the table; it is blank again where that is taken back.
 */
function planFijar(
  tabla: TablaLeida,
  filas: ReadonlyMap<string, Escrito>,
  cambios: readonly CambioFijado[],
): { readonly sheet: SheetPlan; readonly celdas: readonly string[] } {
  const { area, nombre, encabezados } = tabla;
  const libres = tabla.filas.flatMap((celdas, fila) => (celdas.every(vacia) ? [fila] : []));
  let siguiente = tabla.filas.length;
  const indiceDe = (campo: string) => columnaDe(tabla, campo)!.indice;
  const valor = indiceDe('valor');
  const suyas = cambios.map(({ clave }) => filas.get(clave)?.fila ?? libres.shift() ?? siguiente++);
  const celdas = cambios.flatMap(({ clave, despues, fila }, i): CeldaSuelta[] => {
    const escritas: Readonly<Record<number, CellValue>> =
      fila === 'suya'
        ? { [valor]: despues }
        : { ...filaDeClave(tabla, fila === 'agrega' ? clave : null), [valor]: despues };
    return Object.entries(escritas).map(([indice, cell]) => ({
      row: area.row + 1 + suyas[i]!,
      column: area.column + Number(indice),
      cell,
    }));
  });
  // Broken off anywhere, a row that is not blank is known by its key: that comes first and goes last.
  const deClave = area.column + indiceDe('clave');
  const otras = bloquesDe(celdas.filter(({ column }) => column !== deClave));
  const ponen = celdas.filter(({ column, cell }) => column === deClave && cell !== null);
  const quitan = celdas.filter(({ column, cell }) => column === deClave && cell === null);
  const sheet: SheetPlan = {
    name: tabla.hoja,
    mode: 'update',
    tableChanges: Array.from({ length: siguiente - tabla.filas.length }, (_, i) => ({
      kind: 'insertRow',
      table: nombre,
      at: tabla.filas.length + i,
      cells: encabezados.map(() => null),
    })),
    blocks: [...bloquesDe(ponen), ...otras, ...bloquesDe(quitan)],
  };
  const column = area.column + valor;
  return { sheet, celdas: suyas.map((fila) => cellAddress(area.row + 1 + fila, column)) };
}

/** What says of a row which key it is, by column; `null`: it is none's any more. */
function filaDeClave(
  { columnas }: TablaLeida,
  clave: string | null,
): Readonly<Record<number, CellValue>> {
  const { descripcion = '' } = CLAVES.find((una) => una.clave === clave) ?? {};
  const campos: Readonly<Record<string, string>> =
    clave === null ? {} : { clave, parametro: nombreDeClave(clave), descripcion };
  return Object.fromEntries(
    columnas
      .filter(({ columna }) => ['clave', 'parametro', 'descripcion'].includes(columna.campo))
      .map(({ indice, columna }) => [indice, campos[columna.campo] || null]),
  );
}
