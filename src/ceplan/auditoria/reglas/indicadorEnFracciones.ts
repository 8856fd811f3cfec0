/**
 * All the figures of a percentage as fractions, 0.85 for 85 %: nothing on its row contradicts them.
 * What tells is a ratio that was reported, a target that ends at exactly 1, or that the others of
 * the plan are written in percent; a share may truly be below 1 %, so without proof it is asked.
 */
import type { Ficha, Severidad } from '../../tipos';
import { esPorcentaje } from '../../unidad';
import { clave, enFicha } from '../auditado';
import type { Contexto, IndicadorAuditado } from '../auditado';
import { cifra, enumerar, esNumero } from '../cifras';
import { alcance, cambio } from '../columnas/decir';
import { tableroDe } from '../columnas/tablero';
import type { Registro, Tablero } from '../columnas/tablero';
import { esDePocos } from '../nombres';
import { regla } from '../regla';
import type { Hallado } from '../regla';
import { porCien } from './comun/fracciones';

/** `duda`: it may as well be below 1 %, unless the whole plan is written so. */
type Caso = 'razon' | 'mezcla' | 'llegaAUno' | 'pregunta' | 'duda';

const SEVERIDAD: Readonly<Record<Caso, Severidad>> = {
  razon: 'error',
  mezcla: 'error',
  llegaAUno: 'advertencia',
  pregunta: 'aviso',
  duda: 'aviso',
};

/** Whether a reported ratio is the value itself, or a hundredth of it; `null` where none says. */
function esLaRazon({ reportes }: IndicadorAuditado, { valores }: Ficha): boolean | null {
  for (const { anio, numerador, denominador, valor } of reportes) {
    const dato = valores[anio] ?? valor;
    if (!esNumero(numerador) || !esNumero(denominador) || !esNumero(dato)) continue;
    const veces = dato / (numerador / denominador);
    if (Math.abs(veces - 1) < 0.02) return true;
    if (Math.abs(veces - 100) < 2) return false;
  }
  return null;
}

/** Targets that grow up to exactly 1, which is all of it. */
function llegaAUno({ anios, le }: Tablero, { cifras, ficha }: Registro): boolean {
  const metas = anios.map((_, i) => cifras[le(i)]!).filter((valor) => !Number.isNaN(valor));
  return ficha.sentido !== 'Descendente' && metas.at(-1) === 1 && metas[0]! < 1;
}

/** Columns with a fraction, where most of the row's figures are fractions; else none. */
function fracciones({ cifras, logs }: Registro): {
  readonly todas: boolean;
  readonly columnas: number[];
} {
  const positivas: number[] = [];
  for (let c = 0; c < logs.length; c++) if (!Number.isNaN(logs[c]!)) positivas.push(c);
  const chicas = positivas.filter((c) => cifras[c]! <= 1);
  if (chicas.length === positivas.length) return { todas: true, columnas: chicas };
  // One figure alone on another scale is that figure's fault.
  if (positivas.length - chicas.length < 2) return { todas: false, columnas: [] };
  const esFraccion = porCien(
    cifras.map((valor, c) => (Number.isNaN(logs[c]!) ? NaN : valor)),
    3,
  );
  const suyas = chicas.filter((c) => esFraccion?.(c));
  return { todas: false, columnas: suyas.length * 2 > positivas.length ? suyas : [] };
}

interface EnFracciones {
  readonly registro: Registro;
  readonly columnas: readonly number[];
  readonly caso: Caso;
}

function casoDe(
  tablero: Tablero,
  registro: Registro,
  indicador: IndicadorAuditado,
  { cifras: minimo, desde }: Readonly<Record<'cifras' | 'desde', number>>,
): EnFracciones | null {
  const { todas, columnas } = fracciones(registro);
  if (columnas.length < 2) return null;
  if (!todas) return { registro, columnas, caso: 'mezcla' };
  const dicho = esLaRazon(indicador, registro.ficha);
  if (dicho === false) return null;
  if (dicho) return { registro, columnas, caso: 'razon' };
  if (columnas.length < minimo) return null;
  if (llegaAUno(tablero, registro)) return { registro, columnas, caso: 'llegaAUno' };
  if (esDePocos(registro.ficha.indicador) || indicador.naturaleza !== 'cobertura') return null;
  const valores = columnas.map((c) => registro.cifras[c]!);
  if (valores.every((valor) => valor === 1)) return null;
  return { registro, columnas, caso: Math.max(...valores) < desde ? 'duda' : 'pregunta' };
}

/** One indicator, or all of them where a plan is written so. */
function halladoDe(
  tablero: Tablero,
  suyos: readonly EnFracciones[],
  caso: Caso | 'todos',
  severidad: Severidad,
): Hallado {
  const { registro, columnas } = suyos[0]!;
  const { ficha, cifras } = registro;
  const primera = tablero.columnas[columnas[0]!]!;
  const valores = columnas.map((c) => cifras[c]!);
  const cambios = suyos.flatMap(({ registro: suyo, columnas: cuales }) =>
    cuales.map((c) =>
      cambio(suyo, tablero.columnas[c]!, Number((suyo.cifras[c]! * 100).toPrecision(12))),
    ),
  );
  const danadas = columnas.map((c) => tablero.columnas[c]!);
  return {
    lugar: enFicha(ficha, primera.campo, primera.anio),
    ...(caso === 'todos' ? {} : { clave: clave(ficha) }),
    marca: caso === 'todos' ? caso : String(ficha.fila),
    encontrado: enumerar(valores.map((valor) => cifra(valor))),
    esperado: enumerar(valores.map((valor) => cifra(valor * 100))),
    datos: { caso, cuantos: suyos.length, indicador: ficha.indicador },
    severidad,
    explica:
      caso === 'todos'
        ? { claves: suyos.map(({ registro: suyo }) => clave(suyo.ficha)) }
        : alcance([registro], danadas),
    ...(caso === 'pregunta' ? {} : { reparacion: { clase: 'sustancia' as const, cambios } }),
  };
}

function revisar(
  contexto: Contexto,
  parametros: Readonly<Record<'cifras' | 'desde' | 'todos', number>>,
): Hallado[] {
  const tablero = tableroDe(contexto);
  const porcentajes = tablero.registros.filter(({ ficha }) => esPorcentaje(ficha.unidadMedida));
  const hallados = porcentajes.flatMap((registro): EnFracciones[] => {
    const { tipo, codigo } = registro.ficha;
    const indicador = contexto.porClave.get(`${tipo}|${codigo}`)!;
    const suyo = casoDe(tablero, registro, indicador, parametros);
    return suyo ? [suyo] : [];
  });
  const enteros = hallados.filter(({ caso }) => caso !== 'mezcla');
  const casiTodos = enteros.length >= parametros.todos && enteros.length * 2 >= porcentajes.length;
  return [
    ...(casiTodos ? [halladoDe(tablero, enteros, 'todos', 'error')] : []),
    ...hallados
      .filter(({ caso }) => caso !== 'duda' && (!casiTodos || caso === 'mezcla'))
      .map((uno) => halladoDe(tablero, [uno], uno.caso, SEVERIDAD[uno.caso])),
  ];
}

export const indicadorEnFracciones = regla({
  id: 'indicadorEnFracciones',
  familia: 'plausibilidad',
  severidad: 'error',
  deConjunto: true,
  parametros: {
    cifras: {
      defecto: 3,
      rango: [2, 100],
      unidad: 'cifras',
      que: 'del indicador, desde las que se dice sin más prueba',
    },
    desde: {
      defecto: 0.2,
      rango: [0, 1],
      unidad: 'unidades',
      que: 'que alcanza la mayor de ellas; bajo eso puede ser de verdad menos de 1 %',
    },
    todos: {
      defecto: 5,
      rango: [2, 1000],
      unidad: 'indicadores',
      que: 'y la mitad de los porcentajes, desde los que se dice una vez de todos',
    },
  },
  revisar,
});
