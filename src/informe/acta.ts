/** What the next evaluator receives: what is open, what was decided, what was accepted, and by whom. */
import { apartados } from '../ceplan/parametros';
import { esConforme, estaAbierta } from '../ceplan/revision';
import type { Material } from '../libro/avance';
import type { FilaHallazgo } from '../libro/hallazgos';
import type { MatrizLeida } from '../libro/matrizLeida';
import { NOMBRES_DE_CRITERIOS } from '../libro/politica';
import { matriz as TM } from '../textos/documentos';
import { enLista } from '../textos/informe';
import { acta as T } from '../textos/papeles';
import {
  bloque,
  conEstilo,
  parrafo,
  pregunta,
  type Contenido,
  type Documento,
  type Pieza,
} from './bloques';
import { escrito, Fuente } from './fuente';
import { codigoDe } from './informe';

export interface ParaActa {
  readonly material: Material;
  readonly matriz: MatrizLeida;
  readonly hallazgos: readonly FilaHallazgo[];
  readonly justificados: readonly FilaHallazgo[];
}

export function planActa({ material: m, matriz, hallazgos, justificados }: ParaActa): Documento {
  const f = new Fuente(m, matriz);
  const codigo = codigoDe(m);
  const apartado = (tag: string, titulo: string, contenido: readonly Contenido[]): Pieza =>
    bloque(`acta.${tag}`, titulo, conEstilo('apartado', titulo), ...contenido);
  const { secciones: S } = T;
  return {
    titulo: `${T.titulo}. ${m.datos.nombre}`,
    pie: `${T.titulo} ${f.anio}. ${m.datos.nombre}`,
    autor: m.datos.conductor,
    codigo,
    apaisadoAlFinal: false,
    piezas: [
      bloque(
        'acta',
        T.titulo,
        conEstilo('encabezado', T.titulo),
        conEstilo('dato', { negrita: m.datos.nombre }),
        parrafo(T.intro(f.anio, codigo)),
      ),
      apartado('observaciones', S.observaciones, observaciones(f)),
      apartado('pendientes', S.pendientes, vinetas(pendientes(f), T.ninguno)),
      apartado('criterios', S.criterios, vinetas(criterios(f), T.ninguno)),
      apartado('excepciones', S.excepciones, vinetas(excepciones(f), T.ninguna)),
      apartado('justificados', S.justificados, losJustificados(justificados)),
      apartado('hallazgos', S.hallazgos, sinResolver(hallazgos)),
      pregunta('acta', T.pregunta),
      bloque('acta.firmas', T.secciones.firmas, conEstilo('apartado', T.secciones.firmas), {
        clase: 'tabla',
        columnas: T.firmas.map((titulo) => ({ titulo, ancho: 50 })),
        filas: [T.firmas.map(() => '\n\n\n')],
      }),
    ],
  };
}

const vinetas = (frases: readonly string[], siNinguna: string): Contenido[] =>
  frases.length === 0 ? [parrafo(siNinguna)] : frases.map((frase) => conEstilo('vineta', frase));

function observaciones(f: Fuente): Contenido[] {
  const abiertas = f.m.politica.reportes.filter(estaAbierta);
  if (abiertas.length === 0) return [parrafo(T.ninguna)];
  return [
    {
      clase: 'tabla',
      columnas: T.observaciones.map((titulo, i) => ({ titulo, ancho: [18, 18, 16, 48][i]! })),
      filas: abiertas.map((r) => [
        `${r.tipo} ${r.codigo}`,
        `${r.periodo} ${r.anio}`,
        r.estadoRevision,
        r.observacion,
      ]),
      pequena: true,
    },
  ];
}

function pendientes(f: Fuente): string[] {
  const { noReportados, pendientes: enPlazo } = f.m.evaluacion;
  const nombres = (lista: typeof enPlazo) => enLista(lista.map((i) => f.nombrado(i)));
  const cumplido = f.m.politica.parametros.estados.at(-1) ?? '';
  const abiertas = f.impresas.filter((fila) => escrito(fila, 'estado') !== cumplido);
  const vencidas = abiertas.filter((fila) => escrito(fila, 'vencido') === TM.si);
  const sinRevisar = f.m.politica.reportes.filter((r) => r.estadoRevision !== '' && !esConforme(r));
  return [
    ...(noReportados.length > 0 ? [T.pendientes.noReportado(nombres(noReportados))] : []),
    ...(enPlazo.length > 0 ? [T.pendientes.enPlazo(nombres(enPlazo))] : []),
    ...(abiertas.length > 0 ? [T.pendientes.compromisos(abiertas.length, vencidas.length)] : []),
    ...(sinRevisar.length > 0 ? [T.pendientes.sinRevisar(sinRevisar.length)] : []),
  ];
}

function criterios(f: Fuente): string[] {
  const { parametros } = f.m.politica;
  const aparte = apartados(parametros);
  const C = T.criterios;
  return [
    C.calculo(NOMBRES_DE_CRITERIOS[parametros.criterio]),
    ...(aparte.length > 0 ? [C.aparte(aparte.join(', '))] : []),
    C.umbrales(parametros.umbralIntermedio, parametros.umbralAlto),
    ...f.m.evaluacion.valoracion.criterios.map(({ numero, nivel, confirmado }) =>
      nivel === null
        ? C.sinFijar(numero)
        : confirmado
          ? C.confirmado(numero, nivel)
          : C.propuesto(numero, nivel),
    ),
  ];
}

function excepciones(f: Fuente): string[] {
  const nombre = (fila: (typeof f.filas)[number]) =>
    fila.debido
      ? f.nombre(fila.debido.compromiso)
      : escrito(fila, 'aspecto').split('\n')[0]!.replace(/\.$/, '');
  const de = (clase: string) => f.filas.filter((fila) => fila.clase === clase);
  const { omitir } = f.m.libro.ajustes;
  return [
    ...de('excluido').map((fila) => T.excepciones.excluida(nombre(fila), escrito(fila, 'motivo'))),
    ...de('agregado').map((fila) => T.excepciones.agregada(nombre(fila))),
    ...(omitir.length > 0 ? [T.excepciones.omitidas(omitir.join(', '))] : []),
  ];
}

function losJustificados(justificados: readonly FilaHallazgo[]): Contenido[] {
  const propios = justificados.filter(({ causa }) => causa === null);
  if (propios.length === 0) return [parrafo(T.ninguno)];
  return [
    {
      clase: 'tabla',
      columnas: T.justificados.map((titulo, i) => ({ titulo, ancho: [42, 32, 14, 12][i]! })),
      filas: propios.map(({ mensaje, justificacion: j }) => [
        mensaje,
        j?.motivo ?? '',
        j?.quien ?? '',
        j?.fecha ?? '',
      ]),
      pequena: true,
    },
  ];
}

function sinResolver(hallazgos: readonly FilaHallazgo[]): Contenido[] {
  const causas = hallazgos.filter(({ causa }) => causa === null);
  const cuenta = (severidad: string) => causas.filter((h) => h.severidad === severidad).length;
  const errores = causas.filter((h) => h.severidad === 'error');
  return [
    parrafo(T.hallazgos(cuenta('error'), cuenta('advertencia'), cuenta('aviso'))),
    ...(errores.length === 0
      ? []
      : [
          {
            clase: 'tabla' as const,
            columnas: T.columnas.map((titulo, i) => ({ titulo, ancho: [13, 22, 65][i]! })),
            filas: errores.map((h) => [
              h.severidad,
              `${h.hoja}${h.celda ? `!${h.celda}` : ''}`,
              h.mensaje,
            ]),
            pequena: true,
          },
        ]),
  ];
}
