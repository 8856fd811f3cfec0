import { claveAnio } from './clave';
import { evaluar } from './evaluar';
import { conCriterio, CRITERIOS, type DeCriterio } from './parametros';
import type { Cifra, CriterioCalculo, Nivel, NivelImplementacion, Politica, Tipo } from './tipos';
import type { Conteo, Conteos, Evaluacion } from './tiposEvaluacion';

/** What a figure of the contrast is of. */
export type AlcanceContraste =
  'indicador' | 'objetivo' | 'servicio' | 'conteo' | 'indice' | 'valoracion' | 'matriz';

export type MedidaContraste =
  | 'valor'
  | 'semestre1'
  | 'avanceTipo1'
  | 'nivelTipo1'
  | 'avanceTipo2'
  | 'nivelTipo2'
  | 'nivel'
  | 'compromiso'
  | keyof Conteo;

/** A figure in percent units or a count, a level (`null` where there is none), yes or no. */
export type ValorContraste = Cifra | Nivel | NivelImplementacion | boolean | null;

export interface FilaContraste {
  readonly alcance: AlcanceContraste;
  /** Of an indicator. */
  readonly tipo: Tipo | null;
  /** Of the indicator, OP or service; which count; empty for figures of the whole. */
  readonly codigo: string;
  readonly medida: MedidaContraste;
  readonly propio: ValorContraste;
  readonly otro: ValorContraste;
  /** The choices that the difference comes from. */
  readonly porQue: readonly (keyof DeCriterio)[];
}

export interface Contraste {
  /** The criterion that rules, and the one that it is held against. */
  readonly criterio: CriterioCalculo;
  readonly otro: CriterioCalculo;
  /** Choices in which they differ, those that were set alone among them. */
  readonly difieren: readonly (keyof DeCriterio)[];
  /** How many figures were compared. */
  readonly comparadas: number;
  /** The figures of the evaluated year that differ. */
  readonly filas: readonly FilaContraste[];
}

interface Figura {
  readonly alcance: AlcanceContraste;
  readonly tipo: Tipo | null;
  readonly codigo: string;
  readonly medida: MedidaContraste;
  readonly valor: ValorContraste;
}

/**
 * The evaluated year by the criterion that rules and by the other one, figure by figure: those that
 * differ, each with the choices that it comes from. A choice is a reason where the figure changes
 * with it alone, on either side. What rules stays what it is: this is an annex.
 * @example
 * contrastar(politica).otro // "aplicativo"
 */
export function contrastar(politica: Politica): Contraste {
  const { parametros } = politica;
  const otro: CriterioCalculo = parametros.criterio === 'informe' ? 'aplicativo' : 'informe';
  const contrarios = conCriterio(parametros, otro);
  const claves = Object.keys(CRITERIOS[otro]) as (keyof DeCriterio)[];
  const difieren = claves.filter((clave) => parametros[clave] !== contrarios[clave]);
  const con = (suyos: Politica['parametros']): Figura[] =>
    figuras(evaluar({ ...politica, parametros: suyos }));
  const [propias, ajenas] = [con(parametros), con(contrarios)];
  const pruebas = difieren.map((clave) => ({
    clave,
    desdePropio: con({ ...parametros, [clave]: contrarios[clave] }),
    desdeOtro: con({ ...contrarios, [clave]: parametros[clave] }),
  }));
  return {
    criterio: parametros.criterio,
    otro,
    difieren,
    comparadas: propias.length,
    filas: propias.flatMap(({ valor, ...figura }, i): FilaContraste[] => {
      const ajeno = ajenas[i]!.valor;
      if (igual(valor, ajeno)) return [];
      const porQue = pruebas
        .filter(
          ({ desdePropio, desdeOtro }) =>
            !igual(desdePropio[i]!.valor, valor) || !igual(desdeOtro[i]!.valor, ajeno),
        )
        .map(({ clave }) => clave);
      return [{ ...figura, propio: valor, otro: ajeno, porQue }];
    }),
  };
}

/** Two NDs are one figure whatever their causes: both criteria show ND. */
function igual(a: ValorContraste, b: ValorContraste): boolean {
  const esND = (valor: ValorContraste): boolean => typeof valor === 'object' && valor !== null;
  return a === b || (esND(a) && esND(b));
}

const CONTADOS = ['bajo', 'intermedio', 'alto', 'nd', 'total', 'noReportados'] as const;

/** The figures of the evaluated year; as many, and in the same order, whatever the parameters. */
function figuras(e: Evaluacion): Figura[] {
  const enMatriz = new Set(e.compromisos.map((c) => claveAnio(c, c.anio)));
  const delAnio = <T extends { readonly anio: number }>(lista: readonly T[]): T[] =>
    lista.filter(({ anio }) => anio === e.anio);
  const de =
    (alcance: AlcanceContraste, codigo = '', tipo: Tipo | null = null) =>
    (medida: MedidaContraste, valor: ValorContraste): Figura => ({
      alcance,
      tipo,
      codigo,
      medida,
      valor,
    });
  const avances = (
    figura: ReturnType<typeof de>,
    x: Pick<
      Evaluacion['objetivos'][number],
      `avance${'Tipo1' | 'Tipo2'}` | `nivel${'Tipo1' | 'Tipo2'}`
    >,
  ): Figura[] => [
    figura('avanceTipo1', x.avanceTipo1),
    figura('nivelTipo1', x.nivelTipo1),
    figura('avanceTipo2', x.avanceTipo2),
    figura('nivelTipo2', x.nivelTipo2),
  ];
  return [
    ...delAnio(e.indicadores).flatMap((i) => {
      const figura = de('indicador', i.codigo, i.tipo);
      return [
        figura('valor', i.valor),
        figura('semestre1', i.semestre1.avanceTipo1),
        ...avances(figura, i),
        figura('compromiso', enMatriz.has(claveAnio(i, i.anio))),
      ];
    }),
    ...delAnio(e.objetivos).flatMap((o) => avances(de('objetivo', o.codigo), o)),
    ...delAnio(e.servicios).flatMap((s) => avances(de('servicio', s.codigo), s)),
    ...(Object.keys(e.conteos) as (keyof Conteos)[]).flatMap((cual) =>
      CONTADOS.map((medida) => de('conteo', cual)(medida, e.conteos[cual][medida])),
    ),
    de('indice')('valor', e.indiceGestion.valor),
    de('indice')('nivel', e.indiceGestion.nivel),
    de('valoracion')('valor', e.valoracion.puntaje),
    de('valoracion')('nivel', e.valoracion.nivel),
    de('matriz')('total', e.compromisos.length),
  ];
}
