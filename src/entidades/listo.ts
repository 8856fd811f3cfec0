/** A formato as an entity has it open: whose it is, and what it still lacks before it is sent. */
import { PARAMETROS_POR_DEFECTO } from '../ceplan/parametros';
import type { Celda } from '../ceplan/tipos';
import { comoTexto, texto } from '../libro/valores';
import { cellAddress, valueOf } from '@pnftp/xlsx/plan';
import { formato as T } from '../textos/formatos';
import { casillasDe, tablasDelFormato, type TablaDeFormato } from './formato';
import type { FilaDeFormato } from './marca';
import type { PeriodoDeReporte } from './periodo';
import { contactoLeido, etiquetaEn, junto } from './recibir/contacto';
import { tablasRecibidas, type FilaRecibida, type HojaRecibida } from './recibir/hojas';
import { identidadDe } from './recibir/identidad';
import type { ArchivoLeido } from './recibir/recibir';
import { contar } from './reglas';

export interface FilaLlena {
  readonly valores: FilaDeFormato;
  readonly celda: Celda;
  /** What it lacks and what contradicts itself, in words; empty where it is done. */
  readonly falta: string;
  /** Agreed to already: nothing is asked in it. */
  readonly conforme: boolean;
}

export interface FormatoLleno {
  readonly codigo: string;
  readonly politica: string;
  readonly entidad: string;
  readonly periodo: PeriodoDeReporte;
  readonly contacto: ReadonlyMap<string, string>;
  /** What is missing of who fills it in; empty where nothing is. */
  readonly faltaContacto: string;
  readonly tablas: readonly {
    readonly tabla: TablaDeFormato;
    readonly filas: readonly FilaLlena[];
  }[];
}

/** `null` where it is no formato: it bears neither the mark nor a code, or has no table of reports. */
export function formatoLleno(leido: ArchivoLeido): FormatoLleno | null {
  const { hojas, estructura, archivo } = leido;
  const { marca, codigo } = identidadDe(estructura, hojas, archivo);
  const periodo = marca?.periodo ?? codigo?.periodo;
  if (!periodo) return null;
  const tablas = tablasRecibidas(hojas, tablasDelFormato(periodo));
  if (!tablas.some(({ tabla }) => tabla.hoja === 'reporte')) return null;
  const contacto = contactoLeido(leido);
  return {
    codigo: marca?.codigo ?? codigo!.texto,
    politica: politicaEn(hojas),
    entidad: texto(junto(hojas, T.entidad)),
    periodo,
    contacto,
    faltaContacto: EXIGIDOS.every((campo) => contacto.get(campo)) ? '' : T.faltaContacto,
    tablas: tablas.map(({ tabla, filas, queFalta }) => ({
      tabla,
      filas: filas.map((fila, i) => comoLlena(tabla, fila, queFalta[i] === T.conforme)),
    })),
  };
}

const EXIGIDOS = ['nombre', 'cargo', 'correo'];

/** It stands two lines above the entity's name, without a label. */
function politicaEn(hojas: readonly HojaRecibida[]): string {
  const lugar = etiquetaEn(hojas, T.entidad);
  const celdas = lugar?.grid.cells[lugar.fila - 2] ?? [];
  return texto(celdas.find((c) => texto(c) !== '') ?? null);
}

function comoLlena(tabla: TablaDeFormato, fila: FilaRecibida, conforme: boolean): FilaLlena {
  const valores = Object.fromEntries(
    [...fila].map(([campo, { cell }]) => [campo, valueOf(cell)]),
  ) as FilaDeFormato;
  const ultimo = PARAMETROS_POR_DEFECTO.estados.at(-1)!;
  const { queFalta } = contar(tabla, valores, () => '', ultimo);
  const primera = casillasDe(tabla).find(({ campo }) => fila.has(campo));
  const { hoja, row, column } = fila.get(tabla.hoja === 'reporte' ? 'valor' : primera!.campo)!;
  return {
    valores,
    celda: { hoja, celda: cellAddress(row, column) },
    falta: conforme ? '' : comoTexto(queFalta.value),
    conforme,
  };
}

export interface Pendiente {
  /** `OP 1.1`; empty where it is of who fills it in. */
  readonly quien: string;
  readonly dice: string;
  readonly celda: Celda | null;
}

/** All that is missing or contradicts itself, in the order of the sheets. */
export const pendientesDe = ({ tablas, faltaContacto }: FormatoLleno): readonly Pendiente[] => [
  ...(faltaContacto ? [{ quien: '', dice: faltaContacto, celda: null }] : []),
  ...tablas.flatMap(({ filas }) =>
    filas.flatMap(({ falta, celda, valores }) =>
      falta === '' ? [] : [{ quien: indicadorDe(valores), dice: falta, celda }],
    ),
  ),
];

/** `OP 1.1`. */
export const indicadorDe = ({ tipo, codigo }: FilaDeFormato): string =>
  [tipo, codigo].map((parte) => comoTexto(parte ?? null)).join(' ');
