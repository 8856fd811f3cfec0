/** Runs the rules and puts their findings in order: each once, consequences under their cause. */
import type { Hallazgo, Politica, Severidad } from '../tipos';
import type { Evaluacion } from '../tiposEvaluacion';
import { crearContexto } from './auditado';
import { REGLAS } from './reglas';
import { idHallazgo } from './regla';
import type { Hallado, Regla } from './regla';
import type { OpcionesAuditoria } from './insumos';

interface Propuesto {
  readonly hallazgo: Hallazgo;
  readonly regla: Regla;
  readonly hallado: Hallado;
  readonly id: string;
}

const GRAVEDAD: Readonly<Record<Severidad, number>> = { error: 0, advertencia: 1, aviso: 2 };
const TABLAS = [
  'politica',
  'objetivos',
  'lineamientos',
  'servicios',
  'fichas',
  'reportes',
  'declarados',
  'compromisos',
];

/**
 * Everything that the rules find in a policy, the gravest first and then by place; a finding that
 * follows from another stands right after it. Linear in indicators × years.
 */
export function auditar(
  politica: Politica,
  evaluacion: Evaluacion,
  opciones: OpcionesAuditoria = {},
): Hallazgo[] {
  const contexto = crearContexto({
    politica,
    evaluacion,
    compromisos: opciones.compromisos ?? null,
    anteriores: opciones.anteriores ?? [],
  });
  const omitidas = new Set(opciones.omitir);
  const propuestos: Propuesto[] = [];
  for (const regla of REGLAS) {
    if (omitidas.has(regla.id)) continue;
    for (const hallado of regla.revisar(contexto, parametrosDe(regla, opciones))) {
      propuestos.push(
        proponer(regla, hallado, politica.anioEvaluado, opciones.severidades?.[regla.id]),
      );
    }
  }
  return ordenar(sinRepetir(propuestos));
}

export function parametrosDe(
  regla: Regla,
  { parametros = {} }: OpcionesAuditoria,
): Record<string, number> {
  const propios = parametros[regla.id] ?? {};
  return Object.fromEntries(
    Object.entries(regla.parametros).map(([nombre, { defecto }]) => [
      nombre,
      propios[nombre] ?? defecto,
    ]),
  );
}

function proponer(
  regla: Regla,
  hallado: Hallado,
  evaluado: number,
  severidad: Severidad = hallado.severidad ?? regla.severidad,
): Propuesto {
  const { anios } = hallado;
  const anio = hallado.anio ?? (anios?.includes(evaluado) ? evaluado : anios?.at(-1));
  const miradas = hallado.mira ?? anios;
  const id = idHallazgo(regla.id, hallado.clave, anio, hallado.marca);
  return {
    regla,
    hallado,
    id,
    hallazgo: {
      regla: regla.id,
      severidad,
      lugar: hallado.lugar,
      ...(hallado.clave ? { tipo: hallado.clave.tipo, codigo: hallado.clave.codigo } : {}),
      ...(anio === undefined ? {} : { anio }),
      ...(miradas ? { anios: miradas } : {}),
      encontrado: hallado.encontrado,
      esperado: hallado.esperado,
      ...(hallado.datos ? { datos: hallado.datos } : {}),
      ...(hallado.reparacion ? { reparacion: hallado.reparacion } : {}),
      ...(hallado.explica ? { explica: hallado.explica } : {}),
      id,
    },
  };
}

const aniosDe = ({ hallado }: Propuesto): readonly (number | null)[] =>
  hallado.anios ?? [hallado.anio ?? null];

/** Leaves out what another rule says better, and names the causes that were found. */
function sinRepetir(propuestos: readonly Propuesto[]): Hallazgo[] {
  const dichos = new Set<string>();
  const marca = (regla: string, propuesto: Propuesto, anio: number | null): string =>
    idHallazgo(regla, propuesto.hallado.clave, anio ?? undefined);
  for (const uno of propuestos) {
    for (const anio of aniosDe(uno)) dichos.add(marca(uno.regla.id, uno, anio));
  }
  const cede = (uno: Propuesto): boolean =>
    (uno.regla.cedeAnte ?? []).some(
      (otra) =>
        // What names no year, as a unit, stands behind all of them.
        dichos.has(marca(otra, uno, null)) ||
        aniosDe(uno).every((anio) => dichos.has(marca(otra, uno, anio))),
    );
  const quedan = new Map<string, Propuesto>();
  for (const uno of propuestos) if (!cede(uno) && !quedan.has(uno.id)) quedan.set(uno.id, uno);
  return [...quedan.values()].map(({ hallazgo, hallado, id }) => {
    const causa = hallado.causas?.find((otro) => otro !== id && quedan.has(otro));
    return causa === undefined ? hallazgo : { ...hallazgo, causa };
  });
}

/** Gravest first, then by table, row and year; what follows from a finding comes after it. */
export function ordenar(hallazgos: readonly Hallazgo[]): Hallazgo[] {
  const orden = [...hallazgos].sort(
    (a, b) => GRAVEDAD[a.severidad] - GRAVEDAD[b.severidad] || compararLugares(a, b),
  );
  const presentes = new Set(orden.map(({ id }) => id));
  const consecuencias = new Map<string, Hallazgo[]>();
  const raices: Hallazgo[] = [];
  for (const uno of orden) {
    if (uno.causa === undefined || !presentes.has(uno.causa)) raices.push(uno);
    else {
      const suyas = consecuencias.get(uno.causa);
      if (suyas) suyas.push(uno);
      else consecuencias.set(uno.causa, [uno]);
    }
  }
  const salida: Hallazgo[] = [];
  const vistos = new Set<Hallazgo>();
  const poner = (uno: Hallazgo): void => {
    if (vistos.has(uno)) return;
    vistos.add(uno);
    salida.push(uno);
    for (const otro of consecuencias.get(uno.id ?? '') ?? []) poner(otro);
  };
  for (const uno of raices) poner(uno);
  // Findings that explain each other in a ring have no root.
  for (const uno of orden) poner(uno);
  return salida;
}

function compararLugares(a: Hallazgo, b: Hallazgo): number {
  const [x, y] = [posicion(a), posicion(b)];
  for (let i = 0; i < x.length; i++) {
    const diferencia = x[i]! - y[i]!;
    if (diferencia !== 0) return diferencia;
  }
  return a.regla < b.regla ? -1 : a.regla > b.regla ? 1 : 0;
}

function posicion({ lugar, anio = 0 }: Hallazgo): readonly number[] {
  if (!lugar) return [-1, 0, 0];
  return 'tabla' in lugar
    ? [TABLAS.indexOf(lugar.tabla), lugar.fila, lugar.anio ?? anio]
    : [TABLAS.length, 0, 0];
}
