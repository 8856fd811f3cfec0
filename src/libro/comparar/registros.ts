/** Rows of the tables that people fill in: which came, went or say something else. */
import type { Celda, Dato } from '../../ceplan/tipos';
import { tituloDe, type EsquemaTabla } from '../esquema';
import type { LibroLeido } from '../leer';
import { mismoEscrito, textoDe } from './igual';
import type { Emparejados, Pareja } from './parejas';
import type { CambioDeCampo, CambioDeRegistro, Escrito } from './tipos';

/** A record of `Politica`, of whatever table. */
export interface ConFila {
  readonly fila: number;
}

export const campoDe = (registro: ConFila, campo: string): unknown =>
  (registro as unknown as Readonly<Record<string, unknown>>)[campo];

type Serie = Readonly<Record<number, Dato>>;

/** Names a row by some of its fields; what a blank stands for is taken for it. */
export function claveDe(
  { columnas, clave }: EsquemaTabla,
  campos: readonly string[] = clave,
): (registro: ConFila) => string {
  const partes = columnas.filter(({ campo }) => campos.includes(campo));
  return (registro) =>
    JSON.stringify(
      partes.map(({ campo, enBlanco }) => {
        const valor = textoDe(campoDe(registro, campo) as Escrito);
        return (valor === '' ? (enBlanco ?? '') : valor).toLowerCase();
      }),
    );
}

/** Whether a field of a pair is not to be told here. */
export type Omite = (pareja: Pareja<ConFila>, campo: string, anio: number | undefined) => boolean;

export interface Tablas {
  readonly antes: LibroLeido['localiza'];
  readonly despues: LibroLeido['localiza'];
}

export function cambiosDeRegistros<T extends ConFila>(
  esquema: EsquemaTabla,
  { parejas, salen, entran }: Emparejados<T>,
  localiza: Tablas,
  omite: Omite = () => false,
): CambioDeRegistro[] {
  const tabla = esquema.registros as CambioDeRegistro['tabla'];
  const clave = (registro: T) =>
    Object.fromEntries(
      esquema.clave.map((campo) => [campo, campoDe(registro, campo) as string | number | null]),
    );
  const celda = (donde: LibroLeido['localiza'], { fila }: T, campo = 'codigo'): Celda | null =>
    donde({ tabla, fila, campo });
  return [
    ...parejas.flatMap((pareja): CambioDeRegistro[] => {
      const campos = camposDistintos(esquema, pareja, omite);
      const [primero] = campos;
      if (!primero) return [];
      const donde = celda(localiza.despues, pareja.despues, primero.campo);
      return [{ tabla, clase: 'cambia', clave: clave(pareja.despues), campos, celda: donde }];
    }),
    ...salen.map((registro): CambioDeRegistro => {
      const donde = celda(localiza.antes, registro);
      return { tabla, clase: 'sale', clave: clave(registro), campos: [], celda: donde };
    }),
    ...entran.map((registro): CambioDeRegistro => {
      const donde = celda(localiza.despues, registro);
      return { tabla, clase: 'entra', clave: clave(registro), campos: [], celda: donde };
    }),
  ];
}

function camposDistintos(
  { columnas }: EsquemaTabla,
  pareja: Pareja<ConFila>,
  omite: Omite,
): CambioDeCampo[] {
  const { antes, despues } = pareja;
  return columnas.flatMap((columna): CambioDeCampo[] => {
    const { campo, tipo, porAnio = false } = columna;
    if (tipo === 'formula') return [];
    const [viejo, nuevo] = [campoDe(antes, campo), campoDe(despues, campo)];
    if (!porAnio) {
      if (mismoEscrito(viejo as Escrito, nuevo as Escrito)) return [];
      const [suyo, otro] = [escrito(viejo), escrito(nuevo)];
      return [{ campo, titulo: columna.titulo, antes: suyo, despues: otro }];
    }
    const [serie, otra] = [(viejo ?? {}) as Serie, (nuevo ?? {}) as Serie];
    return aniosDe(serie, otra).flatMap((anio): CambioDeCampo[] => {
      const [suyo, otro] = [serie[anio] ?? null, otra[anio] ?? null];
      if (mismoEscrito(suyo, otro) || omite(pareja, campo, anio)) return [];
      return [{ campo, titulo: tituloDe(columna, anio), antes: suyo, despues: otro }];
    });
  });
}

const escrito = (valor: unknown): Escrito =>
  valor === undefined || valor === '' ? null : (valor as Escrito);

const aniosDe = (...series: readonly Serie[]): number[] =>
  [...new Set(series.flatMap(Object.keys).map(Number))].sort((a, b) => a - b);
