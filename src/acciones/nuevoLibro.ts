/** What a workbook to begin with holds, out of what a person says of the policy. */
import type { CriterioCalculo } from '../ceplan/tipos';
import type { ContenidoLibro } from '../libro/crear';
import { conEjemplo } from '../libro/filasDeEjemplo';
import { revisaDatos } from '../libro/leerPolitica';
import { clavesDeNiveles, type Niveles } from '../libro/niveles';
import { NOMBRES_DE_CRITERIOS } from '../libro/politica';
import { ajustableDe } from '../libro/reglasAjustables';
import { textoHallazgo } from '../textos/hallazgos';
import { AccionError } from './accionError';
import { libroEnBlanco } from './crearLibro';
import type { Contexto } from './encargo';

/** Facts of tblPolitica by their keys, such as `norma`; what is not known is left out. */
export type DatosDeNuevo = Readonly<Record<string, string | number>>;

export interface LibroNuevo {
  readonly desde: number;
  readonly hasta: number;
  /** Where a plan calls its levels otherwise, `nombre_objetivo`… stand among `politica`. */
  readonly niveles: Niveles;
  readonly criterio: CriterioCalculo;
  readonly politica: DatosDeNuevo;
  /** Whether each table begins with a row that shows how it is filled in. */
  readonly ejemplo: boolean;
}

/**
 * Throws `AccionError` for what `validar` would find wrong in the sheet Política; its `params.clave`
 * is the key that it is about.
 */
export function contenidoNuevo(
  { desde, hasta, niveles, criterio, politica, ejemplo }: LibroNuevo,
  contexto: Contexto,
): ContenidoLibro {
  const contenido = libroEnBlanco(desde, hasta, contexto, {
    ...clavesDeNiveles(niveles),
    anio_evaluado: desde,
    criterio_de_calculo: NOMBRES_DE_CRITERIOS[criterio],
    ...politica,
  });
  const malo = revisaDatos(contenido.politica, contexto.hoy, ajustableDe).find(
    (h) => h.severidad === 'error',
  );
  if (malo) {
    const { mensaje, reparar: accion } = textoHallazgo(malo, contexto.idioma)!;
    const clave = String(malo.datos?.clave ?? '');
    throw new AccionError('datoNoValido', { mensaje, accion, clave }, contexto.idioma);
  }
  return ejemplo ? conEjemplo(contenido) : contenido;
}
