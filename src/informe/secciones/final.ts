/** 5 to 7. What follows from the figures: conclusions, recommendations, the matrix as an annex. */
import { esND } from '../../ceplan/cifra';
import { formatoNumero } from '../../ceplan/formato';
import type { AvanceIndicador } from '../../ceplan/tiposEvaluacion';
import type { FilaNueva } from '../../libro/filasMatriz';
import { COLUMNAS } from '../../libro/columnasMatriz';
import { matriz as TM } from '../../textos/documentos';
import { enLista, informe as T } from '../../textos/informe';
import {
  bloque,
  conEstilo,
  parrafo,
  pregunta,
  titulo,
  type Bloque,
  type Contenido,
  type Pieza,
} from '../bloques';
import { escrito, nivelEnPalabras, type Fuente } from '../fuente';
import { conteos } from './resumen';

const C = T.conclusiones;

export const conclusiones = (f: Fuente): Pieza[] => [
  titulo(1, T.secciones.conclusiones),
  bloque('conclusiones.cifras', T.secciones.conclusiones, ...laAritmetica(f)),
  pregunta('conclusiones.juicio', T.preguntas.juicio),
  pregunta('conclusiones.lecciones', T.preguntas.lecciones),
];

function laAritmetica(f: Fuente): Contenido[] {
  const { indiceGestion: indice, valoracion: v } = f.m.evaluacion;
  const frases = [
    ...(esND(indice.valor)
      ? []
      : [C.indice(f.avance(indice.valor), nivelEnPalabras(indice.nivel))]),
    ...(esND(v.puntaje) || v.nivel === null
      ? []
      : [C.valoracion(formatoNumero(v.puntaje, 1), v.nivel)]),
    conteos(f).join(''),
    ...cambiosDeNivel(f),
    ...desbordes(f),
  ];
  return frases.map((frase) => conEstilo('vineta', frase));
}

const ORDEN = ['bajo', 'intermedio', 'alto'] as const;

/** Who went down and who went up, against the year before. */
function cambiosDeNivel(f: Fuente): string[] {
  if (f.anterior === null) return [];
  const previo = f.anterior;
  const cambios = f.delAnio.flatMap((i) => {
    const antes = f.en(i, previo)?.nivelTipo1 ?? null;
    if (antes === null || i.nivelTipo1 === null || antes === i.nivelTipo1) return [];
    const baja = ORDEN.indexOf(i.nivelTipo1) < ORDEN.indexOf(antes);
    return [{ baja, dicho: C.cambio(f.nombrado(i), antes, i.nivelTipo1) }];
  });
  const lista = (baja: boolean) => cambios.filter((c) => c.baja === baja).map(({ dicho }) => dicho);
  const [bajan, suben] = [lista(true), lista(false)];
  if (cambios.length === 0) return [C.iguales(f.anio, previo)];
  return [
    ...(bajan.length > 0 ? [C.bajan(f.anio, previo, enLista(bajan))] : []),
    ...(suben.length > 0 ? [C.suben(f.anio, previo, enLista(suben))] : []),
  ];
}

const DOBLE = 200;

function desbordes(f: Fuente): string[] {
  const pasa = ({ avanceTipo1: uno }: AvanceIndicador) => typeof uno === 'number' && uno > DOBLE;
  const lista = f.delAnio.filter(pasa).map((i) => f.nombrado(i));
  return lista.length > 0 ? [C.desborda(enLista(lista))] : [];
}

export const recomendaciones = (f: Fuente): Pieza[] => [
  titulo(1, T.secciones.recomendaciones),
  bloque('recomendaciones.matriz', T.secciones.recomendaciones, ...deLaMatriz(f)),
  pregunta('recomendaciones.otras', T.preguntas.recomendaciones),
];

/** One a row of the matrix. */
function deLaMatriz(f: Fuente): Contenido[] {
  const filas = f.deEstaEvaluacion;
  if (filas.length === 0) return [parrafo(T.recomendaciones.ninguna)];
  const con = (medida: string) =>
    enLista(
      filas.flatMap(({ debido, campos }) =>
        debido && campos.medida === medida ? [f.nombrado(debido.compromiso)] : [],
      ),
    );
  return [
    parrafo(
      T.recomendaciones.intro(con(TM.medidas.cumplir), con(TM.medidas.ajustar)),
      ` ${T.recomendaciones.detalle} `,
      { ref: 'anexo.matriz' },
    ),
    ...filas.map((fila) =>
      conEstilo('vineta', { negrita: `${nombreDeFila(f, fila)}. ` }, queHacer(fila)),
    ),
  ];
}

/** What a row is about: of a person's own, the first line that they wrote. */
function nombreDeFila(f: Fuente, fila: FilaNueva): string {
  if (fila.debido) return f.nombre(fila.debido.compromiso);
  return escrito(fila, 'aspecto').split('\n')[0]!.replace(/\.$/, '') || escrito(fila, 'codigo');
}

function queHacer(fila: FilaNueva): string {
  const quien = escrito(fila, 'unidad').split('\n').join(', ');
  const que = escrito(fila, 'recomendacion').replaceAll('\n', ' ');
  return T.recomendaciones.fila(
    que === '' || /[.!?…]$/.test(que) ? que : `${que}.`,
    quien,
    escrito(fila, 'plazo'),
  );
}

export const anexoDeReporte = (): Pieza[] => [
  titulo(1, T.secciones.anexos),
  titulo(2, T.secciones.reporte),
  pregunta('anexo.reporte', T.preguntas.reporte),
];

/** Locked: the matrix is edited in one place, the workbook. */
export const anexoDeMatriz = (f: Fuente): Pieza[] => [
  titulo(2, T.secciones.matriz),
  { ...bloqueDeMatriz(f), bloqueado: true },
];

const IMPRESAS = 9;
/** Its title is a long word. */
const ANCHO_DE_ESTADO = 16;

export function bloqueDeMatriz(f: Fuente): Bloque {
  const { datos } = f.m;
  const columnas = COLUMNAS.slice(0, IMPRESAS);
  let numero = 0;
  const dato = (rotulo: string, valor: string) => conEstilo('dato', { negrita: rotulo }, valor);
  return bloque(
    'anexo.matriz',
    T.secciones.matriz,
    dato(T.anexo.politica, datos.nombreEnMatriz),
    dato(T.anexo.entidad, datos.entidadResponsable),
    dato(T.anexo.periodo, datos.periodoCompromisos),
    f.impresas.length === 0
      ? parrafo(T.anexo.ninguna)
      : {
          clase: 'tabla',
          leyenda: T.secciones.matriz,
          columnas: columnas.map(({ campo, titulo: t, ancho }) => ({
            titulo: t,
            ancho: campo === 'estado' ? ANCHO_DE_ESTADO : ancho,
          })),
          filas: f.impresas.map((fila) =>
            columnas.map(({ campo }) =>
              campo === 'numero' ? String(++numero) : escrito(fila, campo),
            ),
          ),
          pequena: true,
        },
    conEstilo('nota', T.anexo.bloqueado),
  );
}
