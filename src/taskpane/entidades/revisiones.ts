/** Behind Observar: reports as they are reviewed, what is said of them, and the way back. */
import {
  anotarEnvios,
  deshacerObservar,
  leerRevision,
  observar,
  revisados,
  type Dictamen,
  type PorRevisar,
} from '../../acciones';
import { agrupar } from '../../ceplan/agrupar';
import { esConforme, ESTADOS_DE_REVISION } from '../../ceplan/revision';
import { valorDeReporte } from '../../ceplan/valorAnual';
import { escribePeriodo } from '../../entidades/periodo';
import { dice } from '../../entidades/recibir/decir';
import type { Consolidacion } from '../../entidades/recibir/escribir';
import { claveDeReporte, type EnRevision } from '../../entidades/revision';
import type { Idioma } from '../../textos/idioma';
import { OBSERVAR } from '../../textos/observar';
import type { Detras } from './operaciones';
import type { DichosDeReportes, Entidades, ReporteVisto, Revisado, RevisionVista } from './tipos';

type DeRevision = Pick<Entidades, 'revisar' | 'observar' | 'deshacerObservar'>;

export function revisionesDe({ libro, idioma, contexto, hecho }: Detras): DeRevision {
  let visto: PorRevisar | null = null;
  let pasos: readonly Consolidacion[] = [];
  const leer = async (periodo: string, marcha: Parameters<typeof contexto>[0]) => {
    visto = await leerRevision(libro, contexto(marcha), periodo || undefined);
    return revisionVista(visto, pasos.length > 0, idioma);
  };
  const otraVez = (marcha: Parameters<typeof contexto>[0]) =>
    leer(escribePeriodo(visto!.periodo), marcha);
  return {
    revisar: (periodo, marcha) => leer(periodo, marcha),
    observar: async (dichos, marcha): Promise<Revisado> => {
      const dictamenes = dictamenesDe(visto!.reportes, dichos);
      const dado = await observar(libro, contexto(marcha), dictamenes);
      if (dado.bitacora !== null) pasos = [...pasos, dado.hecha];
      const anotado =
        dado.bitacora === null
          ? { notas: [] }
          : await anotarEnvios(libro, contexto(marcha), {
              revisados: revisados(visto!, dictamenes),
            });
      const revision = await otraVez(marcha);
      return { hecho: hecho({ ...dado, notas: [...dado.notas, ...anotado.notas] }), revision };
    },
    deshacerObservar: async (marcha): Promise<Revisado> => {
      const dado = await deshacerObservar(libro, pasos.at(-1)!, contexto(marcha));
      pasos = pasos.slice(0, -1);
      const revision = await otraVez(marcha);
      return { hecho: hecho(dado), revision };
    },
  };
}

const claveDe = ({ reporte }: EnRevision): string =>
  Object.values(claveDeReporte(reporte)).join('|');

/** What is said of a report that is as it should be is nothing more. */
function dictamenesDe(reportes: readonly EnRevision[], dichos: DichosDeReportes): Dictamen[] {
  return reportes.flatMap((una): Dictamen[] => {
    const dicho = dichos.get(claveDe(una));
    if (!dicho) return [];
    if (dicho.conforme) return [{ ...una, paso: 'conforma', textos: [] }];
    const textos = [...dicho.marcados, dicho.propio].filter((texto) => texto.trim() !== '');
    return textos.length > 0 ? [{ ...una, paso: 'observa', textos }] : [];
  });
}

function revisionVista(
  { periodo, reportes }: PorRevisar,
  deshacer: boolean,
  idioma: Idioma,
): RevisionVista {
  const t = OBSERVAR[idioma];
  const cuando = escribePeriodo(periodo);
  return {
    titulo: reportes.length > 0 ? t.titulo(cuando, reportes.length) : t.ninguno(cuando),
    entidades: [...agrupar(reportes, ({ entidad }) => entidad)].map(([entidad, suyos]) => ({
      entidad,
      cuenta: t.estados(cuentasDe(suyos, t.sinEstado)),
      reportes: suyos.map((una) => reporteVisto(una, idioma)),
    })),
    deshacer,
  };
}

/** How many are in each state, in the order of the states. */
const cuentasDe = (reportes: readonly EnRevision[], sinEstado: string): [string, number][] =>
  ['', ...ESTADOS_DE_REVISION].flatMap((estado): [string, number][] => {
    const n = reportes.filter(({ reporte }) => reporte.estadoRevision === estado).length;
    return n > 0 ? [[estado || sinEstado, n]] : [];
  });

function reporteVisto(una: EnRevision, idioma: Idioma): ReporteVisto {
  const { reporte: r, indicador, hallazgos } = una;
  const t = OBSERVAR[idioma];
  const valor = valorDeReporte(r);
  const dicho = typeof valor === 'number' ? dice(valor, idioma) : t.sinDato;
  return {
    clave: claveDe(una),
    indicador: `${r.tipo} ${r.codigo}`,
    nombre: indicador,
    donde: t.donde(escribePeriodo(r), r.estadoDato, dicho),
    estado: r.estadoRevision || t.sinEstado,
    conforme: esConforme(r),
    observacion: r.observacion.split('\n').filter((linea) => linea.trim() !== ''),
    hallazgos,
  };
}
