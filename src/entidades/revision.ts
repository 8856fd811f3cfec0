/**
 * Reports as the entidad conductora reviews them: whose each is, what the audit says of it, and what
 * a person may say in turn. An observation is a line of the report's Observación; answers stand below.
 */
import { auditar, REGLAS_DE_CONJUNTO } from '../ceplan/auditoria';
import { agrupar } from '../ceplan/agrupar';
import { claveTexto, compararClaves } from '../ceplan/clave';
import { comoEntidad, nombreDeReporte } from '../ceplan/entidad';
import { ESTADO_EN_BLANCO } from '../ceplan/estadosDelDato';
import { evaluar } from '../ceplan/evaluar';
import { fichaCercana, fichaVigente } from '../ceplan/fichaVigente';
import { plazosDe } from '../ceplan/plazos';
import { esConforme, estaAbierta } from '../ceplan/revision';
import type { Ficha, Politica, Reporte, Severidad } from '../ceplan/tipos';
import { revisionDe, type FilaHallazgo } from '../libro/hallazgos';
import { INDICADORES } from '../libro/indicadores';
import type { LibroLeido } from '../libro/leer';
import { REPORTES } from '../libro/reportes';
import { columnaDe, type TablaLeida } from '../libro/tablas';
import { OBSERVAR } from '../textos/observar';
import { parseAddress } from '@pnftp/xlsx/plan';
import type { PeriodoDeReporte } from './periodo';
import { textoSeguro } from './recibir/casillas';
import { esRespuesta } from './respuestas';

export interface EnRevision {
  readonly reporte: Reporte;
  /** As its formato names it. */
  readonly entidad: string;
  readonly indicador: string;
  /** What the audit would say of it if it were agreed to, but what is asked of it already. */
  readonly hallazgos: readonly { readonly severidad: Severidad; readonly texto: string }[];
}

/** Reports of the period, and those of any other with an open observation; by entity, what is to be reviewed first. */
export function enRevision(libro: LibroLeido, periodo: PeriodoDeReporte): EnRevision[] {
  const politica = libro.politica!;
  const esSuyo = (r: Reporte) => r.anio === periodo.anio && r.periodo === periodo.periodo;
  const versiones = agrupar(politica.fichas, claveTexto);
  const plazos = plazosDe(politica);
  const dichos = hallazgosDe(libro, periodo, esSuyo);
  return politica.reportes
    .filter((r) => esSuyo(r) || estaAbierta(r))
    .flatMap((reporte): EnRevision[] => {
      const suyas = versiones.get(claveTexto(reporte));
      if (!suyas) return [];
      const ficha = fichaVigente(suyas, reporte.anio) ?? fichaCercana(suyas, reporte.anio);
      const entidad = nombreDeReporte(ficha, plazos.entidad(ficha, reporte));
      const hallazgos = esSuyo(reporte) && !esConforme(reporte) ? dichos(reporte) : [];
      return [{ reporte, entidad, indicador: ficha.indicador, hallazgos }];
    })
    .sort(
      (a, b) =>
        a.entidad.localeCompare(b.entidad, 'es') ||
        Number(esConforme(a.reporte)) - Number(esConforme(b.reporte)) ||
        b.reporte.anio - a.reporte.anio ||
        compararClaves(a.reporte, b.reporte),
    );
}

/** An indicator with a target of which nobody has reported the period, and who was to. */
export interface SinReporte {
  readonly ficha: Ficha;
  readonly entidad: string;
}

/** By entity; a report with a reason and no figure is a report, and so is the year's own value. */
export function sinReporte(politica: Politica, periodo: PeriodoDeReporte): SinReporte[] {
  const plazos = plazosDe(politica);
  const reportados = new Set(
    politica.reportes
      .filter((r) => r.anio === periodo.anio && r.periodo === periodo.periodo)
      .map(claveTexto),
  );
  return [...agrupar(politica.fichas, claveTexto).values()]
    .flatMap((versiones): SinReporte[] => {
      const ficha = fichaVigente(versiones, periodo.anio);
      if (!ficha || reportados.has(claveTexto(ficha))) return [];
      const { logros, valores } = ficha;
      const [logro, valor] = [logros, valores].map((serie) => serie[periodo.anio] ?? null);
      if (logro === null || valor !== null) return [];
      const entidad = nombreDeReporte(ficha, plazos.entidad(ficha, periodo));
      return entidad === '' ? [] : [{ ficha, entidad }];
    })
    .sort((a, b) => a.entidad.localeCompare(b.entidad, 'es') || compararClaves(a.ficha, b.ficha));
}

/** What is said of a figure, not of the ficha: it stands in its report, or in the year's value. */
function hallazgosDe(
  libro: LibroLeido,
  { anio }: PeriodoDeReporte,
  esSuyo: (r: Reporte) => boolean,
): (reporte: Reporte) => EnRevision['hallazgos'] {
  const { hallazgos } = revisionDe(auditarConformes(libro, esSuyo), libro, 'es');
  const reportes = libro.tablas.get(REPORTES.nombre);
  const indicadores = libro.tablas.get(INDICADORES.nombre);
  const porIndicador = agrupar(hallazgos, ({ tipo, codigo }) => `${tipo}|${codigo}`);
  return (reporte) => {
    const suyos = (porIndicador.get(claveTexto(reporte)) ?? []).filter(
      (h) => estaEnReporte(h, reportes, reporte) || estaEnValor(h, indicadores, anio),
    );
    const claves = new Set(suyos.map(({ clave }) => clave));
    return suyos
      .filter(({ claveCausa }) => claveCausa === null || !claves.has(claveCausa))
      .map(({ severidad, mensaje }) => ({ severidad, texto: comoPedido(mensaje) }))
      .filter(({ texto }) => !lineasDe(reporte.observacion).includes(texto));
  };
}

/** As if somebody had agreed to all that was reported: nothing else is judged as it will count. */
function auditarConformes({ politica, ajustes }: LibroLeido, esSuyo: (r: Reporte) => boolean) {
  const supuesta: Politica = {
    ...politica!,
    reportes: politica!.reportes.map((r) => (esSuyo(r) ? { ...r, estadoRevision: CONFORME } : r)),
  };
  const omitir = [...ajustes.omitir, ...REGLAS_DE_CONJUNTO];
  return auditar(supuesta, evaluar(supuesta), { ...ajustes, omitir });
}

const CONFORME = 'Conforme';

const estaEnReporte = (
  { hoja, celda }: FilaHallazgo,
  tabla: TablaLeida | undefined,
  { fila }: Reporte,
): boolean => hoja === tabla?.hoja && parseAddress(celda)?.row === tabla.area.row + 1 + fila;

const estaEnValor = (
  { hoja, celda }: FilaHallazgo,
  tabla: TablaLeida | undefined,
  anio: number,
): boolean => {
  const columna = tabla && columnaDe(tabla, 'valores', anio);
  return (
    hoja === tabla?.hoja && parseAddress(celda)?.column === tabla.area.column + columna!.indice
  );
};

const comoPedido = (mensaje: string): string => comoObservacion(`${mensaje} ${OBSERVAR.es.pedido}`);

/** A line of its own, that nobody takes for an answer. */
export function comoObservacion(escrito: string): string {
  const texto = escrito.replace(/\s*\n\s*/g, ' ').trim();
  return esRespuesta(texto) ? OBSERVAR.es.observacion(texto) : texto;
}

const lineasDe = (observacion: string): string[] => observacion.split('\n').map((l) => l.trim());

/** What was asked before, with what is asked now below it; what is there already is not said twice. */
export function conObservaciones(observacion: string, textos: readonly string[]): string {
  const hay = new Set(lineasDe(observacion));
  const nuevas = [...new Set(textos.map(comoObservacion))].filter((t) => t !== '' && !hay.has(t));
  return textoSeguro([observacion, ...nuevas].filter(Boolean).join('\n'));
}

/** What names a report, in the order of its table's key. */
export const claveDeReporte = (r: Reporte) => ({
  tipo: r.tipo,
  codigo: r.codigo,
  anio: r.anio,
  periodo: r.periodo,
  estadoDato: r.estadoDato || ESTADO_EN_BLANCO,
});

/**
 * Those that a person names, by an entity or by an indicator (`Servicio 16.2`); `todo` is all. By its
 * indicator, `nombrado`, a report is meant whatever its state. `desconocidos`: names of none of them.
 */
export function nombrados(
  todos: readonly EnRevision[],
  nombres: readonly string[],
): {
  readonly elegidos: readonly { readonly una: EnRevision; readonly nombrado: boolean }[];
  readonly desconocidos: readonly string[];
} {
  const indicadorDe = ({ reporte }: EnRevision) => comoEntidad(`${reporte.tipo} ${reporte.codigo}`);
  const pedidos = nombres.map((nombre) => ({ nombre, dicho: comoEntidad(nombre) }));
  const indicadores = new Set(pedidos.map(({ dicho }) => dicho));
  const esTodo = indicadores.has('todo');
  const elegidos = todos.flatMap((una) => {
    const nombrado = indicadores.has(indicadorDe(una));
    return nombrado || esTodo || indicadores.has(comoEntidad(una.entidad))
      ? [{ una, nombrado }]
      : [];
  });
  const hay = new Set(todos.flatMap((una) => [indicadorDe(una), comoEntidad(una.entidad)]));
  const desconocidos = pedidos.flatMap(({ nombre, dicho }) =>
    dicho === 'todo' || hay.has(dicho) ? [] : [nombre],
  );
  return { elegidos, desconocidos };
}
