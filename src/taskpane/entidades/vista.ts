/** What came back and what is sent, as the place Entidades shows it: everything in words already. */
import { agrupar } from '../../ceplan/agrupar';
import type { FormatoMirado, ResultadoFormatos } from '../../acciones';
import { escribePeriodo } from '../../entidades/periodo';
import {
  auditadoEn,
  cuentaDe,
  dice,
  lugarDe,
  mensajeDe,
  motivoDe,
} from '../../entidades/recibir/decir';
import { aceptados } from '../../entidades/recibir/revisar';
import type { DatoPersonal } from '../../entidades/recibir/privacidad';
import type { Cambio, ClaseDeHallazgo, Revision } from '../../entidades/recibir/tipos';
import { enPalabras } from '../../libro/comparar/decir';
import { sonIguales, type Comparacion } from '../../libro/comparar';
import type { Politica } from '../../ceplan/tipos';
import { comparar as textosComparar } from '../../textos/comparar';
import { consolidar as textosConsolidar } from '../../textos/consolidar';
import { ENTIDADES } from '../../textos/entidades';
import type { Idioma } from '../../textos/idioma';
import { LISTO } from '../../textos/listo';
import type {
  ArchivoRecibido,
  CambioRecibido,
  ComparacionVista,
  FormatosVistos,
  FormatoVisto,
  RecepcionVista,
} from './tipos';

export const formatosVistos = (
  { periodo, formatos, notas }: ResultadoFormatos,
  idioma: Idioma,
): FormatosVistos => ({
  periodo,
  notas,
  formatos: formatos.map(({ marca, origen, filas }) => ({
    codigo: marca.codigo,
    entidad: origen.entidad,
    que: ENTIDADES[idioma].lleva(
      filas.tblFormatoReporte.length,
      filas.tblFormatoObservaciones.length,
      filas.tblFormatoCompromisos.length,
    ),
  })),
});

export const formatoVisto = (
  { formato, pendientes }: FormatoMirado,
  hoja: string | null,
  idioma: Idioma,
): FormatoVisto => ({
  titulo: LISTO[idioma].titulo(formato.entidad, escribePeriodo(formato.periodo)),
  codigo: LISTO[idioma].codigo(formato.codigo),
  pendientes: pendientes.map(({ quien, dice, celda }) => ({
    quien,
    dice,
    lugar: celda && { hoja: celda.hoja, celda: celda.celda },
  })),
  hoja,
});

const PERSONALES: ReadonlySet<ClaseDeHallazgo> = new Set<DatoPersonal>([
  'documento',
  'telefono',
  'correo',
  'conteoPequeno',
]);

/** What is left to accept of a review, and what has been. */
export interface Estado {
  readonly revision: Revision;
  readonly periodo: string;
  readonly aceptados: ReadonlySet<Cambio>;
  readonly deshacer: boolean;
}

export function recepcionVista(
  { revision, periodo, aceptados: tomados, deshacer }: Estado,
  idioma: Idioma,
): RecepcionVista {
  const t = textosConsolidar[idioma];
  const quedan = { ...revision, cambios: revision.cambios.filter((c) => !tomados.has(c)) };
  const porArchivo = agrupar(revision.cambios, ({ archivo }) => archivo);
  const porEntidad = agrupar(quedan.cambios, ({ entidad }) => entidad);
  return {
    titulo: t.titulo(periodo, revision.archivos.length),
    archivos: revision.archivos.map((recibido, i): ArchivoRecibido => {
      const { archivo, entidad, contacto, hallazgos } = recibido;
      const suyos = porArchivo.get(archivo) ?? [];
      const dichos = (personal: boolean) =>
        hallazgos
          .filter(({ clase }) => PERSONALES.has(clase) === personal)
          .map((h) => mensajeDe(h, idioma));
      return {
        clave: `${i} ${archivo}`,
        archivo,
        entidad,
        contacto,
        rechazo: recibido.rechazo && motivoDe(recibido, idioma),
        cuenta: suyos.length > 0 ? cuentaDe(suyos, idioma) : t.nadaNuevo,
        cambios: suyos.map((c) => cambioRecibido(c, tomados, idioma)),
        avisos: dichos(false),
        personales: dichos(true),
        auditoria: recibido.auditoria.map((h) => ({
          severidad: h.severidad,
          texto: auditadoEn(h, idioma),
        })),
      };
    }),
    conflictos: revision.conflictos.map((c) => ({
      donde: lugarDe(c),
      dicen: c.dicen.map(({ archivo, despues }) => `${dice(despues, idioma)} (${archivo})`),
    })),
    blancos: aceptados(quedan, { que: 'blancos' }).length,
    todo: quedan.cambios.length,
    entidades: [...porEntidad]
      .map(([entidad, suyos]) => ({ entidad, cuantos: suyos.length }))
      .sort((a, b) => a.entidad.localeCompare(b.entidad, 'es')),
    deshacer,
  };
}

const cambioRecibido = (
  cambio: Cambio,
  tomados: ReadonlySet<Cambio>,
  idioma: Idioma,
): CambioRecibido => ({
  clave: `${cambio.celda.hoja}!${cambio.celda.celda} ${cambio.campo}`,
  donde: lugarDe(cambio),
  antes: dice(cambio.antes, idioma),
  despues: dice(cambio.despues, idioma),
  suerte: tomados.has(cambio) ? 'aceptado' : cambio.duda ? 'duda' : cambio.clase,
});

export function comparacionVista(
  comparacion: Comparacion,
  politica: Politica,
  nombres: { readonly antes: string; readonly despues: string },
  idioma: Idioma,
): ComparacionVista {
  const t = textosComparar[idioma];
  const { antes, despues } = comparacion.errores;
  return {
    titulo: t.titulo(nombres.antes, nombres.despues),
    iguales: sonIguales(comparacion),
    nota: comparacion.figuras === null ? t.sinCifras(antes, despues) : null,
    secciones: enPalabras(comparacion, politica, idioma).map(({ titulo, dichos }) => ({
      titulo,
      dichos: dichos.map(({ texto, donde, alerta }) => ({ texto, lugar: lugarEn(donde), alerta })),
    })),
  };
}

/** `Indicadores!X5`. */
function lugarEn(donde: string): { hoja: string; celda: string } | null {
  const corte = donde.lastIndexOf('!');
  return corte < 0 ? null : { hoja: donde.slice(0, corte), celda: donde.slice(corte + 1) };
}
