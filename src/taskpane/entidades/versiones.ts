/** Behind the new version of a ficha: fichas as they stand, the version, and the way back. */
import {
  deshacerVersion,
  leerParaVersion,
  nuevaVersion,
  type ResultadoVersion,
} from '../../acciones';
import { agrupar } from '../../ceplan/agrupar';
import { claveTexto, compararClaves } from '../../ceplan/clave';
import type { Politica } from '../../ceplan/tipos';
import type { Detras } from './operaciones';
import type { Entidades, FichaVista } from './tipos';

export function versionesDe({
  libro,
  contexto,
  hecho,
}: Detras): Pick<Entidades, 'fichas' | 'version'> {
  let pasos: readonly ResultadoVersion['hechos'][] = [];
  const fichas = async (marcha: Parameters<typeof contexto>[0]) =>
    fichasVistas(await leerParaVersion(libro, contexto(marcha)));
  return {
    fichas,
    version: async (pedido, marcha) => {
      const ctx = contexto(marcha);
      const dado =
        pedido === 'deshacer'
          ? await deshacerVersion(libro, pasos.at(-1)!, ctx)
          : await nuevaVersion(libro, ctx, pedido);
      pasos = pedido === 'deshacer' ? pasos.slice(0, -1) : [...pasos, dado.hechos];
      return { hecho: hecho(dado), fichas: await fichas(marcha), deshacer: pasos.length > 0 };
    },
  };
}

/** Of each indicator its last version: OP first, then services by number. */
const fichasVistas = ({ fichas, anios }: Politica): FichaVista[] =>
  [...agrupar(fichas, claveTexto).values()]
    .map((versiones) =>
      versiones.reduce((a, b) => ((b.vigenteDesde ?? 0) >= (a.vigenteDesde ?? 0) ? b : a)),
    )
    .sort(compararClaves)
    .map((ficha) => ({
      clave: `${ficha.tipo} ${ficha.codigo}`,
      ...{ tipo: ficha.tipo, codigo: ficha.codigo, nombre: ficha.indicador },
      ...{ responsable: ficha.responsable, reporta: ficha.informante },
      anios: anios.filter((anio) => anio > (ficha.vigenteDesde ?? anios[0]!)),
      metas: new Map(
        anios.map((anio) => {
          const meta = ficha.logros[anio] ?? null;
          return [anio, typeof meta === 'number' ? String(meta) : ''];
        }),
      ),
    }));
