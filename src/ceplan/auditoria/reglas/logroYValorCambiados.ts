/**
 * LE and VO of one indicator in each other's place, in a year or in the whole record. Told by the
 * targets: one of them leaves their course while the value of its year lies on it, or is what was
 * reported while the value is near the other targets; or values stand in years to come, which have
 * no target.
 */
import type { Dato, Ficha, Reparacion } from '../../tipos';
import { valorDeReporte } from '../../valorAnual';
import { cifra, decimalesDe, esNumero, listaAnios } from '../cifras';
import { clave, enFicha } from '../auditado';
import type { IndicadorAuditado } from '../auditado';
import { seImprimeAsi } from '../redondeo';
import { regla } from '../regla';
import type { Hallado } from '../regla';

interface Par {
  readonly anio: number;
  readonly ficha: Ficha;
  readonly logro: number | null;
  readonly valor: number | null;
}

export const logroYValorCambiados = regla({
  id: 'logroYValorCambiados',
  familia: 'plausibilidad',
  severidad: 'advertencia',
  parametros: {
    veces: {
      defecto: 4,
      rango: [1, 100],
      unidad: 'veces',
      que: 'más cerca del curso de las metas el VO que el LE de su año',
    },
  },
  revisar: ({ indicadores, politica }, { veces }) =>
    indicadores.flatMap((indicador): Hallado[] => {
      const pares = paresDe(indicador);
      const todo = enTodo(pares, Number(politica.fechaReferencia.slice(0, 4)));
      // Where all targets go one way, none of them leaves the course of the others.
      const enOrden = esRecto(pares.flatMap(({ logro }) => (logro === null ? [] : [logro])));
      const cambiados = todo
        ? pares
        : pares.filter(
            (par, i) =>
              (!enOrden && estaCambiado(pares, i, veces)) ||
              estaReportado(indicador, pares, par, veces),
          );
      const ultimo = cambiados.at(-1);
      if (!ultimo) return [];
      const anios = cambiados.map(({ anio }) => anio);
      const suya = clave(indicador);
      return [
        {
          lugar: enFicha(ultimo.ficha, 'logros', ultimo.anio),
          clave: suya,
          anios,
          encontrado: cambiados.map((par) => dicho(par)).join('; '),
          esperado: cambiados.map((par) => dicho(alReves(par))).join('; '),
          datos: { anios: listaAnios(anios), caso: todo ? 'todo' : 'anio' },
          explica: { cifras: anios.map((anio) => ({ clave: suya, anio })) },
          reparacion: cambio(cambiados),
        },
      ];
    }),
});

const alReves = (par: Par): Par => ({ ...par, logro: par.valor, valor: par.logro });

const dicho = ({ logro, valor, anio }: Par): string => {
  const como = (dato: number | null) => (dato === null ? '–' : cifra(dato));
  return `LE ${como(logro)}, VO ${como(valor)} (${anio})`;
};

const cambio = (pares: readonly Par[]): Reparacion => ({
  clase: 'sustancia',
  cambios: pares.flatMap(({ ficha, anio, logro, valor }) => [
    { lugar: enFicha(ficha, 'logros', anio), valor },
    { lugar: enFicha(ficha, 'valores', anio), valor: logro },
  ]),
});

/** Years of the version in force with a target or a value, as written; without any other text. */
function paresDe({ avances, ficha }: IndicadorAuditado): Par[] {
  const pares: Par[] = [];
  for (const { anio, vigente, ficha: suya } of avances) {
    if (!vigente || suya !== ficha) continue;
    const { [anio]: logro = null } = ficha.logros;
    const { [anio]: valor = null } = ficha.valores;
    if (logro === null && valor === null) continue;
    if (esNumeroONada(logro) && esNumeroONada(valor)) pares.push({ anio, ficha, logro, valor });
  }
  return pares;
}

const esNumeroONada = (dato: Dato): dato is number | null => dato === null || esNumero(dato);

/** Two years to come or more have a value, and none of them a target; the years before have both. */
function enTodo(pares: readonly Par[], hoy: number): boolean {
  const futuros = pares.filter(({ anio }) => anio > hoy);
  return (
    futuros.length >= 2 &&
    futuros.every(({ logro }) => logro === null) &&
    pares.some(({ logro }) => logro !== null)
  );
}

/** Targets of other years, ascending, as a course: it only rises, or only falls. */
function curso(pares: readonly Par[], i: number): { anio: number; logro: number }[] | null {
  const otros = pares.flatMap(({ anio, logro }, j) =>
    j === i || logro === null ? [] : [{ anio, logro }],
  );
  const logros = otros.map(({ logro }) => logro);
  return otros.length >= 3 && esRecto(logros) && logros[0] !== logros.at(-1) ? otros : null;
}

/** Whether they only rise, or only fall. */
const esRecto = (cifras: readonly number[]): boolean =>
  cifras.every((una, i) => i === 0 || una >= cifras[i - 1]!) ||
  cifras.every((una, i) => i === 0 || una <= cifras[i - 1]!);

/** Where the course would be in a year: between its neighbours, or on from the two nearest. */
function enCurso(otros: readonly { anio: number; logro: number }[], anio: number): number {
  const sigue = otros.findIndex((uno) => uno.anio > anio);
  const desde = sigue < 0 ? otros.length - 2 : Math.max(0, sigue - 1);
  const [a, b] = [otros[desde]!, otros[desde + 1]!];
  return a.logro + ((b.logro - a.logro) / (b.anio - a.anio)) * (anio - a.anio);
}

function estaCambiado(pares: readonly Par[], i: number, veces: number): boolean {
  const { anio, logro, valor } = pares[i]!;
  if (logro === null || valor === null) return false;
  const otros = curso(pares, i);
  if (!otros) return false;
  const antes = otros.findLast((uno) => uno.anio < anio)?.logro;
  const despues = otros.find((uno) => uno.anio > anio)?.logro;
  const sube = otros.at(-1)!.logro > otros[0]!.logro;
  const enOrden = (x: number): boolean => {
    const [bajo, alto] = sube ? [antes, despues] : [despues, antes];
    return (bajo === undefined || x >= bajo) && (alto === undefined || x <= alto);
  };
  const dondeVa = enCurso(otros, anio);
  return (
    !enOrden(logro) &&
    enOrden(valor) &&
    Math.abs(valor - dondeVa) * veces <= Math.abs(logro - dondeVa) &&
    pareceValor(pares, i)
  );
}

/** The annual report gives what stands as target, and the value is much nearer to other targets. */
function estaReportado(
  { reportes }: IndicadorAuditado,
  pares: readonly Par[],
  { anio, logro, valor }: Par,
  veces: number,
): boolean {
  const anual = reportes.find((uno) => uno.anio === anio && uno.periodo === 'Anual');
  const dado = anual && valorDeReporte(anual);
  if (logro === null || valor === null || !esNumero(dado)) return false;
  const da = (escrito: number) => seImprimeAsi(escrito, decimalesDe(escrito), dado);
  if (!da(logro) || da(valor)) return false;
  const otro = pares
    .filter((par) => par.anio !== anio && par.logro !== null)
    .sort((a, b) => Math.abs(a.anio - anio) - Math.abs(b.anio - anio))[0]?.logro;
  return esNumero(otro) && Math.abs(valor - otro) * veces <= Math.abs(logro - otro);
}

/** The target is more like the values of other years than the value is, or has decimals as they do. */
function pareceValor(pares: readonly Par[], i: number): boolean {
  const { anio, logro, valor } = pares[i]! as { anio: number; logro: number; valor: number };
  const otros = pares.filter((par, j) => j !== i && par.valor !== null);
  const cerca = otros.sort((a, b) => Math.abs(a.anio - anio) - Math.abs(b.anio - anio))[0]?.valor;
  if (esNumero(cerca)) return Math.abs(logro - cerca) < Math.abs(valor - cerca);
  const deMetas = pares.flatMap((par, j) => (j === i || par.logro === null ? [] : [par.logro]));
  const mas = Math.max(...deMetas.map(decimalesDe));
  return decimalesDe(logro) > mas && decimalesDe(valor) <= mas;
}
