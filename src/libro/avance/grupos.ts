/** The rows of the sheet Avance in their groups. */
import { compararClaves } from '../../ceplan/clave';
import type { Ficha, Politica } from '../../ceplan/tipos';
import type { AvanceIndicador, Evaluacion } from '../../ceplan/tiposEvaluacion';
import { avance as T } from '../../textos/documentos';

export interface Bloque {
  readonly titulo: string | null;
  readonly nivel: 1 | 2;
  readonly claves: readonly { tipo: Ficha['tipo']; codigo: string }[];
}

/** Group rows in the order of the structure; what the structure does not name comes last. */
export function enGrupos(politica: Politica, evaluacion: Evaluacion): Bloque[] {
  const { nombres } = politica.parametros;
  const delAnio = evaluacion.indicadores
    .filter((i) => i.anio === politica.anioEvaluado)
    .sort(compararClaves);
  const bloques: Bloque[] = [];
  const puestos = new Set<AvanceIndicador>();
  const toma = (si: (i: AvanceIndicador) => boolean) => {
    const lista = delAnio.filter((i) => !puestos.has(i) && si(i));
    lista.forEach((i) => puestos.add(i));
    return lista;
  };
  const lineamientoDe = new Map(politica.servicios.map((s) => [s.codigo, s.lineamiento]));
  for (const o of politica.objetivos) {
    bloques.push({
      titulo: T.grupo(nombres.objetivo, o.codigo, o.denominacion),
      nivel: 1,
      claves: toma((i) => i.tipo === 'OP' && i.ficha.objetivo === o.codigo),
    });
    for (const l of politica.lineamientos.filter((x) => x.objetivo === o.codigo)) {
      const propios = toma(
        (i) => i.tipo === 'Servicio' && lineamientoDe.get(i.ficha.servicio) === l.codigo,
      );
      const hay = politica.servicios.some((s) => s.lineamiento === l.codigo);
      const titulo = T.grupo(nombres.lineamiento, l.codigo, l.denominacion);
      bloques.push({
        titulo: hay ? titulo : titulo + T.sinServicios(nombres.servicio),
        nivel: 2,
        claves: propios,
      });
    }
    bloques.push(...serviciosSinNivelEnMedio(politica, o.codigo, toma));
  }
  const resto = toma(() => true);
  if (resto.length > 0) {
    bloques.push({ titulo: T.sinEstructura, nivel: 1, claves: resto });
  }
  return bloques;
}

/** In a plan without lineamientos the services stand right below their objetivo. */
function serviciosSinNivelEnMedio(
  { lineamientos, servicios, parametros }: Politica,
  objetivo: string,
  toma: (si: (i: AvanceIndicador) => boolean) => AvanceIndicador[],
): Bloque[] {
  if (lineamientos.length > 0) return [];
  return servicios.flatMap((s): Bloque[] => {
    const claves = toma(
      ({ tipo, ficha }) =>
        tipo === 'Servicio' && ficha.servicio === s.codigo && ficha.objetivo === objetivo,
    );
    const titulo = T.grupo(parametros.nombres.servicio, s.codigo, s.denominacion);
    return claves.length > 0 ? [{ titulo, nivel: 2, claves }] : [];
  });
}
