/** Commitments of earlier evaluations: how each stands today, and which are asked for again. */
import { estaVencido } from '../ceplan/plazo';
import { sinAcentos } from '../ceplan/llano';
import type { Fecha } from '../ceplan/tipos';
import type { Material } from './avance';
import { esRetirada, fechaEscrita } from './filasMatriz';
import type { FilaCompromiso, MatrizLeida } from './matrizLeida';

export interface CompromisoAnterior {
  readonly tipo: string;
  readonly codigo: string;
  readonly anio: number;
  readonly aspecto: string;
  readonly recomendacion: string;
  readonly unidad: string;
  readonly estado: string;
  readonly comentario: string;
  /** `null` where the sheet gives no date. */
  readonly vence: Fecha | null;
  readonly vencido: boolean;
  readonly cumplido: boolean;
  /** Whether the year that is evaluated asks for the same indicator again. */
  readonly reiterado: boolean;
  /** In how many evaluations it has been asked for, this one included. */
  readonly veces: number;
  /** Place among the table's data rows, from 0. */
  readonly fila: number;
}

/** The latest year first, as the sheet has them; without those left out with a reason, or gone. */
export function seguimiento(
  { politica, datos, evaluacion }: Material,
  { filas }: MatrizLeida,
): CompromisoAnterior[] {
  const anteriores = filas.filter(
    (fila): fila is FilaCompromiso & { readonly anio: number } =>
      fila.anio !== null &&
      fila.anio < politica.anioEvaluado &&
      fila.campos.motivo.trim() === '' &&
      !esRetirada(fila),
  );
  const ahora = new Set(evaluacion.compromisos.map(claveDe));
  const anios = new Map<string, Set<number>>();
  for (const { campos, anio } of anteriores) {
    const clave = claveDe(campos);
    anios.set(clave, (anios.get(clave) ?? new Set()).add(anio));
  }
  const { estados } = politica.parametros;
  return anteriores
    .map(({ campos, anio, fila }): CompromisoAnterior => {
      const { tipo, codigo, estado } = campos;
      const vence = fechaEscrita(campos.vence);
      const reiterado = codigo !== '' && ahora.has(claveDe(campos));
      return {
        tipo,
        codigo,
        anio,
        aspecto: campos.aspecto,
        recomendacion: campos.recomendacion,
        unidad: campos.unidad,
        estado,
        comentario: campos.comentario,
        vence,
        vencido: estaVencido(vence, datos.fechaReferencia, estado, estados),
        cumplido: sinAcentos(estado) === sinAcentos(estados.at(-1) ?? 'Cumplido'),
        reiterado,
        veces: anios.get(claveDe(campos))!.size + (reiterado ? 1 : 0),
        fila,
      };
    })
    .sort((a, b) => b.anio - a.anio || a.fila - b.fila);
}

const claveDe = ({ tipo, codigo }: { readonly tipo: string; readonly codigo: string }): string =>
  `${tipo}|${codigo}`.toLowerCase();
