/** Oficios: what goes to the entities on paper. The workbook is read and nothing is written in it. */
import { agrupar } from '../ceplan/agrupar';
import { claveTexto } from '../ceplan/clave';
import { comoEntidad } from '../ceplan/entidad';
import { formatoNumero } from '../ceplan/formato';
import { plazosDe } from '../ceplan/plazos';
import { estaAbierta } from '../ceplan/revision';
import type { Envio, Traspaso } from '../ceplan/tipos';
import { valorDeReporte } from '../ceplan/valorAnual';
import { siglasDeEntidades } from '../entidades/codigo';
import { escribePeriodo, type PeriodoDeReporte } from '../entidades/periodo';
import { enRevision, sinReporte, type EnRevision, type SinReporte } from '../entidades/revision';
import { codigoDe } from '../informe/informe';
import type { ParaOficio } from '../informe/oficio';
import type { Material } from '../libro/avance';
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import { OBSERVAR } from '../textos/observar';
import { oficios as T } from '../textos/oficios';
import type { Contexto } from './encargo';
import { elPeriodo } from './formatos';
import { materialLegible } from './pensar';
import { leer } from './reunir';

export interface ResultadoOficios {
  readonly periodo: PeriodoDeReporte;
  /** By entity; of one, what was observed before what is missing. */
  readonly oficios: readonly ParaOficio[];
}

/** `pedido`: as for formatos. Two requests, and one for each 4 MB more. */
export async function oficios(
  abierto: OpenWorkbook,
  contexto: Contexto,
  pedido?: string,
): Promise<ResultadoOficios> {
  const leido = await leer(abierto, contexto, []);
  contexto.onProgress?.(0, 'evaluar');
  const material = materialLegible(leido, contexto);
  const { politica } = material;
  const periodo = elPeriodo(politica, contexto, pedido);
  const observados = enRevision(material.libro, periodo).filter(porAtender);
  const faltan = sinReporte(politica, periodo);
  const traspasos = politica.traspasos.filter(
    (t) => t.anio === periodo.anio && t.periodo === periodo.periodo,
  );
  const nombres = unicos([
    ...[...observados, ...faltan].map(({ entidad }) => entidad),
    ...traspasos.flatMap(({ de, a }) => [de, a]),
  ]);
  const siglas = siglasDeEntidades(nombres);
  const hacer = oficioDe(material, periodo, siglas);
  return {
    periodo,
    oficios: nombres
      .sort((a, b) => a.localeCompare(b, 'es'))
      .flatMap((entidad) => [
        ...hacer.observaciones(observados.filter((una) => esLaMisma(una.entidad, entidad))),
        ...hacer.recordatorio(faltan.filter((una) => esLaMisma(una.entidad, entidad))),
        // Who gives and who receives are told the same.
        ...hacer.traspaso(
          entidad,
          traspasos.filter(({ de, a }) => [de, a].some((una) => esLaMisma(una, entidad))),
        ),
      ]),
  };
}

const esLaMisma = (una: string, otra: string): boolean => comoEntidad(una) === comoEntidad(otra);

/** However each is written, one name an entity: the first. */
const unicos = (nombres: readonly string[]): string[] =>
  [...agrupar(nombres, comoEntidad).values()].map(([primero]) => primero);

/** What the entity has answered is for the entidad conductora to look at. */
const porAtender = ({ reporte }: EnRevision): boolean =>
  estaAbierta(reporte) && reporte.estadoRevision !== 'Subsanado';

function oficioDe(
  material: Material,
  periodo: PeriodoDeReporte,
  siglas: ReadonlyMap<string, string>,
) {
  const { politica, datos, libro } = material;
  const codigo = codigoDe(material);
  const delPeriodo = (uno: { readonly anio: number; readonly periodo: string }) =>
    uno.anio === periodo.anio && uno.periodo === periodo.periodo;
  const porEntidad = <X extends { readonly entidad: string }>(lista: readonly X[]) =>
    agrupar(lista, ({ entidad }) => comoEntidad(entidad));
  const envios = porEntidad(politica.envios.filter(delPeriodo));
  const recepciones = porEntidad(libro.recepciones.filter(delPeriodo));
  const comun = (entidad: string) => {
    const envio: Envio | undefined = envios.get(comoEntidad(entidad))?.[0];
    return {
      ...{ entidad, ...periodo, codigo, sigla: siglas.get(entidad)! },
      ...{ politica: datos.nombre, conductor: datos.conductor, firma: datos.aprobadoPor },
      envio: envio ?? null,
      recibido: recepciones.get(comoEntidad(entidad))?.at(-1) ?? null,
      prorroga: envio?.prorroga ? { fecha: envio.prorroga, documento: envio.documento } : null,
    };
  };
  const plazos = plazosDe(politica);
  const fichas = agrupar(politica.fichas, claveTexto);
  return {
    traspaso: (entidad: string, suyos: readonly Traspaso[]): ParaOficio[] =>
      suyos.length > 0
        ? [
            {
              ...comun(entidad),
              ...{ clase: 'traspaso', deOtros: false, limite: null, vencido: false },
              filas: suyos.map((t) => [
                `${t.tipo} ${t.codigo}. ${fichas.get(claveTexto(t))?.at(-1)?.indicador ?? ''}`,
                ...[t.de, t.a, t.documento],
              ]),
            },
          ]
        : [],
    observaciones: ([primera, ...resto]: readonly EnRevision[]): ParaOficio[] =>
      primera
        ? [
            {
              ...comun(primera.entidad),
              ...{ clase: 'observaciones', limite: null, vencido: false },
              deOtros: [primera, ...resto].some(({ reporte }) => !delPeriodo(reporte)),
              filas: [primera, ...resto].map(filaObservada),
            },
          ]
        : [],
    recordatorio: ([primera, ...resto]: readonly SinReporte[]): ParaOficio[] =>
      primera
        ? [
            {
              ...comun(primera.entidad),
              ...{ clase: 'recordatorio', deOtros: false },
              limite: plazos.limite(primera.ficha, periodo),
              vencido: plazos.vencido(primera.ficha, periodo),
              filas: [primera, ...resto].map((una) => filaQueFalta(una, periodo.anio)),
            },
          ]
        : [],
  };
}

function filaObservada({ reporte: r, indicador }: EnRevision): string[] {
  const valor = valorDeReporte(r);
  return [
    `${r.tipo} ${r.codigo}. ${indicador}`,
    escribePeriodo(r),
    typeof valor === 'number' ? formatoNumero(valor) : OBSERVAR.es.sinDato,
    r.observacion,
  ];
}

function filaQueFalta({ ficha }: SinReporte, anio: number): string[] {
  const logro = ficha.logros[anio] ?? null;
  return [
    `${ficha.tipo} ${ficha.codigo}. ${ficha.indicador}`,
    ficha.unidadMedida,
    typeof logro === 'number' ? formatoNumero(logro) : '',
  ];
}

/** `oficio-2024-I-MINEM.docx`. */
export const archivoDeOficio = ({ clase, sigla, ...periodo }: ParaOficio): string =>
  `${T.archivos[clase]}-${escribePeriodo(periodo)}-${sigla}.docx`;
