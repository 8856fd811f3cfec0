/**
 * Targets and values as the method takes them: of each year, in the version of the ficha that is
 * in force. A figure that stands in a version which does not rule its year is a change of the ficha.
 */
import { agrupar } from '../../ceplan/agrupar';
import { claveTexto, compararClaves } from '../../ceplan/clave';
import { fichaVigente } from '../../ceplan/fichaVigente';
import type { Dato, Ficha, Politica } from '../../ceplan/tipos';
import { mismoEscrito } from './igual';
import type { Tablas } from './registros';
import type { CambioDeMeta, CambioDeSerie } from './tipos';

export type CampoDeSerie = 'logros' | 'valores';

export interface Vigencias {
  readonly metas: readonly CambioDeMeta[];
  readonly valores: readonly CambioDeSerie[];
  /** Whether a version rules a year, in the earlier or the later workbook. */
  readonly rige: (ficha: Ficha, anio: number) => boolean;
}

export function compararSeries(antes: Politica, despues: Politica, localiza: Tablas): Vigencias {
  const [versiones, suyas] = [
    agrupar(antes.fichas, claveTexto),
    agrupar(despues.fichas, claveTexto),
  ];
  const anios = [...new Set([...antes.anios, ...despues.anios])].sort((a, b) => a - b);
  const metas: CambioDeMeta[] = [];
  const valores: CambioDeSerie[] = [];
  const rigen = new Map<Ficha, Set<number>>();
  const apunta = (ficha: Ficha | null, anio: number): void => {
    if (!ficha) return;
    const suyos = rigen.get(ficha);
    if (suyos) suyos.add(anio);
    else rigen.set(ficha, new Set([anio]));
  };
  for (const [clave, nuevas] of suyas) {
    const viejas = versiones.get(clave);
    // An indicator that came is told as a whole.
    if (!viejas) continue;
    for (const anio of anios) {
      const [vieja, nueva] = [fichaVigente(viejas, anio), fichaVigente(nuevas, anio)];
      apunta(vieja, anio);
      apunta(nueva, anio);
      const serie = (campo: CampoDeSerie) => cambioDe(campo, anio, vieja, nueva, localiza);
      const [meta, valor] = [serie('logros'), serie('valores')];
      if (meta) metas.push({ ...meta, documento: documentoDe(vieja, nueva) });
      if (valor) valores.push(valor);
    }
  }
  const enOrden = <T extends CambioDeSerie>(lista: T[]): T[] =>
    lista.sort((a, b) => compararClaves(a, b) || a.anio - b.anio);
  return {
    metas: enOrden(metas),
    valores: enOrden(valores),
    rige: (ficha, anio) => rigen.get(ficha)?.has(anio) ?? false,
  };
}

function cambioDe(
  campo: CampoDeSerie,
  anio: number,
  vieja: Ficha | null,
  nueva: Ficha | null,
  localiza: Tablas,
): CambioDeSerie | null {
  const de = (ficha: Ficha | null): Dato => ficha?.[campo][anio] ?? null;
  const [antes, despues] = [de(vieja), de(nueva)];
  const ficha = nueva ?? vieja;
  if (!ficha || mismoEscrito(antes, despues)) return null;
  const { tipo, codigo, fila } = ficha;
  const donde = nueva ? localiza.despues : localiza.antes;
  const celda = donde({ tabla: 'fichas', fila, campo, anio });
  return { tipo, codigo, anio, antes, despues, celda };
}

/** The document of the version before cannot have approved what came after it. */
function documentoDe(vieja: Ficha | null, nueva: Ficha | null): string | null {
  const documento = nueva?.documento.trim() ?? '';
  return documento === '' || documento === vieja?.documento.trim() ? null : documento;
}
