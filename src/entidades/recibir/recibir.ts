/**
 * One file that came back, judged by itself: whose it is, what of its locked part was touched, and
 * what its casillas would change. Nothing of it is believed because of where it stands or how it is
 * called.
 */
import { esPorcentaje } from '../../ceplan/unidad';
import type { Politica } from '../../ceplan/tipos';
import { comoTexto, texto, vacia } from '../../libro/valores';
import { cellAddress, valueOf } from '@pnftp/xlsx/plan';
import type { CellValue, WorkbookStructure } from '@pnftp/xlsx/plan';
import { siglaDePolitica, versionDe, type CodigoLeido } from '../codigo';
import {
  encabezadoDe,
  fijasDe,
  casillasDe,
  tablasDelFormato,
  VERSION_FORMATO,
  type ColumnaDeFormato,
  type NombreDeTabla,
} from '../formato';
import {
  fijaNormal,
  huellaDePolitica,
  valorNormal,
  type FilaDeFormato,
  type Marca,
} from '../marca';
import { escribePeriodo, type PeriodoDeReporte } from '../periodo';
import { leeCasilla, type Fila } from './casillas';
import { destinos, type Destino, type Destinos, type Lleva } from './destinos';
import {
  claveDeFila,
  tablasRecibidas,
  type CeldaRecibida,
  type FilaRecibida,
  type HojaRecibida,
  type TablaRecibida,
} from './hojas';
import { contactoEn } from './contacto';
import { identidadDe, type Identidad } from './identidad';
import type { Emitido, HallazgoDeArchivo, Propuesta, Rechazo, Recibido } from './tipos';
import type { Ajustes } from '../../libro/ajustes';
import type { MatrizLeida } from '../../libro/matrizLeida';

/** What files are held against. */
export interface Espera {
  readonly politica: Politica;
  readonly matriz: MatrizLeida;
  readonly periodo: PeriodoDeReporte;
  /** By the short name of the entity. */
  readonly emitidos: ReadonlyMap<string, Emitido>;
  readonly destinos: Destinos;
  /** What a person set for the rules of the audit. */
  readonly ajustes: Ajustes;
}

export const esperar = (
  politica: Politica,
  matriz: MatrizLeida,
  periodo: PeriodoDeReporte,
  emitidos: readonly Emitido[],
  ajustes: Ajustes,
): Espera => ({
  politica,
  matriz,
  periodo,
  emitidos: new Map(emitidos.map((uno) => [uno.marca.entidad, uno])),
  destinos: destinos(politica, matriz, periodo),
  ajustes,
});

/** A file as it was read. */
export interface ArchivoLeido {
  readonly archivo: string;
  readonly estructura: Pick<WorkbookStructure, 'names'>;
  readonly hojas: readonly HojaRecibida[];
}

export const rechazado = (
  archivo: string,
  clase: Rechazo,
  detalle = '',
  quien: Partial<Pick<Recibido, 'entidad' | 'codigo'>> = {},
): Recibido => ({
  archivo,
  rechazo: { clase, detalle },
  entidad: '',
  codigo: '',
  contacto: '',
  propuestas: [],
  hallazgos: [],
  auditoria: [],
  ...quien,
});

export function recibir(leido: ArchivoLeido, espera: Espera): Recibido {
  const { archivo, estructura, hojas } = leido;
  const identidad = identidadDe(estructura, hojas, archivo);
  const suyo = deQuien(identidad, espera);
  if ('clase' in suyo) return rechazado(archivo, suyo.clase, suyo.detalle, { codigo: suyo.codigo });
  const { emitido, codigo } = suyo;
  const quien = { entidad: emitido.origen.entidad, codigo };
  const tablas = tablasRecibidas(hojas, tablasDelFormato(espera.periodo));
  if (!tablas.some(({ tabla }) => tabla.hoja === 'reporte')) {
    return rechazado(archivo, 'sinTablas', '', quien);
  }
  const anterior = esAnterior(identidad, emitido);
  const { propuestas, bloqueadas, llenas, dichos } = leeTablas(tablas, emitido, espera);
  if (llenas === 0) return rechazado(archivo, 'vacio', '', quien);
  return {
    archivo,
    rechazo: null,
    ...quien,
    contacto: contactoEn(leido),
    propuestas: anterior ? propuestas.map((una) => ({ ...una, duda: true })) : propuestas,
    hallazgos: [
      ...(anterior ? [delArchivo('anterior', codigo, emitido.marca.codigo)] : []),
      ...(identidad.marca ? [] : [delArchivo('sinMarca', codigo, '')]),
      ...revisaForma(tablas, emitido),
      // What went out then is not known: nothing can be held against it.
      ...(anterior ? [] : bloqueadas),
      ...dichos,
    ],
    auditoria: [],
  };
}

interface NoSirve {
  readonly clase: Rechazo;
  readonly detalle: string;
  readonly codigo: string;
}

/** The entity that a file is of, or why it is nobody's here. */
function deQuien(
  { marca, codigo, dudoso }: Identidad,
  { politica, periodo, emitidos }: Espera,
): { readonly emitido: Emitido; readonly codigo: string } | NoSirve {
  const suyo = marca ?? codigo;
  if (!suyo)
    return { clase: dudoso ? 'codigoDudoso' : 'noEsFormato', detalle: dudoso ?? '', codigo: '' };
  const escrito = marca?.codigo ?? codigo!.texto;
  const no = (clase: Rechazo, detalle: string): NoSirve => ({ clase, detalle, codigo: escrito });
  if (marca && marca.version > VERSION_FORMATO)
    return no('versionPosterior', String(marca.version));
  // A sheet of one entity put into the file of another is neither's.
  if (marca && codigo && codigo.entidad !== marca.entidad)
    return no('codigoContradice', codigo.texto);
  if (!esDeLaPolitica(marca, codigo, politica.nombre)) return no('otraPolitica', '');
  const cuando = escribePeriodo(suyo.periodo);
  if (cuando !== escribePeriodo(periodo)) return no('otroPeriodo', cuando);
  const emitido = emitidos.get(suyo.entidad);
  return emitido ? { emitido, codigo: escrito } : no('otraEntidad', suyo.entidad);
}

const esDeLaPolitica = (
  marca: Marca | null,
  codigo: CodigoLeido | null,
  nombre: string,
): boolean =>
  marca
    ? marca.politica === huellaDePolitica(nombre)
    : codigo!.politica === siglaDePolitica(nombre);

/** Whether the file was made of another version of the workbook than today's. */
const esAnterior = ({ marca, codigo }: Identidad, emitido: Emitido): boolean =>
  marca
    ? marca.huella !== emitido.marca.huella
    : codigo!.version !== versionDe(emitido.marca.huella);

const hallazgo = (
  clase: HallazgoDeArchivo['clase'],
  celda: HallazgoDeArchivo['celda'],
  resto: Partial<HallazgoDeArchivo> = {},
): HallazgoDeArchivo => ({
  clase,
  celda,
  tipo: '',
  codigo: '',
  columna: '',
  encontrado: '',
  esperado: '',
  ...resto,
});

const delArchivo = (
  clase: HallazgoDeArchivo['clase'],
  encontrado: string,
  esperado: string,
): HallazgoDeArchivo => hallazgo(clase, null, { encontrado, esperado });

const lugarDe = ({ hoja, row, column }: CeldaRecibida) => ({
  hoja,
  celda: cellAddress(row, column),
});

/** Tables and columns that are not there, or there twice. */
function revisaForma(tablas: readonly TablaRecibida[], { filas, origen }: Emitido) {
  const hay = new Set(tablas.map(({ tabla }) => tabla.nombre));
  const faltan = tablasDelFormato(origen.periodo).filter(
    ({ nombre }) => !hay.has(nombre) && (filas[nombre]?.length ?? 0) > 0,
  );
  return [
    ...faltan.map(({ hoja }) => delArchivo('tablaFalta', '', hoja)),
    ...tablas.flatMap(({ faltan: columnas, repetidas, hoja }) => [
      ...columnas.map((columna) =>
        hallazgo('columnaFalta', { hoja, celda: 'A1' }, { columna: encabezadoDe(columna) }),
      ),
      ...repetidas.map((otra) =>
        hallazgo('tablaRepetida', { hoja: otra, celda: 'A1' }, { esperado: hoja }),
      ),
    ]),
  ];
}

/** Cells of the locked part that do not say what was sent, by what the digest is of. */
function bloqueadasDe(
  fijas: readonly ColumnaDeFormato[],
  fila: FilaRecibida,
  enviada: FilaDeFormato,
): HallazgoDeArchivo[] {
  const dichas: HallazgoDeArchivo[] = [];
  for (const columna of fijas) {
    const celda = fila.get(columna.campo);
    if (!celda || columna.campo === 'numero') continue;
    const [dice, decia] = [valueOf(celda.cell), enviada[columna.campo] ?? null];
    if (dice === decia || fijaNormal(columna, dice) === fijaNormal(columna, decia)) continue;
    dichas.push(
      hallazgo('bloqueadaCambiada', lugarDe(celda), {
        ...indicadorDe(fila),
        columna: columna.titulo,
        encontrado: comoTexto(dice),
        esperado: comoTexto(decia),
      }),
    );
  }
  return dichas;
}

const porClave = (
  tabla: TablaRecibida['tabla'],
  filas: readonly FilaDeFormato[],
): ReadonlyMap<string, FilaDeFormato> =>
  new Map(
    filas.flatMap((fila) => {
      const clave = claveDeFila(tabla, (campo) => fila[campo] ?? null);
      return clave === null ? [] : [[clave, fila]];
    }),
  );

const indicadorDe = (fila: FilaRecibida) => ({
  tipo: texto(fila.get('tipo')?.cell ?? null),
  codigo: texto(fila.get('codigo')?.cell ?? null),
});

interface Leidas {
  readonly propuestas: Propuesta[];
  readonly bloqueadas: HallazgoDeArchivo[];
  readonly dichos: HallazgoDeArchivo[];
  /** How many casillas people filled in. */
  llenas: number;
}

function leeTablas(tablas: readonly TablaRecibida[], emitido: Emitido, espera: Espera): Leidas {
  const leidas: Leidas = { propuestas: [], bloqueadas: [], dichos: [], llenas: 0 };
  for (const recibida of tablas) leeTabla(recibida, emitido, espera, leidas);
  return leidas;
}

/** Each row by its key, among those that were sent; others are told and left. */
function leeTabla(
  { tabla, hoja, filas }: TablaRecibida,
  emitido: Emitido,
  espera: Espera,
  leidas: Leidas,
): void {
  const [casillas, fijas] = [casillasDe(tabla), fijasDe(tabla)];
  const enviadas = porClave(tabla, emitido.filas[tabla.nombre] ?? []);
  const vistas = new Set<string>();
  for (const fila of filas) {
    const clave = claveDeFila(tabla, (campo) => fila.get(campo)?.cell);
    const enviada = clave === null ? undefined : enviadas.get(clave);
    const dice = (clase: HallazgoDeArchivo['clase']) => {
      const primera = [...fila.values()].find(({ cell }) => !vacia(cell))!;
      leidas.dichos.push(hallazgo(clase, lugarDe(primera), indicadorDe(fila)));
    };
    if (!enviada) {
      const escrita = casillas.some(({ campo }) => !vacia(fila.get(campo)?.cell ?? null));
      // A note or a total below the table is nobody's row.
      if (clave !== null) dice('filaAgregada');
      else if (escrita) dice('filaSinClave');
      continue;
    }
    if (vistas.has(clave!)) {
      dice('filaRepetida');
      continue;
    }
    vistas.add(clave!);
    leidas.bloqueadas.push(...bloqueadasDe(fijas, fila, enviada));
    leeFila(tabla.nombre, fila, enviada, casillas, emitido, espera, leidas);
  }
  for (const [clave, fila] of enviadas) {
    if (vistas.has(clave)) continue;
    const { tipo, codigo } = fila;
    const suyo = { tipo: comoTexto(tipo ?? null), codigo: comoTexto(codigo ?? null) };
    leidas.dichos.push(hallazgo('filaBorrada', { hoja, celda: 'A1' }, suyo));
  }
}

function leeFila(
  tabla: NombreDeTabla,
  fila: FilaRecibida,
  enviada: FilaDeFormato,
  casillas: readonly ColumnaDeFormato[],
  emitido: Emitido,
  espera: Espera,
  leidas: Leidas,
): void {
  const contexto = contextoDe(fila, enviada, emitido, espera);
  const indicador = indicadorDe(fila);
  const valores = new Map<string, Escrita>();
  for (const columna of casillas) {
    const celda = fila.get(columna.campo);
    if (!celda) continue;
    const { valor, duda, dichos } = leeCasilla(columna, celda, contexto);
    for (const dicho of dichos) {
      leidas.dichos.push(
        hallazgo(dicho.clase, lugarDe(celda), {
          ...indicador,
          columna: encabezadoDe(columna),
          encontrado: dicho.encontrado,
          esperado: dicho.esperado,
        }),
      );
    }
    if (valor !== undefined) valores.set(columna.campo, { celda, valor, duda });
    // What other tables were sent with is nobody's answer yet.
    const enviado = tabla === 'tblFormatoReporte' ? null : (enviada[columna.campo] ?? null);
    if (!mismo(valueOf(celda.cell), enviado)) leidas.llenas++;
  }
  const destino = espera.destinos(tabla, enviada, valores.get('estadoDato')?.valor ?? null);
  if (!destino) return;
  const dicen = new Map([...valores].map(([campo, { valor }]) => [campo, valor]));
  for (const lleva of destino.queDicen(dicen)) {
    const columna = casillas.find(({ campo }) => campo === lleva.casilla);
    const escrita = valores.get(lleva.casilla);
    if (!columna || !escrita || mismo(lleva.antes, lleva.despues)) continue;
    proponer(tabla, columna, escrita, destino, lleva, leidas, indicador);
  }
}

/** What a casilla would change in its row of the workbook; nothing that is there is taken away. */
function proponer(
  tabla: NombreDeTabla,
  columna: ColumnaDeFormato,
  { celda, duda }: Pick<Escrita, 'celda' | 'duda'>,
  { clave, conforme }: Destino,
  { campo, antes, despues }: Lleva,
  leidas: Leidas,
  indicador: Pick<HallazgoDeArchivo, 'tipo' | 'codigo'>,
): void {
  const lugar = lugarDe(celda);
  if (despues !== null && !conforme) {
    const casilla = columna.casilla!;
    leidas.propuestas.push({ tabla, clave, campo, casilla, antes, despues, celda: lugar, duda });
    return;
  }
  leidas.dichos.push(
    hallazgo(despues === null ? 'valorBorrado' : 'yaConforme', lugar, {
      ...indicador,
      columna: encabezadoDe(columna),
      encontrado: comoTexto(despues),
      esperado: comoTexto(antes),
    }),
  );
}

interface Escrita {
  readonly celda: CeldaRecibida;
  readonly valor: CellValue;
  readonly duda: boolean;
}

const mismo = (a: CellValue, b: CellValue): boolean => a === b || valorNormal(a) === valorNormal(b);

function contextoDe(
  fila: FilaRecibida,
  enviada: FilaDeFormato,
  { estados }: Emitido,
  { periodo }: Espera,
): Fila {
  const [n, d] = ['numerador', 'denominador'].map((campo) => {
    const valor = valueOf(fila.get(campo)?.cell ?? null);
    return typeof valor === 'number' ? valor : null;
  });
  const unidad = comoTexto(enviada.unidadMedida ?? null);
  return {
    anio: periodo.anio,
    esPorcentaje: esPorcentaje(unidad),
    estados,
    razon: typeof n === 'number' && typeof d === 'number' && d !== 0 ? (100 * n) / d : null,
  };
}
