/** Facts and parameters of tblPolitica, and what its rules are to do, written in one action. */
import { planBitacora, type FilaBitacora } from '../libro/bitacora';
import { ajustableDe, conAjuste, SIN_AJUSTES } from '../libro/ajustes';
import { areasDeEntrada, leeLibro, type LibroLeido } from '../libro/leer';
import { revisaDatos } from '../libro/leerPolitica';
import { nombreDeClave } from '../libro/nombreDeClave';
import { CLAVES, POLITICA } from '../libro/politica';
import { columnaDe, type TablaLeida } from '../libro/tablas';
import { fecha, numeroEnTexto, serieDeFecha, texto } from '../libro/valores';
import { cellAddress, valueOf } from '@pnftp/xlsx/plan';
import type { CellValue, OpenWorkbook, SheetPlan } from '@pnftp/xlsx/plan';
import { notasDeAccion } from '../textos/acciones';
import { textoHallazgo } from '../textos/hallazgos';
import { AccionError, exigeTerminada } from './accionError';
import { bloquesDe, juntar, type CeldaSuelta } from './celdas';
import type { Contexto } from './encargo';
import { escribir } from './escribir';

/** tblPolitica as it stands: every key with its value, the rules' (`regla.salto`) among them. */
export interface Fijados {
  /** Of the contract; `null` where the workbook says none that we know. */
  readonly version: number | null;
  readonly valores: ReadonlyMap<string, CellValue>;
}

export interface ResultadoFijar {
  readonly accion: 'fijar';
  readonly cambios: readonly {
    readonly clave: string;
    readonly hoja: string;
    readonly celda: string;
  }[];
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
  const { idioma } = contexto;
  const { libro, tabla, filas } = await leer(abierto, contexto);
  exigeTerminada(libro.estructura, 'fijar', idioma);
  const nuevos = [...pedidos].map(([clave, dicho]) => [clave, comoCelda(clave, dicho)] as const);
  const cambios = nuevos.filter(([clave, valor]) => (filas.get(clave)?.valor ?? null) !== valor);
  exigeValidos(cambios, filas, contexto);
  if (cambios.length === 0) {
    return {
      accion: 'fijar',
      cambios: [],
      bitacora: null,
      notas: [notasDeAccion[idioma].sinCambio],
    };
  }
  const { sheet, lineas } = planFijar(tabla, filas, cambios);
  const bitacora = planBitacora(lineas, contexto.hoy, libro.estructura)!;
  const sheets = juntar([bitacora.sheet, sheet]);
  await escribir(abierto, { action: 'fijar', sheets, names: bitacora.names }, contexto);
  return {
    accion: 'fijar',
    cambios: lineas.map(({ hoja, celda }, i) => ({ clave: cambios[i]![0], hoja, celda })),
    bitacora: bitacora.titulo,
    notas: [],
  };
}

interface Escrito {
  readonly fila: number;
  readonly valor: CellValue;
}

async function leer(abierto: OpenWorkbook, { hoy, idioma, onProgress, signal }: Contexto) {
  onProgress?.(0, 'leer');
  const estructura = await abierto.describe();
  signal?.throwIfAborted();
  const grids = await abierto.read(areasDeEntrada(estructura));
  const libro: LibroLeido = leeLibro(estructura, grids, { hoy });
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

type Cambio = readonly [clave: string, valor: CellValue];

/** Refuses what `validar` would find wrong, unless it was wrong before. */
function exigeValidos(
  cambios: readonly Cambio[],
  filas: ReadonlyMap<string, Escrito>,
  { hoy, idioma }: Contexto,
): void {
  for (const [clave, valor] of cambios) {
    const ajustable = ajustableDe(clave);
    if (!ajustable || valor === null) continue;
    const queda = conAjuste(SIN_AJUSTES, ajustable, valor);
    if (typeof queda === 'object') continue;
    const datos = { clave, encontrado: texto(valor), esperado: queda };
    throw new AccionError('parametroFuera', datos, idioma);
  }
  const antes = Object.fromEntries([...filas].map(([clave, { valor }]) => [clave, valor]));
  const dichos = (valores: Readonly<Record<string, CellValue>>) =>
    revisaDatos(valores, hoy).filter(({ severidad }) => severidad === 'error');
  const nombreDe = (h: ReturnType<typeof dichos>[number]) =>
    [h.datos?.clave, h.encontrado, h.esperado].join('|');
  const habia = new Set(dichos(antes).map(nombreDe));
  const malo = dichos({ ...antes, ...Object.fromEntries(cambios) }).find(
    (h) => !habia.has(nombreDe(h)),
  );
  if (!malo) return;
  const { mensaje, reparar: accion } = textoHallazgo(malo, idioma)!;
  const clave = String(malo.datos?.clave ?? '');
  throw new AccionError('datoNoValido', { mensaje, accion, clave }, idioma);
}

/** Values in their rows; a key that has none gets one at the end of the table. */
function planFijar(
  tabla: TablaLeida,
  filas: ReadonlyMap<string, Escrito>,
  cambios: readonly Cambio[],
): { readonly sheet: SheetPlan; readonly lineas: readonly FilaBitacora[] } {
  const { hoja, area, nombre } = tabla;
  const column = area.column + columnaDe(tabla, 'valor')!.indice;
  let siguiente = tabla.filas.length;
  const nuevas: string[] = [];
  const celdas = cambios.map(([clave, cell]): CeldaSuelta => {
    const suya = filas.get(clave)?.fila;
    if (suya === undefined) nuevas.push(clave);
    return { row: area.row + 1 + (suya ?? siguiente++), column, cell };
  });
  const fila = (clave: string): CellValue[] => {
    const { descripcion = '' } = CLAVES.find((una) => una.clave === clave) ?? {};
    const parametro = nombreDeClave(clave);
    const campos: Readonly<Record<string, string>> = { clave, parametro, descripcion };
    const porIndice = new Map(
      tabla.columnas.map((c) => [c.indice, campos[c.columna.campo] ?? null]),
    );
    return tabla.encabezados.map((_, i) => porIndice.get(i) ?? null);
  };
  const sheet: SheetPlan = {
    name: hoja,
    mode: 'update',
    tableChanges: nuevas.map((clave, i) => ({
      kind: 'insertRow',
      table: nombre,
      at: tabla.filas.length + i,
      cells: fila(clave),
    })),
    blocks: bloquesDe(celdas),
  };
  const { accionFijar: accion, origenPanel: origen } = notasDeAccion.es;
  const lineas = cambios.map(([clave, despues], i): FilaBitacora => ({
    accion,
    hoja,
    celda: cellAddress(celdas[i]!.row, column),
    antes: filas.get(clave)?.valor ?? null,
    despues,
    origen: `${origen}: ${clave}`,
  }));
  return { sheet, lineas };
}
