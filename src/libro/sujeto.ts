/** What a row is about: the indicator, the OP or the service of any row of our sheets. */
import type { Clave, Lugar, Politica } from '../ceplan/tipos';
import { bottomOf, cellAddress, parseAddress, rightOf } from '@pnftp/xlsx/plan';
import { avance as T } from '../textos/documentos';
import { normaliza } from './esquema';
import type { HojaConRenglones, Renglones } from './renglones';

export type Sujeto =
  { readonly indicador: Clave } | { readonly objetivo: string } | { readonly servicio: string };

/**
 * What is selected, by the first cell of it; `null` where it is about no indicator, OP or service.
 * `direccion` as Excel tells it: `C12`, `C12:D14`, `12:12`, `A:A`; of several areas the first.
 */
export function sujetoEn(
  { entradas, generadas }: Renglones,
  politica: Politica,
  { hoja, direccion }: { readonly hoja: string; readonly direccion: string },
): Sujeto | null {
  const area = parseAddress(direccion.split(',')[0]!.split('!').at(-1)!);
  if (!area) return null;
  const generadaAqui = generadas.find((una) => una.hoja === hoja);
  if (generadaAqui) return deGenerada(generadaAqui, politica, area.row);
  const entrada = entradas.find(
    (una) =>
      una.hoja === hoja &&
      area.row > una.area.row &&
      area.row <= bottomOf(una.area) &&
      area.column <= rightOf(una.area) &&
      rightOf(area) >= una.area.column,
  );
  return entrada ? deEntrada(entrada.tabla, politica, area.row - entrada.area.row - 1) : null;
}

function deEntrada(tabla: Lugar['tabla'], politica: Politica, fila: number): Sujeto | null {
  const suyo = <R extends { readonly fila: number }>(lista: readonly R[]): R | undefined =>
    lista.find((registro) => registro.fila === fila);
  switch (tabla) {
    case 'fichas':
    case 'reportes':
    case 'declarados': {
      const registro = suyo<(Clave & { fila: number }) | Politica['declarados'][number]>(
        politica[tabla],
      );
      return registro ? deClave(politica, registro.tipo, registro.codigo) : null;
    }
    case 'objetivos': {
      const objetivo = suyo(politica.objetivos);
      return objetivo ? { objetivo: objetivo.codigo } : null;
    }
    case 'servicios': {
      const servicio = suyo(politica.servicios);
      return servicio ? { servicio: servicio.codigo } : null;
    }
    default:
      return null;
  }
}

function deGenerada(
  { renglones }: HojaConRenglones,
  politica: Politica,
  fila: number,
): Sujeto | null {
  const renglon = renglones.find((uno) => uno.fila === fila);
  if (!renglon) return null;
  const { tipo, codigo, nombres } = renglon;
  if (tipo !== '') return deClave(politica, tipo, codigo);
  const deNombre = politica.fichas.find(
    (f) => f.codigo === codigo && nombres.includes(f.indicador),
  );
  if (deNombre) return { indicador: { tipo: deNombre.tipo, codigo } };
  return deObjetivo(politica, codigo, nombres);
}

/** A row of an OP's mean, or the row above a group of indicators. */
function deObjetivo(
  { objetivos, parametros: { nombres: deNiveles } }: Politica,
  codigo: string,
  nombres: readonly string[],
): Sujeto | null {
  const hallado = objetivos.find(
    (o) =>
      (o.codigo === codigo && (nombres.length === 0 || nombres.includes(o.denominacion))) ||
      nombres.includes(T.grupo(deNiveles.objetivo, o.codigo, o.denominacion)),
  );
  return hallado ? { objetivo: hallado.codigo } : null;
}

function deClave({ fichas }: Politica, tipo: string, codigo: string): Sujeto | null {
  const suya = fichas.find((f) => f.codigo === codigo && normaliza(f.tipo) === normaliza(tipo));
  return suya ? { indicador: { tipo: suya.tipo, codigo: suya.codigo } } : null;
}

/** What people wrote of a commitment in the matrix, and where. */
export interface CompromisoEscrito {
  readonly hoja: string;
  readonly celda: string;
  readonly estado: string;
}

/** The row of an indicator in the matrix of a year; `null` where it has none. */
export function compromisoEscrito(
  { generadas }: Renglones,
  { tipo, codigo }: Clave,
  anio: number,
): CompromisoEscrito | null {
  const matriz = generadas.find(({ clave }) => clave === 'matriz');
  const suyo = matriz?.renglones.find(
    (r) => r.tipo === tipo && r.codigo === codigo && r.anio === String(anio),
  );
  if (!matriz || !suyo) return null;
  const column = matriz.columnas.find(([papel]) => papel === 'estado')?.[1] ?? 0;
  return { hoja: matriz.hoja, celda: cellAddress(suyo.fila, column), estado: suyo.estado };
}
