import { acotar } from './acotar';
import { esND, nd } from './cifra';
import { claveTexto } from './clave';
import { influyentes, parejas, type FiguraDeIndice } from './dependencia';
import { motivosDeFragilidad } from './fragilidad';
import { nivel } from './nivel';
import { promedio } from './promedio';
import type { Cifra, Parametros } from './tipos';
import type { Apoyo, AvanceIndicador, AvanceObjetivo, IndiceGestion } from './tiposEvaluacion';

/**
 * Índice de gestión: simple mean of the OPs' AT2 [R], percent units.
 * @example
 * indiceDe([0, 66.67, 0]) // 22.223333333333333
 * indiceDe([nd('sinDatos'), 50]) // 50
 */
export const indiceDe = (
  avancesTipo2: readonly Cifra[],
  ndEnPromedio: Parametros['ndEnPromedio'] = 'excluir',
): Cifra => promedio(avancesTipo2, { nd: ndEnPromedio });

interface Sumando {
  readonly valor: Cifra;
  readonly peso: number;
}

type Reemplazo = (i: number, valor: Cifra) => Cifra;

/**
 * A mean as a function of one of its parts: `(i, valor)` gives the mean with part i replaced.
 * Sums from both ends keep all parts together one pass, and exact where subtracting a part from
 * the whole would leave noise.
 */
function reemplazo(
  partes: readonly Sumando[],
  ndEnPromedio: Parametros['ndEnPromedio'],
): Reemplazo {
  /** Weighted figure, weight, and how many figures there are. */
  type Suma = readonly [x: number, w: number, n: number];
  const sumando = ({ valor, peso }: Sumando): Suma => {
    const acotado = acotar(valor);
    if (!esND(acotado)) return [peso * acotado, peso, 1];
    return [0, ndEnPromedio === 'cero' ? peso : 0, 0];
  };
  const mas = (a: Suma, b: Suma): Suma => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
  const acumular = (lista: readonly Sumando[]): Suma[] => {
    const sumas: Suma[] = [[0, 0, 0]];
    lista.map(sumando).forEach((suma, i) => sumas.push(mas(sumas[i]!, suma)));
    return sumas;
  };
  const antes = acumular(partes);
  const despues = acumular([...partes].reverse()).reverse();
  return (i, valor) => {
    const suya = sumando({ valor, peso: partes[i]!.peso });
    const [x, total, n] = mas(mas(antes[i]!, suya), despues[i + 1]!);
    return n > 0 ? acotar(x / total) : nd('sinDatos');
  };
}

/**
 * The índice of a year with what it hangs on: each indicator's contribution, why it is fragile,
 * and what the índice would be with it at 0 or as ND; which of them, alone and in pairs, move it.
 * `objetivos` are those of the year, `porClave` gives an OP indicator of that year.
 */
export function indiceGestion(
  objetivos: readonly AvanceObjetivo[],
  porClave: ReadonlyMap<string, AvanceIndicador>,
  parametros: Parametros,
): IndiceGestion {
  const valor = indiceDe(
    objetivos.map(({ avanceTipo2 }) => avanceTipo2),
    parametros.ndEnPromedio,
  );
  const figuras = figurasDe(objetivos, porClave, parametros);
  const apoyos = figuras.map(({ apoyo }) => apoyo);
  const dudosos = apoyos.filter(({ motivos }) => motivos.includes('lineaBaseTrasLogro'));
  const sinDudosos = sinEllos(objetivos, dudosos, parametros.ndEnPromedio);
  const dudososEnCero = sinDudosos(0);
  const dudososND = sinDudosos(nd('sinDatos'));
  return {
    valor,
    nivel: nivel(valor, parametros),
    apoyos,
    dependeDe: influyentes(apoyos, valor),
    parejas: parejas(objetivos, figuras, valor, parametros),
    dudosos,
    dudososEnCero,
    nivelDudososEnCero: nivel(dudososEnCero, parametros),
    dudososND,
    nivelDudososND: nivel(dudososND, parametros),
    sinCifra: objetivos.flatMap(({ partes }) =>
      partes.flatMap(({ tipo, codigo, avanceTipo2 }) =>
        esND(avanceTipo2) ? [{ tipo, codigo, nd: avanceTipo2.nd }] : [],
      ),
    ),
  };
}

function figurasDe(
  objetivos: readonly AvanceObjetivo[],
  porClave: ReadonlyMap<string, AvanceIndicador>,
  parametros: Parametros,
): FiguraDeIndice[] {
  const { ndEnPromedio } = parametros;
  const indiceCon = reemplazo(
    objetivos.map(({ avanceTipo2 }) => ({ valor: avanceTipo2, peso: 1 })),
    ndEnPromedio,
  );
  const cuentan = objetivos.filter(
    ({ avanceTipo2 }) => !esND(avanceTipo2) || ndEnPromedio === 'cero',
  ).length;
  return objetivos.flatMap((objetivo, o) => {
    const { partes } = objetivo;
    const conCifra = partes.filter(({ avanceTipo2 }) => !esND(avanceTipo2));
    const pesos = (ndEnPromedio === 'cero' ? partes : conCifra).reduce((a, p) => a + p.peso, 0);
    const objetivoCon = reemplazo(
      partes.map(({ avanceTipo2, peso }) => ({ valor: avanceTipo2, peso })),
      ndEnPromedio,
    );
    return partes.flatMap(({ tipo, codigo, avanceTipo2, peso }, i): FiguraDeIndice[] => {
      if (esND(avanceTipo2)) return [];
      const siCero = indiceCon(o, objetivoCon(i, 0));
      const siND = indiceCon(o, objetivoCon(i, nd('sinDatos')));
      const unica = conCifra.length === 1;
      const apoyo: Apoyo = {
        tipo,
        codigo,
        objetivo: objetivo.codigo,
        avanceTipo2,
        aporte: (peso * (acotar(avanceTipo2) as number)) / pesos / cuentan,
        motivos: motivosDeFragilidad(
          porClave.get(claveTexto({ tipo, codigo }))!,
          unica,
          parametros.dudas,
        ),
        siCero,
        nivelSiCero: nivel(siCero, parametros),
        siND,
        nivelSiND: nivel(siND, parametros),
      };
      return [{ apoyo, o, i, parte: peso / pesos }];
    });
  });
}

/** The índice with all of these figures replaced by one. */
function sinEllos(
  objetivos: readonly AvanceObjetivo[],
  apoyos: readonly Apoyo[],
  ndEnPromedio: Parametros['ndEnPromedio'],
): (reemplazado: Cifra) => Cifra {
  const ellos = new Set(apoyos.map(claveTexto));
  return (reemplazado) =>
    indiceDe(
      objetivos.map(({ partes }) =>
        promedio(
          partes.map((parte) => (ellos.has(claveTexto(parte)) ? reemplazado : parte.avanceTipo2)),
          { pesos: partes.map(({ peso }) => peso), nd: ndEnPromedio },
        ),
      ),
      ndEnPromedio,
    );
}
