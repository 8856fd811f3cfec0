/** Letters to an entity: what was observed of its reports, that it has not reported yet, or who does from now on. */
import type { Fecha, Periodo } from '../ceplan/tipos';
import { oficios as T } from '../textos/oficios';
import {
  bloque,
  conEstilo,
  parrafo,
  pregunta,
  type Contenido,
  type Documento,
  type Tabla,
} from './bloques';

export type ClaseDeOficio = 'observaciones' | 'recordatorio' | 'traspaso';

/** What a letter says, put together: no more of the workbook than is this entity's. */
export interface ParaOficio {
  readonly clase: ClaseDeOficio;
  readonly entidad: string;
  /** As its files are named. */
  readonly sigla: string;
  readonly anio: number;
  readonly periodo: Periodo;
  readonly politica: string;
  readonly conductor: string;
  /** Who signs, where Política says so. */
  readonly firma: string;
  /** Of the workbook's data. */
  readonly codigo: string;
  /** What it was sent for the period. */
  readonly envio: {
    readonly oficio: string;
    readonly enviado: Fecha | null;
    readonly codigos: string;
  } | null;
  /** The last file that came back. */
  readonly recibido: { readonly archivo: string; readonly fecha: Fecha | null } | null;
  readonly limite: Fecha | null;
  readonly vencido: boolean;
  readonly prorroga: { readonly fecha: Fecha; readonly documento: string } | null;
  /** Whether what was observed is of other periods as well. */
  readonly deOtros: boolean;
  /** Rows of the table of its class, without their numbers. */
  readonly filas: readonly (readonly string[])[];
}

export function planOficio(o: ParaOficio): Documento {
  const titulo = T.titulos[o.clase];
  const cuando = T.periodo(o.anio, o.periodo);
  const asunto = T.asunto[o.clase](o.deOtros ? null : cuando);
  return {
    titulo: `${titulo}. ${o.entidad}`,
    pie: `${titulo}. ${o.entidad}`,
    autor: o.conductor,
    codigo: o.codigo,
    apaisadoAlFinal: false,
    piezas: [
      ...(o.conductor === ''
        ? []
        : [bloque('oficio.de', o.conductor, parrafo({ negrita: o.conductor }))]),
      pregunta('oficio.numero', T.numero),
      bloque(
        'oficio.para',
        asunto,
        parrafo(T.senores),
        parrafo({ negrita: o.entidad }),
        parrafo({ negrita: T.rotulos.asunto }, asunto),
        ...referencias(o).map((una) => parrafo({ negrita: T.rotulos.referencia }, una)),
      ),
      bloque('oficio.cuerpo', titulo, ...CUERPOS[o.clase](o, cuando)),
      ...(o.clase === 'observaciones' ? [pregunta('oficio.plazo', T.plazo)] : []),
      bloque('oficio.cierre', T.cierre, parrafo(T.cierre)),
      o.firma === ''
        ? pregunta('oficio.firma', T.firma)
        : bloque('oficio.firma', T.firma, parrafo({ negrita: o.firma })),
      bloque('oficio.codigo', T.codigo(o.codigo), conEstilo('nota', T.codigo(o.codigo))),
    ],
  };
}

const CUERPOS: Readonly<Record<ClaseDeOficio, (o: ParaOficio, cuando: string) => Contenido[]>> = {
  observaciones: (o) => [
    parrafo(T.observaciones(o.politica, o.filas.length)),
    tabla(T.observadas, [6, 30, 13, 13, 38], 3, o.filas),
  ],
  traspaso: (o, cuando) => [
    parrafo(T.traspasos(o.politica, cuando, o.filas.length)),
    tabla(T.traspasados, [6, 46, 14, 14, 20], null, o.filas),
  ],
  recordatorio: (o, cuando) => [
    parrafo(T.faltan(o.politica, cuando, o.filas.length)),
    tabla(T.indicadores, [6, 58, 18, 18], 3, o.filas),
    ...plazo(o).map((frase) => parrafo(frase)),
    parrafo(T.sinFormato),
  ],
};

const referencias = ({ envio, recibido }: ParaOficio): string[] => [
  ...(envio && (envio.oficio !== '' || envio.enviado !== null)
    ? [T.enviado(envio.oficio, envio.enviado)]
    : []),
  ...(envio && envio.codigos !== '' ? [T.codigos(envio.codigos)] : []),
  ...(recibido ? [T.recibido(recibido.archivo, recibido.fecha)] : []),
];

/** The entity's own term, whatever the policy's. */
const plazo = ({ prorroga, limite, vencido }: ParaOficio): string[] => [
  ...(prorroga ? [T.prorroga(prorroga.fecha, prorroga.documento)] : []),
  ...(limite === null ? [] : [vencido ? T.vencio(limite) : T.vence(limite)]),
];

const tabla = (
  titulos: readonly string[],
  anchos: readonly number[],
  deCifras: number | null,
  filas: ParaOficio['filas'],
): Tabla => ({
  clase: 'tabla',
  columnas: titulos.map((titulo, i) => ({
    titulo,
    ancho: anchos[i]!,
    ...(i === deCifras ? { lado: 'derecha' as const } : {}),
  })),
  filas: filas.map((fila, i) => [{ texto: String(i + 1), lado: 'centro' as const }, ...fila]),
  pequena: true,
});
