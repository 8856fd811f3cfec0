/** What a person looks into, kept while another place of the pane shows. */
import { useState } from 'react';
import type { Supuestos } from '../../ceplan/ficha';
import type { Sujeto } from '../../libro/sujeto';
import { sujetoEn } from '../../libro/sujeto';
import type { Lectura, Lugar, Mirada } from '../estado';

export interface Recuerdo {
  readonly sujeto: Sujeto | null;
  readonly supuestos: Supuestos;
  /** The selection that has been followed, so that it is followed once. */
  readonly seguida: Lugar | null;
  /** Where the pane itself led: being there is no choice of another row. */
  readonly ida: Lugar | null;
}

const NADA: Recuerdo = { sujeto: null, supuestos: new Map(), seguida: null, ida: null };

/** What is shown: what is selected, until something else is chosen in the pane. */
export function useRecuerdo(
  recuerdos: { ficha?: Recuerdo },
  { lectura, seleccion }: Mirada,
): [Recuerdo, (cambio: Partial<Recuerdo>) => void] {
  const [recuerdo, poner] = useState(recuerdos.ficha ?? NADA);
  const ver = (cambio: Partial<Recuerdo>) =>
    poner((antes) => (recuerdos.ficha = { ...antes, ...cambio }));
  if (seleccion && seleccion !== recuerdo.seguida && lectura) {
    const sujeto = conSeleccion(recuerdo, lectura, seleccion);
    // While it is drawn: nothing of the row before is seen for a moment.
    const siguiente = { ...recuerdo, sujeto, seguida: seleccion, ida: null };
    recuerdos.ficha = siguiente;
    poner(siguiente);
    return [siguiente, ver];
  }
  return [recuerdo, ver];
}

/** A row that is about nothing, or nobody knows about what, leaves what is shown. */
function conSeleccion(
  { sujeto, ida }: Recuerdo,
  { renglones, politica, movidas }: Lectura,
  { hoja, celda }: Lugar,
): Sujeto | null {
  if (movidas.has(hoja) || (ida?.hoja === hoja && ida.celda === celda)) return sujeto;
  return sujetoEn(renglones, politica, { hoja, direccion: celda }) ?? sujeto;
}
