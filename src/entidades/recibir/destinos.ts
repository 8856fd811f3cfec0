/** Where what a formato says goes in the national workbook, and what stands there now. */
import { ESTADO_EN_BLANCO } from '../../ceplan/estadosDelDato';
import { esConforme } from '../../ceplan/revision';
import type { Politica, Reporte } from '../../ceplan/tipos';
import type { FilaCompromiso, MatrizLeida } from '../../libro/matrizLeida';
import { comoTexto } from '../../libro/valores';
import type { CellValue } from '@pnftp/xlsx/plan';
import { consolidar as T } from '../../textos/consolidar';
import type { NombreDeTabla } from '../formato';
import type { FilaDeFormato } from '../marca';
import type { PeriodoDeReporte } from '../periodo';
import { comoRespuesta } from '../respuestas';

export interface Lleva {
  /** The casilla that says so. */
  readonly casilla: string;
  /** The field of the national workbook's row. */
  readonly campo: string;
  readonly antes: CellValue;
  /** `null` where the casilla was left blank. */
  readonly despues: CellValue;
}

/** Values of a row's casillas by field; one that could not be taken is not among them. */
export type Valores = ReadonlyMap<string, CellValue>;

/** A row of the national workbook, there or to be made. */
export interface Destino {
  readonly clave: Readonly<Record<string, string | number>>;
  /** A person agreed to it: it is official, and no file changes it. */
  readonly conforme: boolean;
  /** What the casillas make of the row. */
  readonly queDicen: (valores: Valores) => readonly Lleva[];
}

/** The row that a formato's row goes to; of a report, by the state of its figure. */
export type Destinos = (
  tabla: NombreDeTabla,
  fila: FilaDeFormato,
  estadoDato: CellValue,
) => Destino | null;

type Partes = readonly (string | number)[];
const llave = (partes: Partes): string => partes.join('|').toLowerCase();

export function destinos(
  { reportes }: Politica,
  { filas: compromisos }: MatrizLeida,
  { anio, periodo }: PeriodoDeReporte,
): Destinos {
  const porLlave = new Map(
    reportes.map((r) => [
      llave([r.tipo, r.codigo, r.anio, r.periodo, r.estadoDato || ESTADO_EN_BLANCO]),
      r,
    ]),
  );
  const escritos = new Map(
    compromisos.map((c) => [llave([c.campos.tipo, c.campos.codigo, c.anio ?? '']), c]),
  );
  return (tabla, fila, estadoDato) => {
    const [tipo, codigo] = [comoTexto(fila.tipo ?? null), comoTexto(fila.codigo ?? null)];
    switch (tabla) {
      case 'tblFormatoReporte': {
        const estado = comoTexto(estadoDato) || ESTADO_EN_BLANCO;
        const clave = { tipo, codigo, anio, periodo, estadoDato: estado };
        return reporte(clave, porLlave.get(llave(Object.values(clave))));
      }
      case 'tblFormatoObservaciones': {
        const clave = {
          tipo,
          codigo,
          anio: Number(fila.anio),
          periodo: comoTexto(fila.periodo ?? null),
          estadoDato: comoTexto(fila.estadoDato ?? null) || ESTADO_EN_BLANCO,
        };
        const suyo = porLlave.get(llave(Object.values(clave)));
        return suyo ? respuesta(clave, suyo) : null;
      }
      case 'tblFormatoCompromisos': {
        const clave = { tipo, codigo, anio: Number(fila.anio) };
        const suyo = escritos.get(llave(Object.values(clave)));
        return suyo ? compromiso(clave, suyo) : null;
      }
    }
  };
}

/** Fields of a report that have a casilla of the same name; its state is part of its key. */
const DEL_REPORTE = new Set([
  'numerador',
  'denominador',
  'valor',
  'acumulado',
  'fechaCorte',
  'sustento',
  'enlace',
  'motivo',
]);

const reporte = (clave: Destino['clave'], suyo: Reporte | undefined): Destino => ({
  clave,
  conforme: suyo !== undefined && esConforme(suyo),
  queDicen: (valores) =>
    [...valores].flatMap(([campo, despues]) =>
      DEL_REPORTE.has(campo)
        ? [{ casilla: campo, campo, antes: valorDe(suyo, campo), despues }]
        : [],
    ),
});

function valorDe(suyo: Reporte | undefined, campo: string): CellValue {
  if (!suyo) return null;
  const valor = suyo[campo as keyof Reporte];
  if (typeof valor === 'boolean') return valor ? 'Sí' : 'No';
  if (typeof valor === 'object' && valor !== null) return valor.noNumerico;
  return valor === '' ? null : valor;
}

/** An answer stands below what was asked, once. */
const respuesta = (clave: Destino['clave'], suyo: Reporte): Destino => ({
  clave,
  conforme: esConforme(suyo),
  queDicen: (valores) => {
    const valor = valores.get('respuesta') ?? null;
    if (valor === null) return [];
    const { observacion } = suyo;
    const despues = conLinea(observacion, comoRespuesta(comoTexto(valor)));
    return [{ casilla: 'respuesta', campo: 'observacion', antes: observacion, despues }];
  },
});

/** The estado is the entity's word; the evidence stands below its comment. */
const compromiso = (clave: Destino['clave'], { campos }: FilaCompromiso): Destino => ({
  clave,
  conforme: false,
  queDicen: (valores) => {
    const [estado, comentario, medio] = ['estado', 'comentario', 'medioVerificacion'].map(
      (campo) => valores.get(campo) ?? null,
    );
    const escrito = comoTexto(comentario!) || campos.comentario;
    const despues =
      medio === null ? escrito : conLinea(escrito, T.es.medioDeVerificacion(comoTexto(medio!)));
    // A comment that was sent with its evidence below came back without: it stays.
    const dicho = campos.comentario.startsWith(despues) ? campos.comentario : despues;
    return [
      ...(estado === null
        ? []
        : [{ casilla: 'estado', campo: 'estado', antes: campos.estado || null, despues: estado! }]),
      {
        casilla: comentario === null ? 'medioVerificacion' : 'comentario',
        campo: 'comentario',
        antes: campos.comentario || null,
        despues: dicho || null,
      },
    ];
  },
});

const conLinea = (escrito: string, linea: string): string =>
  escrito.includes(linea) ? escrito : [escrito, linea].filter(Boolean).join('\n');
