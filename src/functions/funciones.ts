/**
 * The functions: from cells to the method and back, and nothing else. Pure and synchronous; none
 * knows Excel. Figures in percent units where they are progress.
 */
import { acotar } from '../ceplan/acotar';
import { avanceTipo1 } from '../ceplan/avanceTipo1';
import { avanceTipo2 } from '../ceplan/avanceTipo2';
import { brecha } from '../ceplan/brecha';
import { causaDe } from '../ceplan/causa';
import { esND, nd } from '../ceplan/cifra';
import { indiceDe } from '../ceplan/indiceGestion';
import { sugerirMedida } from '../ceplan/medida';
import { nivel, nivelImplementacion } from '../ceplan/nivel';
import type { Umbrales } from '../ceplan/nivel';
import { PARAMETROS_POR_DEFECTO } from '../ceplan/parametros';
import { pesosPorRelevancia, ponderadores } from '../ceplan/ponderadores';
import { promedio } from '../ceplan/promedio';
import { proyeccion } from '../ceplan/proyeccion';
import { razon } from '../ceplan/razon';
import { textoRecomendacion } from '../ceplan/recomendacion';
import type { Causa, Cifra, Nivel, NivelImplementacion } from '../ceplan/tipos';
import { valorAnual } from '../ceplan/valorAnual';
import { puntajeDe } from '../ceplan/valoracion';
import {
  CAUSA_EN_CELDA,
  PALABRA_IMPLEMENTACION,
  PALABRA_NIVEL,
  SIMBOLO_NIVEL,
} from '../textos/funciones';
import * as avances from './catalogo/avances';
import * as agregados from './catalogo/agregados';
import * as niveles from './catalogo/niveles';
import * as seguimiento from './catalogo/seguimiento';
import { celda, celdaOmisible, definir, definirLista, lista, rechazo, serie } from './definir';
import type { Funcion, Lista } from './definir';
import { sinAcentos } from '../ceplan/llano';
import {
  leerAgregacion,
  leerAgregacionObligatoria,
  leerAnio,
  leerAvance,
  leerCifra,
  leerMedida,
  leerNivel,
  leerNumero,
  leerRelevancia,
  leerSentido,
  leerTexto,
  Malo,
  ND,
  NO_REPORTADO,
} from './entrada';
import type { Figura } from './entrada';

/** A cell as a figure of the method. */
const comoCifra = (figura: Figura, siVacio: Causa): Cifra =>
  typeof figura === 'number' ? figura : nd(figura === null ? siVacio : 'noReporto');

/** A progress, where "No reportado" counts as 0 [R]. */
const comoAvance = (figura: Figura): Cifra =>
  typeof figura === 'number' ? figura : figura === null ? nd('sinDatos') : 0;

/**
 * What a progress is when nobody reported: 0 [R], whatever the sense; ND where it would be ND with
 * any value.
 */
const sinReporte = (conCualquiera: Cifra): Cifra => (esND(conCualquiera) ? conCualquiera : 0);

/** Any value that no formula of progress is special at. */
const CUALQUIERA = 1;

const AVANCE1 = definir(
  avances.AVANCE1,
  [celda(leerCifra), celda(leerCifra), celda(leerSentido), celda(leerAgregacion)],
  (valor, logro, sentido, agregacion) => {
    const meta = comoCifra(logro, 'sinLogro');
    const con = (vo: Cifra) => avanceTipo1(vo, meta, sentido, agregacion ?? undefined);
    return valor === NO_REPORTADO ? sinReporte(con(CUALQUIERA)) : con(comoCifra(valor, 'sinValor'));
  },
);

const AVANCE2 = definir(
  avances.AVANCE2,
  [celda(leerCifra), celda(leerCifra), celda(leerCifra)],
  (valor, logro, base) => {
    const con = (vo: Cifra) =>
      avanceTipo2(vo, comoCifra(logro, 'sinLogro'), comoCifra(base, 'sinLineaBase'));
    return valor === NO_REPORTADO ? sinReporte(con(CUALQUIERA)) : con(comoCifra(valor, 'sinValor'));
  },
);

/** Two numbers in ascending order; `null` where the argument is omitted or all blank (or 0s). */
function dosCrecientes(
  cotas: Lista<Figura> | null,
  argumento: number,
): readonly [number, number] | null {
  if (!cotas || cotas.valores.every((cota) => cota === null || cota === 0)) return null;
  const [menor, mayor] = cotas.valores;
  if (
    cotas.valores.length !== 2 ||
    typeof menor !== 'number' ||
    typeof mayor !== 'number' ||
    menor >= mayor
  ) {
    throw rechazo((t, nombre) => t.dosCrecientes(nombre(argumento)));
  }
  return [menor, mayor];
}

const umbralesDe = (cotas: Lista<Figura> | null): Umbrales => {
  const dos = dosCrecientes(cotas, 1);
  return dos ? { umbralIntermedio: dos[0], umbralAlto: dos[1] } : PARAMETROS_POR_DEFECTO;
};

const nivelDe = (avance: Figura, cotas: Lista<Figura> | null): Nivel | null =>
  nivel(comoAvance(avance), umbralesDe(cotas));

const NIVEL = definir(niveles.NIVEL, [celda(leerCifra), lista(leerCifra)], (avance, cotas) => {
  const propio = nivelDe(avance, cotas);
  return propio ? PALABRA_NIVEL[propio] : nd('sinDatos');
});

const SEMAFORO = definir(
  niveles.SEMAFORO,
  [celda(leerCifra), lista(leerCifra)],
  (avance, cotas) => {
    const propio = nivelDe(avance, cotas);
    return propio ? `${SIMBOLO_NIVEL[propio]} ${PALABRA_NIVEL[propio]}` : '– ND';
  },
);

const ACOTAR = definir(niveles.ACOTAR, [celda(leerCifra)], (avance) => acotar(comoAvance(avance)));

const PROMEDIO = definir(
  agregados.PROMEDIO,
  [lista(leerAvance), lista(leerRelevancia), celda(leerTexto)],
  (cifras, relevancias, tratamiento) => {
    const cero = sinAcentos(tratamiento) === 'cero';
    if (!cero && !['', 'excluir'].includes(sinAcentos(tratamiento))) {
      throw rechazo((t, nombre) => t.tratamiento(nombre(2), tratamiento));
    }
    if (!cifras) return nd('sinDatos');
    if (
      relevancias &&
      (relevancias.filas !== cifras.filas || relevancias.columnas !== cifras.columnas)
    ) {
      throw rechazo((t, nombre) =>
        t.formas(
          nombre(1),
          `${relevancias.filas} × ${relevancias.columnas}`,
          `${cifras.filas} × ${cifras.columnas}`,
        ),
      );
    }
    const pesos = relevancias && pesosPorRelevancia(relevancias.valores);
    // A blank is an indicator that does not apply, and in no mean.
    const partes = cifras.valores.flatMap((valor, i) =>
      valor === null ? [] : [{ valor: valor === ND ? null : valor, peso: pesos?.[i] ?? 1 }],
    );
    return promedio(
      partes.map(({ valor }) => comoAvance(valor)),
      { pesos: partes.map(({ peso }) => peso), nd: cero ? 'cero' : 'excluir' },
    );
  },
);

const PONDERADORES = definirLista(agregados.PONDERADORES, leerRelevancia, ponderadores);

const INDICE = definir(agregados.INDICE, [lista(leerCifra)], (cifras) =>
  indiceDe((cifras?.valores ?? []).map(comoAvance)),
);

const POR_PUNTOS: Readonly<Record<1 | 2 | 3, NivelImplementacion>> = {
  1: 'inicial',
  2: 'intermedio',
  3: 'avanzado',
};

const VALORACION = definir(
  agregados.VALORACION,
  [lista(leerNivel), lista(leerNumero)],
  (criterios, dados) => {
    const valores = criterios?.valores ?? [null];
    const pesos = dados?.valores ?? PARAMETROS_POR_DEFECTO.pesos;
    if (pesos.length !== valores.length) {
      const faltan = dados ? 1 : 0;
      throw rechazo((t, nombre) =>
        faltan === 1
          ? t.largo(nombre(1), pesos.length, valores.length)
          : t.largo(nombre(0), valores.length, pesos.length),
      );
    }
    if (pesos.some((peso) => peso < 0) || pesos.every((peso) => peso === 0)) {
      throw rechazo((t, nombre) => t.pesos(nombre(1)));
    }
    return puntajeDe(
      valores.map((puntos) => (puntos === null ? null : POR_PUNTOS[puntos])),
      pesos,
    );
  },
);

const NIVEL_IMPLEMENTACION = definir(
  niveles.NIVEL_IMPLEMENTACION,
  [celda(leerCifra), lista(leerCifra)],
  (puntaje, cotas) => {
    const cortes = dosCrecientes(cotas, 1);
    const propio = nivelImplementacion(comoCifra(puntaje, 'sinDatos'), cortes ?? undefined);
    return propio ? PALABRA_IMPLEMENTACION[propio] : nd('sinNivel');
  },
);

const VALOR_ANUAL = definir(
  seguimiento.VALOR_ANUAL,
  [serie(leerCifra), celda(leerAgregacionObligatoria)],
  (valores, agregacion) =>
    valorAnual(
      (valores ?? []).map((valor) => (typeof valor === 'number' ? valor : null)),
      agregacion,
    ),
);

const RAZON = definir(
  seguimiento.RAZON,
  [celda(leerCifra), celda(leerCifra)],
  (numerador, denominador) =>
    razon(comoCifra(numerador, 'sinValor'), comoCifra(denominador, 'sinValor')),
);

const BRECHA = definir(
  seguimiento.BRECHA,
  [celda(leerCifra), celda(leerCifra), celda(leerSentido), celda(leerAgregacion)],
  (valor, logro, sentido, agregacion) =>
    brecha(
      comoCifra(valor, 'sinValor'),
      comoCifra(logro, 'sinLogro'),
      sentido,
      agregacion ?? undefined,
    ),
);

/** The years that go with a series, as many as it has cells. */
function aniosDe(
  anios: Lista<number | null> | null,
  cuantos: number,
  argumentos: { readonly anios: number; readonly serie: number },
): readonly (number | null)[] {
  const valores = anios?.valores ?? [];
  if (valores.length !== cuantos) {
    throw rechazo((t, nombre) => t.largo(nombre(argumentos.serie), cuantos, valores.length));
  }
  return valores;
}

const PROYECCION = definir(
  seguimiento.PROYECCION,
  [lista(leerAnio), serie(leerCifra), celda(leerAnio)],
  (anios, valores, meta) => {
    const serieDeValores = valores ?? [];
    const propios = aniosDe(anios, serieDeValores.length, { anios: 0, serie: 1 });
    if (meta === null) return nd('sinDatos');
    const puntos = propios.flatMap((anio, i): [number, Cifra][] =>
      anio === null ? [] : [[anio, comoCifra(serieDeValores[i] ?? null, 'sinValor')]],
    );
    return proyeccion(
      puntos.map(([anio]) => anio),
      puntos.map(([, valor]) => valor),
      meta,
    );
  },
);

const MEDIDA = definir(
  seguimiento.MEDIDA,
  [celda(leerCifra), celda(leerCifra), serie(leerCifra)],
  (avance1, avance2, recientes) =>
    sugerirMedida(
      nivel(comoAvance(avance1)),
      nivel(comoAvance(avance2)),
      (recientes ?? []).map(comoAvance),
    ).medida,
);

const RECOMENDACION = definir(
  seguimiento.RECOMENDACION,
  [celda(leerMedida), serie(leerCifra), lista(leerAnio), celda(leerTexto)],
  (medida, logros, anios, unidadMedida) => {
    if (medida === null) return nd('sinDatos');
    const metas: { anio: number; logro: number }[] = [];
    if (medida === 'cumplir') {
      const serieDeLogros = logros ?? [];
      const propios = aniosDe(anios, serieDeLogros.length, { anios: 2, serie: 1 });
      serieDeLogros.forEach((logro, i) => {
        const anio = propios[i];
        if (typeof logro === 'number' && typeof anio === 'number') metas.push({ anio, logro });
      });
    }
    return textoRecomendacion({ medida, metas, unidadMedida, coordinaciones: [] });
  },
);

/** A cell that may be anything: what is wrong with it is what CAUSA is asked for. */
const tolerante =
  (cual: string) =>
  (celdaLeida: unknown): Cifra | string => {
    const figura = leerCifra(celdaLeida);
    if (!(figura instanceof Malo)) {
      return typeof figura === 'number' ? figura : nd(figura === null ? 'sinValor' : 'noReporto');
    }
    switch (figura.razon) {
      case 'logico':
        return CAUSA_EN_CELDA.logico(cual);
      case 'error':
        return CAUSA_EN_CELDA.error(cual, figura.texto);
      case 'pareceNumero':
        return CAUSA_EN_CELDA.pareceNumero(cual, figura.texto);
      default:
        return CAUSA_EN_CELDA.texto(cual, figura.texto);
    }
  };

/** Why a figure is missing: the baseline and the target have causes of their own. */
const conCausa = (cifra: Cifra, siFalta: Causa): Cifra => (esND(cifra) ? nd(siFalta) : cifra);

const CAUSA = definir(
  seguimiento.CAUSA,
  [
    celda(tolerante(CAUSA_EN_CELDA.valor)),
    celda(tolerante(CAUSA_EN_CELDA.logro)),
    celdaOmisible(tolerante(CAUSA_EN_CELDA.lineaBase)),
  ],
  (valor, logro, base) => {
    if (typeof valor === 'string') return valor;
    if (typeof logro === 'string') return logro;
    if (typeof base === 'string') return base;
    const lineaBase = base === null ? undefined : conCausa(base, 'sinLineaBase');
    const noReporto = esND(valor) && valor.nd === 'noReporto';
    const causa = causaDe(noReporto ? CUALQUIERA : valor, conCausa(logro, 'sinLogro'), lineaBase);
    if (causa === null) return noReporto ? CAUSA_EN_CELDA.noReporto : '';
    return Object.hasOwn(CAUSA_EN_CELDA, causa)
      ? String(CAUSA_EN_CELDA[causa as 'sinValor'])
      : CAUSA_EN_CELDA.desborda;
  },
);

/** In the order of the catalogue. */
export const FUNCIONES: readonly Funcion[] = [
  AVANCE1,
  AVANCE2,
  NIVEL,
  SEMAFORO,
  ACOTAR,
  PROMEDIO,
  PONDERADORES,
  INDICE,
  VALORACION,
  NIVEL_IMPLEMENTACION,
  VALOR_ANUAL,
  RAZON,
  BRECHA,
  PROYECCION,
  MEDIDA,
  RECOMENDACION,
  CAUSA,
];
