/**
 * The rows of the matrix as they would be written: what the method asks for, with what people wrote
 * in the row of the time before; rows of people's own; rows left over. No row is ever lost.
 */
import { agrupar } from '../ceplan/agrupar';
import { textoAspecto, textoResponsable } from '../ceplan/aspecto';
import { estaVencido, vencimiento } from '../ceplan/plazo';
import { textoRecomendacion } from '../ceplan/recomendacion';
import type { Fecha, Medida, Politica } from '../ceplan/tipos';
import type { Compromiso } from '../ceplan/tiposEvaluacion';
import type { Cell } from '@pnftp/xlsx/plan';
import { matriz as T } from '../textos/documentos';
import type { Material } from './avance';
import { EDITABLES, type Campo, type Editable } from './columnasMatriz';
import { normaliza } from './esquema';
import { claveDeFila, igual, porClave } from './matrizLeida';
import type { FilaCompromiso, MatrizLeida, Textos } from './matrizLeida';
import * as valores from './valores';

export type Clase = 'calculado' | 'agregado' | 'noCorresponde' | 'excluido' | 'otroAnio';

export interface FilaNueva {
  readonly campos: Partial<Record<Campo, Cell>>;
  readonly clase: Clase;
  readonly propias: Readonly<Record<string, Cell>>;
  /** What the method asks for in this row, and the texts that it gives; `null` in other rows. */
  readonly debido: { readonly compromiso: Compromiso; readonly textos: Textos } | null;
  /** The row of the time before. */
  readonly previa: FilaCompromiso | null;
  /** The year of an earlier commitment for the same that still runs: its clock is kept. */
  readonly desde: number | null;
}

const textosDe = (c: Compromiso): Omit<Textos, 'medida'> => ({
  aspecto: textoAspecto(c.aspecto),
  recomendacion: textoRecomendacion(c.recomendacion),
  accionClave: c.accionClave,
  medioVerificacion: c.medioVerificacion,
  unidad: textoResponsable(c.responsable, c.unidadOrganizacion),
  plazo: c.plazo,
});

/** Rows of the new matrix: those that the method asks for, people's own, and those left over. */
export function filasDeMatriz(m: Material, anterior: MatrizLeida): FilaNueva[] {
  const conClave = porClave(anterior);
  const corren = enCurso(m, anterior);
  const usadas = new Set<FilaCompromiso>();
  const calculadas = m.evaluacion.compromisos.map((c) => {
    const previa = conClave.get(claveDeFila(c.tipo, c.codigo, c.anio));
    if (previa) usadas.add(previa);
    return filaCalculada(m, c, previa, corren.get(deQuien(c)) ?? null);
  });
  const resto = anterior.filas
    .filter((fila) => !usadas.has(fila))
    .map((fila) => filaQueQueda(m, fila));
  const orden: readonly Clase[] = ['agregado', 'excluido', 'noCorresponde', 'otroAnio'];
  return [...calculadas, ...resto.sort((a, b) => orden.indexOf(a.clase) - orden.indexOf(b.clase))];
}

/** What the method asks for, with what people wrote in the row of the time before. */
function filaCalculada(
  m: Material,
  c: Compromiso,
  previa: FilaCompromiso | undefined,
  corre: EnCurso | null,
): FilaNueva {
  const elegida = conMedida(c, previa, m.politica);
  const nuevos: Textos = { ...textosDe(elegida), medida: T.medidas[c.medida] };
  const textos = Object.fromEntries(
    EDITABLES.map((campo) => [campo, elige(campo, nuevos[campo], previa)]),
  ) as Record<Editable, string>;
  const excluida = previa !== undefined && previa.campos.motivo.trim() !== '';
  const estado = previa?.campos.estado || (m.politica.parametros.estados[0] ?? '');
  const suyo =
    textos.plazo === c.plazo ? c.vence : vencimiento(m.datos.inicioCompromisos, textos.plazo);
  // Asked for again it is due no later; a plazo that a person wrote is that person's.
  const reiterado = corre !== null && !(previa && esDePersona('plazo', previa));
  const vence = reiterado && (suyo === null || suyo > corre.vence) ? corre.vence : suyo;
  return {
    clase: excluida ? 'excluido' : 'calculado',
    propias: previa?.propias ?? {},
    debido: { compromiso: c, textos: nuevos },
    previa: previa ?? null,
    desde: corre?.desde ?? null,
    campos: {
      ...textos,
      estado,
      comentario: previa?.campos.comentario ?? '',
      tipo: c.tipo,
      codigo: c.codigo,
      anio: c.anio,
      ...deVencimiento(m, vence, estado),
      motivo: previa?.campos.motivo ?? '',
      generado: JSON.stringify(nuevos),
    },
  };
}

interface EnCurso {
  readonly vence: Fecha;
  /** The first year of those that ask for it one after another. */
  readonly desde: number;
}

/**
 * By indicator, the last commitment of an earlier year that was not kept and is not overdue when
 * those of this year begin: asked for again, it keeps its clock.
 */
function enCurso(
  { politica, datos }: Material,
  { filas }: MatrizLeida,
): ReadonlyMap<string, EnCurso> {
  const cumplido = normaliza(politica.parametros.estados.at(-1) ?? 'Cumplido');
  const corren = filas.flatMap((fila) => {
    const { campos, anio } = fila;
    const vence = fechaEscrita(campos.vence);
    const corre =
      anio !== null &&
      anio < politica.anioEvaluado &&
      campos.motivo.trim() === '' &&
      !esRetirada(fila) &&
      normaliza(campos.estado) !== cumplido &&
      vence !== null &&
      vence >= datos.inicioCompromisos;
    return corre ? [{ clave: deQuien(campos), vence, anio }] : [];
  });
  const porClave = agrupar(
    corren.sort((a, b) => a.anio - b.anio),
    ({ clave }) => clave,
  );
  return new Map(
    [...porClave].map(([clave, suyas]) => [
      clave,
      { vence: suyas.at(-1)!.vence, desde: suyas[0].anio },
    ]),
  );
}

const deQuien = ({ tipo, codigo }: { readonly tipo: string; readonly codigo: string }): string =>
  claveDeFila(tipo, codigo, '');

/** What becomes of a row, as the sheet says it. */
export const origenDe = ({ clase, desde }: Pick<FilaNueva, 'clase' | 'desde'>): string =>
  clase === 'calculado' && desde !== null ? T.reiterado(desde) : T.origenes[clase];

/** What the method asks for by the measure that a person chose: its sentence and plazo follow. */
export function conMedida(
  c: Compromiso,
  previa: FilaCompromiso | undefined,
  { parametros }: Pick<Politica, 'parametros'>,
): Compromiso {
  const medida = medidaDe(elige('medida', T.medidas[c.medida], previa));
  if (medida === null || medida === c.medida) return c;
  return {
    ...c,
    recomendacion: { ...c.recomendacion, medida },
    plazo: medida === 'ajustar' ? parametros.plazoAjustar : parametros.plazoCumplir,
  };
}

/** `null` where a person wrote a measure that the method does not know. */
function medidaDe(texto: string): Medida | null {
  const dicha = normaliza(texto);
  const medidas = Object.keys(T.medidas) as Medida[];
  return medidas.find((medida) => normaliza(T.medidas[medida]) === dicha) ?? null;
}

/** A person's own row, one of another year, or one that the method asks for no more. */
function filaQueQueda(m: Material, fila: FilaCompromiso): FilaNueva {
  const { estado, plazo } = fila.campos;
  const deOtroAnio = fila.anio !== null && fila.anio !== m.politica.anioEvaluado;
  // A row of an earlier evaluation keeps the due date that it had.
  const vence = deOtroAnio
    ? fechaEscrita(fila.campos.vence)
    : plazo
      ? vencimiento(m.datos.inicioCompromisos, plazo)
      : null;
  const suya = deOtroAnio && vence === null && fila.campos.vence !== '';
  return {
    clase: claseDeLaQueQueda(m, fila),
    propias: fila.propias,
    debido: null,
    previa: fila,
    desde: null,
    campos: {
      ...fila.campos,
      anio: fila.anio ?? fila.campos.anio,
      // What a person wrote in place of a date says more than no date.
      ...(suya ? {} : deVencimiento(m, vence, estado)),
    },
  };
}

function claseDeLaQueQueda({ politica }: Material, fila: FilaCompromiso): Clase {
  if (fila.campos.motivo.trim() !== '') return 'excluido';
  if (fila.generado === null) return 'agregado';
  const deOtro = fila.anio !== null && fila.anio !== politica.anioEvaluado;
  return deOtro && !esRetirada(fila) ? 'otroAnio' : 'noCorresponde';
}

/** Whether it was left over in its own year already. */
export const esRetirada = ({ campos }: FilaCompromiso): boolean =>
  normaliza(campos.origen) === normaliza(T.origenes.noCorresponde);

/** A due date as the sheet holds it; `null` where it is none. */
export const fechaEscrita = (vence: string): Fecha | null =>
  /^\d+(\.\d+)?$/.test(vence) ? valores.fechaDeSerie(Number(vence)) : null;

/** The person's text where they changed what we wrote, else what we write now. */
function elige(campo: Editable, nuevo: string, previa: FilaCompromiso | undefined): string {
  return previa && esDePersona(campo, previa) ? previa.campos[campo] : nuevo;
}

/** Whether a person wrote what the row says there. */
export function esDePersona(campo: Editable, { campos, generado }: FilaCompromiso): boolean {
  const escrito = campos[campo];
  if (generado === null || campo === 'medida') {
    if (escrito.trim() === '') return false;
  }
  if (generado === null) return true;
  const nuestro = generado[campo];
  // Sheets of earlier releases do not say which measure was ours: it always was.
  if (nuestro === undefined && campo === 'medida' && Object.keys(generado).length > 0) return false;
  return nuestro === undefined || !igual(escrito, nuestro);
}

const deVencimiento = (m: Material, vence: Fecha | null, estado: string) => ({
  vence: vence ? valores.serieDeFecha(vence) : '',
  vencido:
    vence === null
      ? ''
      : estaVencido(vence, m.datos.fechaReferencia, estado, m.politica.parametros.estados)
        ? T.si
        : T.no,
});
