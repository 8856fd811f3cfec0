/**
 * Cerrar evaluación: the figures of the evaluated year are kept as they are published, under a code.
 * Closing a closed year writes only what is another figure today, beside the published one. The way
 * back takes the rows away, while nothing was rectified in them.
 */
import { planBitacora, type FilaBitacora } from '../libro/bitacora';
import { CIERRES, type Cierre } from '../libro/cierres';
import { NOMBRES_DE_CRITERIOS } from '../libro/politica';
import { figurasPublicadas, claveDeFigura, codigoDeCierre } from '../libro/publicado';
import { fechaDeSerie, serieDeFecha, texto } from '../libro/valores';
import { columnaDe, type TablaLeida } from '../libro/tablas';
import type { LibroLeido } from '../libro/leer';
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import { CERRAR } from '../textos/cerrar';
import { exigeTerminada } from './accionError';
import { juntar } from './celdas';
import type { Contexto } from './encargo';
import { escribir } from './escribir';
import {
  instantaneaDeJustificaciones,
  justificacionesDe,
  type CambioDeJustificacion,
  type FilaEscrita,
} from './instantanea';
import { materialLegible } from './pensar';
import { planFilas, type LugarDeFila } from './planFilas';
import { leer } from './reunir';

type Accion = 'cerrarEvaluacion' | 'deshacerCerrar';

export interface ResultadoCerrar {
  readonly accion: Accion;
  /** Rows of tblCierres that were written or emptied. */
  readonly cambios: number;
  readonly codigo: string | null;
  /** Sheet of the closing; `null` where nothing was written. */
  readonly hoja: string | null;
  readonly bitacora: string | null;
  readonly notas: readonly string[];
}

export interface PorCerrar {
  /** Blank: who approves, as Política says. */
  readonly quien?: string;
  readonly documento?: string;
}

/** Three requests, and one for each 4 MB more. */
export async function cerrarEvaluacion(
  abierto: OpenWorkbook,
  contexto: Contexto,
  pedido: PorCerrar = {},
): Promise<ResultadoCerrar> {
  const leido = await leer(abierto, contexto, []);
  exigeTerminada(leido.libro.estructura, 'cerrarEvaluacion', contexto.idioma);
  const { politica, evaluacion, datos } = materialLegible(leido, contexto);
  const figuras = figurasPublicadas(politica, evaluacion);
  const anio = politica.anioEvaluado;
  const suyos = leido.libro.cierres.filter((uno) => uno.anio === anio);
  const t = CERRAR[contexto.idioma];
  if (suyos.length > 0) {
    const cambios = rectificados(leido.libro, suyos, figuras, contexto);
    const codigo = suyos[0]!.codigoCierre;
    const nota =
      cambios.length > 0 ? t.rectificada(anio, cambios.length) : t.yaCerrada(anio, codigo);
    return hacer(abierto, contexto, 'cerrarEvaluacion', leido.libro, {
      cambios,
      codigo,
      notas: [nota],
    });
  }
  const codigo = codigoDeCierre(anio, figuras);
  const comunes = {
    anio,
    criterio: NOMBRES_DE_CRITERIOS[politica.parametros.criterio],
    fecha: serieDeFecha(contexto.hoy),
    quien: pedido.quien ?? datos.aprobadoPor,
    documento: pedido.documento ?? '',
    codigoCierre: codigo,
  };
  const cambios = figuras.map(({ cifra, ...una }): CambioDeJustificacion => ({
    clave: claveDeFila(anio, una),
    antes: null,
    despues: { ...una, ...comunes, publicado: cifra },
  }));
  const notas = [t.cerrada(anio, codigo, figuras.length)];
  return hacer(abierto, contexto, 'cerrarEvaluacion', leido.libro, { cambios, codigo, notas });
}

/** Takes a closing away, unless something was rectified since: then it has been used. */
export async function deshacerCerrar(
  abierto: OpenWorkbook,
  contexto: Contexto,
): Promise<ResultadoCerrar> {
  const leido = await leer(abierto, contexto, []);
  exigeTerminada(leido.libro.estructura, 'deshacerCerrar', contexto.idioma);
  const anio = materialLegible(leido, contexto).politica.anioEvaluado;
  const suyos = leido.libro.cierres.filter((uno) => uno.anio === anio);
  const t = CERRAR[contexto.idioma];
  const posterior = suyos.some(({ rectificado }) => rectificado !== '');
  const escritas = filasEscritas(leido.libro);
  const cambios = posterior
    ? []
    : suyos.map((uno): CambioDeJustificacion => {
        const clave = claveDeFila(anio, uno);
        return { clave, antes: escritas.get(clave)?.escrita ?? null, despues: null };
      });
  const notas = [
    posterior ? t.conRectificadas(anio) : suyos.length === 0 ? t.noCerrada(anio) : t.deshecha(anio),
  ];
  return hacer(abierto, contexto, 'deshacerCerrar', leido.libro, { cambios, codigo: null, notas });
}

/** Finishes one that was broken off, as it was begun. */
export const retomarCerrar =
  (accion: Accion) =>
  async (
    abierto: OpenWorkbook,
    contexto: Contexto,
    guardado: string | null,
  ): Promise<ResultadoCerrar | null> => {
    const empezada = guardado === null ? null : justificacionesDe(guardado);
    if (!empezada) return null;
    const { libro } = await leer(abierto, contexto, []);
    const codigo = texto(empezada.cambios[0]?.despues?.codigoCierre ?? null) || null;
    return hacer(abierto, contexto, accion, libro, { ...empezada, codigo, notas: [] });
  };

type Figuras = ReturnType<typeof figurasPublicadas>;

/** What is another figure than the one last written beside; a figure that is new has none published. */
function rectificados(
  libro: LibroLeido,
  suyos: readonly Cierre[],
  figuras: Figuras,
  { hoy }: Contexto,
): CambioDeJustificacion[] {
  const { anio, criterio, codigoCierre } = suyos[0]!;
  const porFigura = new Map(suyos.map((uno) => [claveDeFigura(uno), uno]));
  const escritas = filasEscritas(libro);
  return figuras.flatMap(({ cifra, ...una }): CambioDeJustificacion[] => {
    const habia = porFigura.get(claveDeFigura(una));
    const rectificado = habia?.publicado === cifra ? '' : cifra;
    if ((habia?.rectificado ?? '') === rectificado && habia) return [];
    const clave = claveDeFila(anio, una);
    const antes = escritas.get(clave)?.escrita ?? null;
    const fechaRectificado = rectificado === '' ? null : serieDeFecha(hoy);
    const nueva = { ...una, anio, criterio, codigoCierre };
    return [{ clave, antes, despues: { ...(antes ?? nueva), rectificado, fechaRectificado } }];
  });
}

const claveDeFila = (anio: number, figura: Parameters<typeof claveDeFigura>[0]): string =>
  `${anio}|${claveDeFigura(figura)}`;

/** The rows as they stand, by what they are of. */
function filasEscritas({ tablas, cierres }: LibroLeido) {
  const tabla = tablas.get(CIERRES.nombre);
  return new Map(
    cierres.map((uno) => [
      claveDeFila(uno.anio, uno),
      { fila: uno.fila, escrita: tabla ? escritaEn(tabla, uno.fila) : null },
    ]),
  );
}

const escritaEn = (tabla: TablaLeida, fila: number): FilaEscrita =>
  Object.fromEntries(
    CIERRES.columnas.map(({ campo }) => [
      campo,
      tabla.filas[fila]?.[columnaDe(tabla, campo)?.indice ?? -1] ?? null,
    ]),
  );

interface Trabajo {
  readonly cambios: readonly CambioDeJustificacion[];
  readonly codigo: string | null;
  readonly notas: readonly string[];
  readonly filaBitacora?: number;
}

async function hacer(
  abierto: OpenWorkbook,
  contexto: Contexto,
  accion: Accion,
  libro: LibroLeido,
  { cambios, codigo, notas, filaBitacora }: Trabajo,
): Promise<ResultadoCerrar> {
  const base = { accion, cambios: cambios.length, codigo, notas };
  if (cambios.length === 0) return { ...base, hoja: null, bitacora: null };
  const { tablas, estructura } = libro;
  const escritas = filasEscritas(libro);
  const filas = cambios.map(({ clave, despues }) => ({
    fila: escritas.get(clave)?.fila ?? null,
    campos: despues,
  }));
  const donde = { esquema: CIERRES, tabla: tablas.get(CIERRES.nombre), estructura };
  const { sheets, lugares } = planFilas(donde, filas, contexto.idioma);
  const lineas = lineasDe(accion, cambios, lugares);
  const bitacora = planBitacora(lineas, contexto.hoy, estructura, filaBitacora)!;
  await escribir(
    abierto,
    {
      action: accion,
      sheets: juntar([bitacora.sheet, ...sheets]),
      names: bitacora.names,
      snapshot: instantaneaDeJustificaciones({ cambios, filaBitacora: bitacora.fila }),
    },
    contexto,
  );
  return { ...base, hoja: lugares[0]!.hoja, bitacora: bitacora.titulo };
}

/** One line for a closing, or for taking one back; one for each figure that is rectified. */
function lineasDe(
  accion: Accion,
  cambios: readonly CambioDeJustificacion[],
  lugares: readonly LugarDeFila[],
): FilaBitacora[] {
  const t = CERRAR.es;
  const dicho = (una: FilaEscrita | null, campo: string) => texto(una?.[campo] ?? null);
  const todas = cambios.map(({ antes, despues }, i): FilaBitacora => ({
    accion: accion === 'cerrarEvaluacion' ? t.accion : t.accionDeshacer,
    ...lugares[i]!,
    antes: dicho(antes, 'rectificado') || dicho(antes, 'publicado') || null,
    despues: dicho(despues, 'rectificado') || dicho(despues, 'publicado') || null,
    origen: dicho(despues ?? antes, 'codigoCierre'),
  }));
  const rectifica = cambios.some(({ antes, despues }) => antes && despues);
  if (rectifica) return todas;
  const { codigoCierre, fecha } = (cambios[0]!.despues ?? cambios[0]!.antes)!;
  const dia = typeof fecha === 'number' ? fechaDeSerie(fecha) : '';
  const acto = t.acto(texto(codigoCierre ?? null), dia, cambios.length);
  return [
    accion === 'cerrarEvaluacion'
      ? { ...todas[0]!, antes: null, despues: acto }
      : { ...todas[0]!, antes: acto, despues: null },
  ];
}
