/** Figures, levels and rows of the matrix that differ, and which part of the workbook is why. */
import { textoAspecto } from '../../ceplan/aspecto';
import { claveAnio, claveTexto } from '../../ceplan/clave';
import { evaluar } from '../../ceplan/evaluar';
import { textoRecomendacion } from '../../ceplan/recomendacion';
import type { Politica } from '../../ceplan/tipos';
import type { Conteos, Evaluacion } from '../../ceplan/tiposEvaluacion';
import { CALCULADA, mismoNumero } from './igual';
import { conParte } from './partes';
import type { Alcance, CambioDeFigura, CambioDeMedida, Parte, ValorDeFigura } from './tipos';

/** What figures are of, with all that is compared of it. */
interface Cosa extends Pick<CambioDeFigura, 'alcance' | 'tipo' | 'codigo' | 'anio'> {
  readonly medidas: Readonly<Record<string, ValorDeFigura>>;
}

type Cosas = ReadonlyMap<string, Cosa>;

export interface Evaluada {
  readonly politica: Politica;
  readonly evaluacion: Evaluacion;
}

/**
 * A part is why a figure changes where it changes with that part alone, from the earlier workbook
 * or back from the later one; `partes` are those that differ at all.
 */
export function compararFiguras(
  antes: Evaluada,
  despues: Evaluada,
  partes: readonly Parte[],
): CambioDeFigura[] {
  const [viejas, nuevas] = [cosasDe(antes.evaluacion), cosasDe(despues.evaluacion)];
  const claves = [...new Set([...nuevas.keys(), ...viejas.keys()])];
  const distintas = claves.filter((clave) => !misma(viejas.get(clave), nuevas.get(clave)));
  if (distintas.length === 0) return [];
  const porQue = causas(antes.politica, despues.politica, viejas, nuevas, partes);
  return distintas.map((clave): CambioDeFigura => {
    const [vieja, nueva] = [viejas.get(clave), nuevas.get(clave)];
    const { alcance, tipo, codigo, anio } = (nueva ?? vieja)!;
    return {
      alcance,
      clase: !vieja ? 'entra' : !nueva ? 'sale' : 'cambia',
      tipo,
      codigo,
      anio,
      cambios: medidasDistintas(vieja, nueva),
      porQue: porQue(clave),
    };
  });
}

function causas(
  antes: Politica,
  despues: Politica,
  viejas: Cosas,
  nuevas: Cosas,
  partes: readonly Parte[],
): (clave: string) => Parte[] {
  // What is the only difference is why, without a trial.
  if (partes.length < 2) return () => [...partes];
  const pruebas = partes.map((parte) => ({
    parte,
    desdeAntes: cosasDe(evaluar(conParte(antes, despues, parte))),
    desdeDespues: cosasDe(evaluar(conParte(despues, antes, parte))),
  }));
  return (clave) =>
    pruebas
      .filter(
        ({ desdeAntes, desdeDespues }) =>
          !misma(desdeAntes.get(clave), viejas.get(clave)) ||
          !misma(desdeDespues.get(clave), nuevas.get(clave)),
      )
      .map(({ parte }) => parte);
}

const misma = (una: Cosa | undefined, otra: Cosa | undefined): boolean =>
  una === undefined || otra === undefined ? una === otra : medidasDistintas(una, otra).length === 0;

function medidasDistintas(una: Cosa | undefined, otra: Cosa | undefined): CambioDeMedida[] {
  const nombres = Object.keys((otra ?? una)!.medidas);
  return nombres.flatMap((medida): CambioDeMedida[] => {
    const [antes, despues] = [una?.medidas[medida] ?? null, otra?.medidas[medida] ?? null];
    return mismaFigura(antes, despues) ? [] : [{ medida, antes, despues }];
  });
}

function mismaFigura(a: ValorDeFigura, b: ValorDeFigura): boolean {
  if (typeof a === 'number' && typeof b === 'number') return mismoNumero(a, b, CALCULADA);
  if (typeof a === 'object' && typeof b === 'object') return a?.nd === b?.nd;
  return a === b;
}

const avances = (
  x: Pick<
    Evaluacion['objetivos'][number],
    `avance${'Tipo1' | 'Tipo2'}` | `nivel${'Tipo1' | 'Tipo2'}`
  >,
) => ({
  avanceTipo1: x.avanceTipo1,
  nivelTipo1: x.nivelTipo1,
  avanceTipo2: x.avanceTipo2,
  nivelTipo2: x.nivelTipo2,
});

/** All figures of every year, and of the evaluated one those of the whole and the matrix. */
function cosasDe(e: Evaluacion): Cosas {
  const cosas = new Map<string, Cosa>();
  const pon = (clave: string, cosa: Cosa): void => void cosas.set(clave, cosa);
  for (const i of e.indicadores) {
    const { tipo, codigo, anio, valor } = i;
    const medidas = { valor, semestre1: i.semestre1.avanceTipo1, ...avances(i) };
    pon(claveAnio(i, anio), { alcance: 'indicador', tipo, codigo, anio, medidas });
  }
  const promedios = (alcance: Alcance, lista: Evaluacion['objetivos' | 'servicios']): void => {
    for (const x of lista) {
      const { codigo, anio } = x;
      pon(`${alcance}|${codigo}|${anio}`, {
        alcance,
        tipo: null,
        codigo,
        anio,
        medidas: avances(x),
      });
    }
  };
  promedios('objetivo', e.objetivos);
  promedios('servicio', e.servicios);
  for (const codigo of Object.keys(e.conteos) as (keyof Conteos)[]) {
    const medidas = { ...e.conteos[codigo] };
    pon(`conteo|${codigo}`, { alcance: 'conteo', tipo: null, codigo, anio: null, medidas });
  }
  const { indiceGestion: indice, valoracion } = e;
  const total = (alcance: Alcance, medidas: Cosa['medidas']): void =>
    pon(alcance, { alcance, tipo: null, codigo: '', anio: null, medidas });
  total('indice', { valor: indice.valor, nivel: indice.nivel });
  total('valoracion', { valor: valoracion.puntaje, nivel: valoracion.nivel });
  for (const c of e.compromisos) {
    const { tipo, codigo } = c;
    const medidas = {
      anio: c.anio,
      medida: c.medida,
      plazo: c.plazo,
      vence: c.vence,
      responsable: c.responsable,
      unidadOrganizacion: c.unidadOrganizacion,
      aspecto: textoAspecto(c.aspecto),
      recomendacion: textoRecomendacion(c.recomendacion),
    };
    pon(`compromiso|${claveTexto(c)}`, {
      alcance: 'compromiso',
      tipo,
      codigo,
      anio: c.anio,
      medidas,
    });
  }
  return cosas;
}
