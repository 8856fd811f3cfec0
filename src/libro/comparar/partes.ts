/** A policy with one part of another version in place of its own. */
import type { Ficha, Politica } from '../../ceplan/tipos';
import { INDICADORES } from '../indicadores';
import { claveDe } from './registros';
import type { Parte } from './tipos';

const clave = claveDe(INDICADORES);

export function conParte(base: Politica, otra: Politica, parte: Parte): Politica {
  const { objetivos, lineamientos, servicios, fichas, reportes, declarados } = base;
  const { envios, traspasos } = base;
  switch (parte) {
    case 'parametros':
      return {
        ...otra,
        ...{ objetivos, lineamientos, servicios, fichas, reportes, declarados },
        ...{ envios, traspasos },
      };
    case 'estructura':
      return {
        ...base,
        objetivos: otra.objetivos,
        lineamientos: otra.lineamientos,
        servicios: otra.servicios,
      };
    case 'reportes':
      return { ...base, reportes: otra.reportes };
    case 'plazos':
      return { ...base, envios: otra.envios, traspasos: otra.traspasos };
    case 'metas':
      return { ...base, fichas: conDe(fichas, otra.fichas, ({ logros }) => ({ logros })) };
    case 'valores':
      return { ...base, fichas: conDe(fichas, otra.fichas, ({ valores }) => ({ valores })) };
    case 'fichas': {
      const series = ({ logros, valores }: Ficha) => ({ logros, valores });
      return { ...base, fichas: conDe(otra.fichas, fichas, series) };
    }
  }
}

/** The versions, with something of the same ones in the other workbook. */
function conDe(
  fichas: readonly Ficha[],
  otras: readonly Ficha[],
  que: (ficha: Ficha) => Partial<Ficha>,
): readonly Ficha[] {
  const suyas = new Map(otras.map((ficha) => [clave(ficha), ficha]));
  return fichas.map((ficha) => {
    const igual = suyas.get(clave(ficha));
    return igual ? { ...ficha, ...que(igual) } : ficha;
  });
}
