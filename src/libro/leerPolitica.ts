/** `tblPolitica`: every key against its type, defaults where a key is missing or blank. */
import { deSustancia } from '../ceplan/reparacion';
import { redondear } from '../ceplan/formato';
import type { Fecha, Hallazgo } from '../ceplan/tipos';
import { cellAddress, valueOf } from '@pnftp/xlsx/plan';
import type { Cell, CellValue, NamePlan, WorkbookStructure } from '@pnftp/xlsx/plan';
import { conAjuste, SIN_AJUSTES, type AjustableDe, type Ajustes } from './ajustes';
import { CLAVE_VERSION, PRIMERA_VERSION, VERSION_CONTRATO } from './contrato';
import { normaliza, TITULOS } from './esquema';
import {
  CLAVES,
  comoRango,
  datosPolitica,
  NOMBRE_UMBRALES,
  nombreDeParametro,
  POLITICA,
} from './politica';
import type { ClavePolitica, DatosPolitica } from './politica';
import { celdaDe, columnaDe, hallazgo, leeTabla, type TablaLeida } from './tablas';
import * as valores from './valores';

export interface PoliticaLeida {
  /** `null` where an obligatory fact is missing or unusable. */
  readonly datos: DatosPolitica | null;
  readonly hallazgos: readonly Hallazgo[];
  /** Of the contract; 1 where the workbook does not say it, `null` where what it says is none. */
  readonly version: number | null;
  /** Row of each known key in the table. */
  readonly filas: ReadonlyMap<string, number>;
  /** What the rules of the audit are to do otherwise. */
  readonly ajustes: Ajustes;
  /** What holds by key, as it is written: settings of rules besides, where there are any. */
  readonly valores: ReadonlyMap<string, string | number>;
}

type Valor = string | number | readonly string[];

function lee(clave: ClavePolitica, celda: Cell): valores.Lectura1<Valor> {
  switch (clave.tipo) {
    case 'anio':
      return valores.anio(celda);
    case 'fecha':
      return valores.fecha(celda);
    case 'lista':
      return valores.deLista(celda, clave.opciones ?? []);
    case 'mesDia': {
      const t = valores.texto(celda);
      return valores.esFecha(`2024-${t}`) ? { valor: t } : { problema: { clase: 'fecha' } };
    }
    case 'numero': {
      const { dato, problema } = valores.numero(celda);
      if (typeof dato !== 'number') return { problema: problema ?? { clase: 'texto' } };
      const [min, max] = clave.rango ?? [-Infinity, Infinity];
      const bien =
        dato >= min &&
        dato <= max &&
        !esFraccion(clave, dato) &&
        (clave.unidad !== 'entero' || Number.isInteger(dato));
      return bien ? { valor: dato } : { problema: { clase: 'rango' } };
    }
    case 'textos': {
      const lista = valores
        .texto(celda)
        .split(';')
        .map((parte) => parte.trim())
        .filter((parte) => parte !== '');
      const bien = clave.partes === undefined ? lista.length > 0 : lista.length === clave.partes;
      return bien ? { valor: lista } : { problema: { clase: 'lista' } };
    }
    default: {
      const valor = valueOf(celda);
      return typeof valor === 'object' && valor !== null
        ? { problema: { clase: 'error' } }
        : { valor: valores.texto(celda) };
    }
  }
}

/** Whether percent units were typed as a fraction: 0.75, or 75 % in a cell, which holds 0.75. */
const esFraccion = ({ unidad }: ClavePolitica, dato: number): boolean =>
  unidad === 'porcentaje' && dato > 0 && dato <= 1;

/** The percent units that a fraction stands for; 1 may be 1 % as well as 100 %, and is not guessed. */
function comoPorcentaje(clave: ClavePolitica, celda: Cell): number | null {
  const { dato } = valores.numero(celda);
  return typeof dato === 'number' && esFraccion(clave, dato) && dato < 1
    ? redondear(dato * 100, 10)
    : null;
}

/** The version of a workbook that a later PNFTP made. */
function versionPosterior(celda: Cell): number | null {
  const { dato } = valores.numero(celda);
  return typeof dato === 'number' && Number.isInteger(dato) && dato > VERSION_CONTRATO
    ? dato
    : null;
}

const porDefecto = ({ tipo, defecto }: ClavePolitica): Valor | undefined =>
  defecto === null ? undefined : tipo === 'textos' ? String(defecto).split('; ') : defecto;

export function leePolitica(
  tabla: TablaLeida,
  hoy: Fecha,
  ajustableDe: AjustableDe,
): PoliticaLeida {
  const hallazgos: Hallazgo[] = [];
  const filas = new Map<string, number>();
  const leidos = new Map<string, Valor>();
  let ajustes = SIN_AJUSTES;
  let version: number | null = PRIMERA_VERSION;
  const ajustados = new Map<string, number>();
  const deReglas = new Map<string, string>();
  const columnaClave = columnaDe(tabla, 'clave');
  const columnaValor = columnaDe(tabla, 'valor');
  const porNombre = new Map(CLAVES.map((clave) => [normaliza(clave.clave), clave]));
  for (const clave of CLAVES) {
    const defecto = porDefecto(clave);
    if (defecto !== undefined) leidos.set(clave.clave, defecto);
  }
  if (!columnaClave || !columnaValor) {
    return { datos: null, hallazgos, version: null, filas, ajustes, valores: new Map() };
  }
  const en = (fila: number, indice: number) => ({
    hoja: tabla.hoja,
    celda: celdaDe(tabla, fila, indice),
  });
  const repetida = (nombre: string, fila: number, primera: number) =>
    hallazgos.push(
      hallazgo('claveRepetida', 'error', en(fila, columnaClave.indice), {
        encontrado: nombre,
        esperado: celdaDe(tabla, primera, columnaClave.indice),
        datos: { tabla: tabla.nombre },
      }),
    );
  tabla.filas.forEach((celdas, fila) => {
    const nombre = valores.texto(celdas[columnaClave.indice] ?? null);
    if (nombre === '') return;
    const ajustable = ajustableDe(nombre);
    const clave = porNombre.get(normaliza(nombre));
    if (ajustable) {
      const celda = celdas[columnaValor.indice] ?? null;
      const primera = ajustados.get(normaliza(nombre));
      if (primera !== undefined) repetida(nombre, fila, primera);
      else ajustados.set(normaliza(nombre), fila);
      if (primera !== undefined || valores.vacia(celda)) return;
      const nuevos = conAjuste(ajustes, ajustable, celda);
      if (typeof nuevos === 'object') {
        ajustes = nuevos;
        deReglas.set(nombre, valores.texto(celda));
      } else {
        const donde = en(fila, columnaValor.indice);
        const encontrado = valores.comoTexto(valueOf(celda));
        const datos = { clave: nombre, tipo: 'regla' };
        hallazgos.push(
          hallazgo('parametroNoValido', 'error', donde, { encontrado, esperado: nuevos, datos }),
        );
      }
      return;
    }
    if (!clave) {
      const donde = en(fila, columnaClave.indice);
      hallazgos.push(hallazgo('parametroDesconocido', 'aviso', donde, { encontrado: nombre }));
      return;
    }
    const primera = filas.get(clave.clave);
    if (primera !== undefined) {
      repetida(nombre, fila, primera);
      return;
    }
    filas.set(clave.clave, fila);
    const celda = celdas[columnaValor.indice] ?? null;
    if (valores.vacia(celda)) return;
    const lectura = lee(clave, celda);
    if (clave.clave === CLAVE_VERSION)
      version = 'problema' in lectura ? null : Number(lectura.valor);
    if ('problema' in lectura) {
      const { problema } = lectura;
      const posterior = clave.clave === CLAVE_VERSION ? versionPosterior(celda) : null;
      if (posterior !== null) {
        hallazgos.push(
          hallazgo('contratoPosterior', 'error', en(fila, columnaValor.indice), {
            encontrado: String(posterior),
            esperado: String(VERSION_CONTRATO),
            datos: { clave: clave.clave },
          }),
        );
        return;
      }
      const porcentaje = comoPorcentaje(clave, celda);
      hallazgos.push(
        hallazgo('parametroNoValido', 'error', en(fila, columnaValor.indice), {
          encontrado: valores.comoTexto(valueOf(celda)),
          esperado:
            problema.clase === 'numeroComoTexto'
              ? problema.sugerido
              : porcentaje !== null
                ? String(porcentaje)
                : (clave.opciones?.join(', ') ?? ESPERADO[clave.tipo](clave)),
          datos: { clave: clave.clave, tipo: clave.tipo },
          ...(porcentaje === null
            ? {}
            : { reparacion: deSustancia(porcentaje, en(fila, columnaValor.indice)) }),
        }),
      );
    } else {
      leidos.set(clave.clave, lectura.valor);
    }
  });
  const mal = new Set(hallazgos.map((h) => h.datos?.clave));
  for (const clave of CLAVES) {
    if (!clave.obligatoria || leidos.has(clave.clave) || mal.has(clave.clave)) continue;
    const fila = filas.get(clave.clave);
    hallazgos.push(
      hallazgo(
        'parametroFalta',
        'error',
        fila === undefined
          ? { hoja: tabla.hoja, celda: cellAddress(tabla.area.row, tabla.area.column) }
          : en(fila, columnaValor.indice),
        { esperado: clave.clave, datos: { clave: clave.clave, descripcion: clave.descripcion } },
      ),
    );
  }
  const datos = datosPolitica(leidos, hoy);
  if (datos) hallazgos.push(...coherencia(datos, en, filas, columnaValor.indice));
  const escritos = [...leidos].map(([clave, valor]): [string, string | number] => [
    clave,
    typeof valor === 'object' ? valor.join('; ') : valor,
  ]);
  return {
    datos,
    hallazgos,
    version,
    filas,
    ajustes,
    valores: new Map<string, string | number>([...escritos, ...deReglas]),
  };
}

/** What would be wrong with tblPolitica, did it hold these values by key; defaults elsewhere. */
export function revisaDatos(
  valores: Readonly<Record<string, CellValue>>,
  hoy: Fecha,
  ajustableDe: AjustableDe,
): readonly Hallazgo[] {
  const encabezados = POLITICA.columnas.map(({ titulo }) => titulo);
  const filas = CLAVES.map(({ clave, defecto }) =>
    POLITICA.columnas.map(({ campo }) =>
      campo === 'clave' ? clave : campo === 'valor' ? (valores[clave] ?? defecto) : null,
    ),
  );
  const area = { row: 0, column: 0, rows: filas.length + 1, columns: encabezados.length };
  const [name, sheet] = [POLITICA.nombre, TITULOS[POLITICA.hoja]];
  const info = { name, sheet, area, headers: encabezados, hasTotals: false };
  const { tabla } = leeTabla(POLITICA, info, { sheet, area, cells: [encabezados, ...filas] });
  return leePolitica(tabla, hoy, ajustableDe).hallazgos;
}

const ESPERADO: Readonly<Record<ClavePolitica['tipo'], (clave: ClavePolitica) => string>> = {
  texto: () => '',
  anio: () => '2023',
  numero: ({ rango, defecto }) => (rango ? comoRango(rango) : String(defecto)),
  fecha: () => '31/12/2023',
  mesDia: () => 'MM-DD',
  lista: () => '',
  textos: ({ defecto }) => String(defecto),
};

function coherencia(
  d: DatosPolitica,
  en: (fila: number, indice: number) => { hoja: string; celda: string },
  filas: ReadonlyMap<string, number>,
  indice: number,
): Hallazgo[] {
  const hallazgos: Hallazgo[] = [];
  const avisa = (clave: string, encontrado: string, esperado: string) =>
    hallazgos.push(
      hallazgo('parametroNoValido', 'error', en(filas.get(clave) ?? 0, indice), {
        encontrado,
        esperado,
        datos: { clave, tipo: 'rango' },
      }),
    );
  const { anioEvaluado, primerAnio, ultimoAnio, parametros: p } = d;
  if (anioEvaluado < primerAnio || anioEvaluado > ultimoAnio) {
    avisa('anio_evaluado', String(anioEvaluado), `${primerAnio}–${ultimoAnio}`);
  }
  if (p.umbralAlto <= p.umbralIntermedio) {
    avisa('umbral_alto', String(p.umbralAlto), `> ${p.umbralIntermedio}`);
  }
  if (p.cortes[1] <= p.cortes[0]) {
    avisa('corte_avanzado', String(p.cortes[1]), `> ${p.cortes[0]}`);
  }
  if (p.pesos[0] + p.pesos[1] + p.pesos[2] <= 0) avisa('peso_criterio_1', '0', '> 0');
  return hallazgos;
}

export interface NombresPuestos {
  readonly nombres: NamePlan[];
  /**
   * Whether the thresholds have cells that formulas can name: one above the other (then
   * `PNFTP_umbrales` means both), apart, or none because tblPolitica leaves them to the default.
   */
  readonly umbrales: 'juntos' | 'separados' | 'sinCelda';
}

/**
 * Names of parameters that do not point at their cell: never made, or left behind when the table
 * was sorted. Every plan mends them.
 */
export function nombresPorPoner(
  tabla: TablaLeida,
  filas: ReadonlyMap<string, number>,
  estructura: WorkbookStructure,
): NombresPuestos {
  const columnaValor = columnaDe(tabla, 'valor');
  if (!columnaValor) return { nombres: [], umbrales: 'sinCelda' };
  const actuales = new Map(estructura.names.map((n) => [n.name.toLowerCase(), n.ref]));
  const column = tabla.area.column + columnaValor.indice;
  const nombres: NamePlan[] = [];
  const exige = (name: string, fila: number, rows: number) => {
    const row = tabla.area.row + 1 + fila;
    const ref = actuales.get(name.toLowerCase());
    const bien =
      ref?.sheet === tabla.hoja &&
      ref.area.row === row &&
      ref.area.column === column &&
      ref.area.rows === rows &&
      ref.area.columns === 1;
    if (!bien) {
      nombres.push({ name, ref: { sheet: tabla.hoja, area: { row, column, rows, columns: 1 } } });
    }
  };
  for (const [clave, fila] of filas) exige(nombreDeParametro(clave), fila, 1);
  const intermedio = filas.get('umbral_intermedio');
  const alto = filas.get('umbral_alto');
  const escrito = (fila: number | undefined): fila is number =>
    fila !== undefined && !valores.vacia(tabla.filas[fila]?.[columnaValor.indice] ?? null);
  if (!escrito(intermedio) || !escrito(alto)) return { nombres, umbrales: 'sinCelda' };
  if (alto !== intermedio + 1) return { nombres, umbrales: 'separados' };
  exige(NOMBRE_UMBRALES, intermedio, 2);
  return { nombres, umbrales: 'juntos' };
}
