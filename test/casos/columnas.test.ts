/**
 * One edit of a column in a plan in order gives one finding, which says the edit; what cannot be
 * told is left alone, and a plan that is only odd is not accused.
 */
import { REGLAS } from '../../src/ceplan/auditoria';
import { esPorcentaje } from '../../src/ceplan/unidad';
import { plegar } from '../../src/libro/hallazgos/plegar';
import type { Dato, Ficha, Hallazgo, Lugar, Politica } from '../../src/ceplan/tipos';
import { textoHallazgo } from '../../src/textos/hallazgos';
import { auditarPolitica, contenidoPnftp, leer } from './ayuda';
import type { Contenido } from './ayuda';
import { contenidoLaLibertad } from './laLibertad';
import { cambiar, conPlanilla, copiar, entreCien, mover, ordenar, planillaDe } from './planilla';
import type { Planilla } from './planilla';
import { LIMPIO, PLANES } from './planes';
import { azar, planRegional } from './planRegional';

const DE_COLUMNAS = [
  'columnaEnFracciones',
  'columnaOrdenadaSola',
  'columnaCorrida',
  'columnasCambiadas',
  'indicadorEnFracciones',
];
const omitir = REGLAS.map(({ id }) => id as string).filter((id) => !DE_COLUMNAS.includes(id));
const hallar = (politica: Politica): Hallazgo[] => auditarPolitica(politica, { omitir });

const de = (contenido: unknown, hoy: string): Politica =>
  leer(contenido as Contenido, hoy).politica!;
const planes: Readonly<Record<string, () => Politica>> = {
  regional: () => de(planRegional(), '2025-03-15'),
  'pnftp-2023': () => de(contenidoPnftp(), '2024-06-01'),
  'gore-la-libertad-2023': () => de(contenidoLaLibertad(), '2024-06-01'),
  'plan-limpio': () => de(LIMPIO, '2025-03-15'),
  ...Object.fromEntries(
    Object.entries(PLANES).map(([nombre, plan]) => [nombre, () => de(plan, '2025-03-15')]),
  ),
};

/** Columns of a plan: LB, LE of each year, VO of each year. */
const columnas = ({ anios }: Politica) => ({
  lb: 0,
  le: (anio: number) => 1 + anios.indexOf(anio),
  vo: (anio: number) => 1 + anios.length + anios.indexOf(anio),
});
const todas = ({ fichas }: Politica): [number, number] => [0, fichas.length - 1];
const dePorcentaje = (politica: Politica) => (i: number) =>
  esPorcentaje(politica.fichas[i]!.unidadMedida);

/** The grid with the repair of a finding applied. */
function reparada(politica: Politica, planilla: Planilla, { reparacion }: Hallazgo): Planilla {
  const nueva = planilla.map((fila) => [...fila]);
  const { lb, le, vo } = columnas(politica);
  for (const { lugar, valor } of reparacion!.cambios) {
    const { fila, campo, anio } = lugar as Lugar;
    const i = politica.fichas.findIndex((ficha) => ficha.fila === fila);
    const c = campo === 'lineaBase' ? lb : campo === 'logros' ? le(anio!) : vo(anio!);
    nueva[i]![c] = valor as Dato;
  }
  return nueva;
}

interface Variante {
  readonly nombre: string;
  readonly plan: string;
  readonly editar: (planilla: Planilla, politica: Politica) => Planilla;
  readonly regla: string;
  readonly caso?: string;
  readonly columnas?: string;
  readonly severidad?: string;
  /** `true`: the repair gives the plan back; else how many figures are lost, or none offered. */
  readonly repara?: boolean | number;
}

const VARIANTES: readonly Variante[] = [
  // A column sorted alone.
  ...(
    [
      ['values, ascending', 'regional', 'vo', 2024, true, null, 'VO 2024'],
      ['values, descending', 'pnftp-2023', 'vo', 2022, false, null, 'VO 2022'],
      ['the only year of a plan', 'gore-la-libertad-2023', 'le', 2023, false, null, 'LE 2023'],
      ['targets of a stretch', 'regional', 'le', 2025, true, [10, 44], 'LE 2025'],
      ['values of a small plan', 'salud-tasas', 'vo', 2023, true, null, 'VO 2023'],
    ] as const
  ).map(([nombre, plan, serie, anio, sube, tramo, cuales]): Variante => ({
    nombre: `${nombre}, sorted alone`,
    plan,
    editar: (planilla, p) => ordenar(planilla, columnas(p)[serie](anio), tramo ?? todas(p), sube),
    regla: 'columnaOrdenadaSola',
    columnas: cuales,
    caso: sube ? 'sube' : 'baja',
  })),
  {
    nombre: 'baselines, sorted alone',
    plan: 'regional',
    editar: (planilla, p) => ordenar(planilla, columnas(p).lb, todas(p), true),
    regla: 'columnaOrdenadaSola',
    columnas: 'LB valor',
  },
  // Shifted by a year.
  ...(
    [
      ['all values to the right', 'regional', 2022, 2024, 1, 'VO 2022–2025'],
      ['the last value to the right', 'regional', 2024, 2024, 1, 'VO 2024, 2025'],
      ['two values to the right', 'regional', 2023, 2024, 1, 'VO 2023–2025'],
      ['all values to the right, without a report', 'plan-limpio', 2022, 2024, 1, 'VO 2022–2025'],
    ] as const
  ).map(([nombre, plan, desde, hasta, derecha, cuales]): Variante => ({
    nombre,
    plan,
    editar: (planilla, p) => {
      const { vo } = columnas(p);
      const bloque = { filas: todas(p), columnas: [vo(desde), vo(hasta)] as const };
      return mover(planilla, bloque, 0, derecha);
    },
    regla: 'columnaCorrida',
    caso: 'derecha',
    columnas: cuales,
    severidad: 'error',
    ...(plan === 'regional' ? { repara: true } : {}),
  })),
  {
    nombre: 'two values to the left, as the reports say',
    plan: 'regional',
    editar: (planilla, p) => {
      const { vo } = columnas(p);
      return mover(planilla, { filas: todas(p), columnas: [vo(2023), vo(2024)] }, 0, -1);
    },
    regla: 'columnaCorrida',
    caso: 'izquierda',
    columnas: 'VO 2022–2024',
    severidad: 'error',
    repara: 60,
  },
  {
    nombre: 'all values to the left, over the last target',
    plan: 'plan-limpio',
    editar: (planilla, p) => {
      const { vo } = columnas(p);
      return mover(planilla, { filas: todas(p), columnas: [vo(2022), vo(2024)] }, 0, -1);
    },
    regla: 'columnaCorrida',
    caso: 'izquierda',
    columnas: 'LE 2026, VO 2022–2024',
  },
  {
    nombre: 'all targets to the right, over the first value',
    plan: 'regional',
    editar: (planilla, p) => {
      const { le } = columnas(p);
      return mover(planilla, { filas: todas(p), columnas: [le(2022), le(2026)] }, 0, 1);
    },
    regla: 'columnaCorrida',
    caso: 'derecha',
    columnas: 'LE 2022–2026, VO 2022',
    repara: 60,
  },
  {
    nombre: 'a column copied onto the next one',
    plan: 'pnftp-2023',
    editar: (planilla, p) => {
      const { vo } = columnas(p);
      return copiar(planilla, { filas: todas(p), columnas: [vo(2022), vo(2022)] }, 0, 1);
    },
    regla: 'columnaCorrida',
    caso: 'repetida',
    columnas: 'VO 2022, 2023',
    severidad: 'advertencia',
  },
  {
    nombre: 'values of a stretch of rows to the right',
    plan: 'regional',
    editar: (planilla, p) => {
      const { vo } = columnas(p);
      return mover(planilla, { filas: [20, 45], columnas: [vo(2022), vo(2024)] }, 0, 1);
    },
    regla: 'columnaCorrida',
    caso: 'derecha',
    columnas: 'VO 2022–2025',
  },
  // Shifted by a row.
  ...(
    [
      ['all values a row down', 'regional', 'vo', 2022, 2024, null, 1, 'VO 2022–2024'],
      ['a value a row up', 'regional', 'vo', 2023, 2023, null, -1, 'VO 2023'],
      [
        'targets of a stretch a row down',
        'regional',
        'le',
        2024,
        2025,
        [15, 48],
        1,
        'LE 2024, 2025',
      ],
      ['a value a row down', 'salud-tasas', 'vo', 2023, 2023, null, 1, 'VO 2023'],
    ] as const
  ).map(([nombre, plan, serie, desde, hasta, tramo, abajo, cuales]): Variante => ({
    nombre,
    plan,
    editar: (planilla, p) => {
      const de = columnas(p)[serie];
      const filas = tramo ?? todas(p);
      return mover(planilla, { filas, columnas: [de(desde), de(hasta)] }, abajo, 0);
    },
    regla: 'columnaCorrida',
    caso: abajo > 0 ? 'abajo' : 'arriba',
    columnas: cuales,
    ...(plan === 'regional' && !tramo ? { repara: hasta - desde + 1 } : {}),
  })),
  // Exchanged.
  ...(
    [
      ['targets and values of the last year', 'regional', 'le', 2024, 'vo', 2024, null],
      ['targets and values of the year before', 'regional', 'le', 2023, 'vo', 2023, null],
      ['targets and values of a stretch', 'regional', 'le', 2024, 'vo', 2024, [5, 50]],
      ['targets of two years', 'regional', 'le', 2022, 'le', 2025, null],
      ['targets of two years of a small plan', 'salud-tasas', 'le', 2023, 'le', 2024, null],
      ['values of two years', 'pnftp-2023', 'vo', 2022, 'vo', 2023, null],
    ] as const
  ).map(([nombre, plan, una, deUna, otra, deOtra, tramo]): Variante => ({
    nombre: `${nombre}, exchanged`,
    plan,
    editar: (planilla, p) => {
      const cuales = columnas(p);
      return cambiar(planilla, [cuales[una](deUna), cuales[otra](deOtra)], tramo ?? todas(p));
    },
    regla: 'columnasCambiadas',
    caso: una === otra ? 'anios' : 'logroValor',
    columnas:
      una === otra ? `${una.toUpperCase()} ${deUna}, ${deOtra}` : `LE ${deUna}, VO ${deOtra}`,
    ...(tramo ? {} : { repara: true }),
  })),
  // In fractions.
  ...(
    [
      ['values of a year', 'regional', 'vo', 2024, 2024, null, 'VO 2024'],
      ['targets of two years', 'regional', 'le', 2024, 2025, null, 'LE 2024, 2025'],
      ['all targets', 'regional', 'le', 2022, 2026, null, 'LE 2022–2026'],
      ['values of a stretch', 'regional', 'vo', 2023, 2023, [12, 40], 'VO 2023'],
      ['values of the only year', 'gore-la-libertad-2023', 'vo', 2023, 2023, null, 'VO 2023'],
      ['values of a small plan', 'salud-tasas', 'vo', 2023, 2023, null, 'VO 2023'],
    ] as const
  ).map(([nombre, plan, serie, desde, hasta, tramo, cuales]): Variante => ({
    nombre: `${nombre}, as fractions`,
    plan,
    editar: (planilla, p) => {
      const de = columnas(p)[serie];
      const bloque = { filas: tramo ?? todas(p), columnas: [de(desde), de(hasta)] as const };
      return entreCien(planilla, bloque, dePorcentaje(p));
    },
    regla: 'columnaEnFracciones',
    columnas: cuales,
    ...(plan === 'regional' ? { repara: true } : {}),
  })),
];

/** A row of a stretch that cannot tell has its own finding. */
const ORILLAS = ['fechaFueraDePeriodo', 'valorFalta', 'logroFalta'];

describe.each(VARIANTES)('$nombre ($plan)', (variante) => {
  // In each test anew: a mutant of the rules is only seen by what runs within a test.
  const caso = () => {
    const politica = planes[variante.plan]!();
    const planilla = planillaDe(politica);
    const editada = variante.editar(planilla, politica);
    const hallazgos = hallar(conPlanilla(politica, editada));
    return { politica, planilla, editada, hallazgos };
  };
  const enTramo = (hallazgos: readonly Hallazgo[]): boolean => hallazgos[0]?.datos?.desde !== '';

  it('is one finding, that says it', () => {
    const { hallazgos } = caso();
    expect(hallazgos.map(({ regla, datos }) => [regla, datos?.columnas, datos?.caso])).toEqual([
      [variante.regla, variante.columnas ?? expect.anything(), variante.caso ?? expect.anything()],
    ]);
    if (variante.severidad) expect(hallazgos[0]!.severidad).toBe(variante.severidad);
    for (const idioma of ['es', 'en'] as const) {
      const { mensaje, reparar } = textoHallazgo(hallazgos[0]!, idioma)!;
      expect(`${mensaje} ${reparar}`).not.toMatch(/undefined|NaN|\[object/);
      expect(mensaje.length).toBeGreaterThan(40);
    }
  });

  it('explains every figure that the edit changed', () => {
    const { politica, planilla, editada, hallazgos } = caso();
    const { cifras = [], claves = [] } = hallazgos[0]!.explica!;
    const explicadas = new Set(cifras.map(({ clave, anio }) => `${clave.codigo} ${anio}`));
    const enteros = new Set(claves.map(({ codigo }) => codigo));
    const cambiadas = planilla.flatMap((fila, i) =>
      fila.flatMap((dato, c) => (dato === editada[i]![c] ? [] : [[i, c] as const])),
    );
    const { anios, fichas } = politica;
    const faltan = cambiadas.filter(([i, c]) => {
      const { codigo } = fichas[i]!;
      return !enteros.has(codigo) && !explicadas.has(`${codigo} ${anios[(c - 1) % anios.length]}`);
    });
    // At the ends of a stretch a row or two cannot tell.
    expect(faltan.length).toBeLessThanOrEqual(enTramo(hallazgos) ? 6 : 0);
  });

  it('has all that follows under it', () => {
    const { politica, editada, hallazgos } = caso();
    const raices = (p: Politica): Hallazgo[] =>
      plegar(auditarPolitica(p), () => null).filter(({ causa }) => causa === undefined);
    const antes = new Set(raices(politica).map(({ id }) => id));
    const nuevas = raices(conPlanilla(politica, editada)).filter(({ id }) => !antes.has(id));
    const otras = nuevas.map(({ regla }) => regla).filter((regla) => regla !== variante.regla);
    // Counts that somebody declared, and rows at the ends of a stretch, are not of its figures.
    const ajenas = ['conteoDeclarado', 'valoracionFragil', ...(enTramo(hallazgos) ? ORILLAS : [])];
    expect(otras.filter((regla) => !ajenas.includes(regla))).toEqual([]);
    expect(otras.length).toBeLessThanOrEqual(2);
  });

  it('is undone by its repair, where it has one', () => {
    if (variante.repara === undefined) return;
    const { politica, planilla, editada, hallazgos } = caso();
    const vuelta = reparada(politica, editada, hallazgos[0]!);
    const faltan = vuelta.flatMap((fila, i) => fila.filter((dato, c) => dato !== planilla[i]![c]));
    expect(faltan).toEqual(
      variante.repara === true ? [] : Array.from({ length: variante.repara as number }, () => null),
    );
  });
});

describe('what a finding about columns says of itself', () => {
  const politica = (): Politica => planes.regional!();
  const trasEditar = (editar: Variante['editar']): Hallazgo => {
    const p = politica();
    return hallar(conPlanilla(p, editar(planillaDe(p), p)))[0]!;
  };
  const nombre = ({ tipo, codigo }: Ficha): string => `${tipo} ${codigo}`;

  it('of a stretch, from which indicator to which, and the figures of those alone', () => {
    const { datos, lugar, explica, anios, id } = trasEditar((planilla, p) => {
      const { vo } = columnas(p);
      return mover(planilla, { filas: [20, 45], columnas: [vo(2022), vo(2024)] }, 0, 1);
    });
    const { fichas } = politica();
    const desde = fichas.findIndex((ficha) => nombre(ficha) === datos!.desde);
    const hasta = fichas.findIndex((ficha) => nombre(ficha) === datos!.hasta);
    expect(Math.abs(desde - 20) + Math.abs(hasta - 45)).toBeLessThanOrEqual(3);
    expect((lugar as Lugar).fila).toBe(fichas[desde]!.fila);
    expect(id).toContain(nombre(fichas[desde]!));
    expect(anios).toEqual([2022, 2023, 2024, 2025]);
    const suyas = fichas
      .slice(desde, hasta + 1)
      .flatMap(({ tipo, codigo }) =>
        [2022, 2023, 2024, 2025].map((anio) => ({ clave: { tipo, codigo }, anio })),
      );
    expect(explica).toEqual({ cifras: suyas });
  });

  it('of two stretches that went a row down, each its rows: not those between them', () => {
    const p = politica();
    const { vo } = columnas(p);
    const bajar = (planilla: Planilla, filas: [number, number]): Planilla =>
      mover(planilla, { filas, columnas: [vo(2024), vo(2024)] }, 1, 0);
    const hallados = hallar(conPlanilla(p, bajar(bajar(planillaDe(p), [1, 16]), [42, 58])));
    const fila = (quien: unknown): number => p.fichas.findIndex((uno) => nombre(uno) === quien);
    const tramos = hallados.map(({ datos }) => [fila(datos!.desde), fila(datos!.hasta)]);
    expect(hallados.map(({ regla }) => regla)).toEqual(['columnaCorrida', 'columnaCorrida']);
    const orden = tramos.sort(([a], [b]) => a! - b!);
    for (const [i, [desde, hasta]] of [[1, 17] as const, [42, 59] as const].entries()) {
      expect(Math.abs(orden[i]![0]! - desde) + Math.abs(orden[i]![1]! - hasta)).toBeLessThan(6);
    }
  });

  it('of a whole column no indicator, and of baselines no year', () => {
    const { datos, explica, id, ...resto } = trasEditar((planilla, p) =>
      ordenar(planilla, columnas(p).lb, todas(p), true),
    );
    expect([datos!.desde, datos!.hasta]).toEqual(['', '']);
    const claves = politica().fichas.map(({ tipo, codigo }) => ({ tipo, codigo }));
    expect(explica).toEqual({ cifras: [], claves });
    expect(resto).not.toHaveProperty('anios');
    expect(resto).not.toHaveProperty('reparacion');
    expect(id).not.toContain(nombre(politica().fichas[0]!));
  });

  it('of an indicator in fractions its figures, of all of them all', () => {
    const enFraccion = (filas: [number, number]): Politica => {
      const p = politica();
      const bloque = { filas, columnas: [0, 2 * p.anios.length] as const };
      return conPlanilla(p, entreCien(planillaDe(p), bloque, dePorcentaje(p)));
    };
    // Of some nothing tells: they may truly be below 1 %.
    const i = politica().fichas.findIndex((_, k) => hallar(enFraccion([k, k])).length > 0);
    const { tipo, codigo } = politica().fichas[i]!;
    const [uno] = hallar(enFraccion([i, i]));
    expect([uno!.regla, uno!.explica!.claves]).toEqual([
      'indicadorEnFracciones',
      [{ tipo, codigo }],
    ]);
    expect(new Set(uno!.explica!.cifras!.map(({ clave }) => clave.codigo))).toEqual(
      new Set([codigo]),
    );
    const [todos] = hallar(enFraccion(todas(politica())));
    expect([todos!.regla, todos!.datos!.caso, todos!.explica!.cifras]).toEqual([
      'indicadorEnFracciones',
      'todos',
      undefined,
    ]);
    expect(todos!.explica!.claves!.length).toBe(todos!.datos!.cuantos);
  });
});

describe('a plan in order', () => {
  it.each(Object.keys(planes))('%s has none of them', (nombre) => {
    expect(hallar(planes[nombre]!())).toEqual([]);
  });
});

/** An edit at random, of the kinds above, in all rows or in a stretch of them. */
interface Edicion {
  readonly regla: string;
  readonly planilla: Planilla;
}

function edicion(politica: Politica, r: () => number): Edicion {
  const planilla = planillaDe(politica);
  const { anios, fichas } = politica;
  const [n, k] = [fichas.length, anios.length];
  const entre = (a: number, b: number): number => a + Math.floor(r() * (b - a + 1));
  const llena = (c: number): boolean =>
    planilla.filter((fila) => typeof fila[c] === 'number').length >= 4;
  const conDatos = planilla[0]!.flatMap((_, c) => (llena(c) ? [c] : []));
  const [les, vos] = [[1, k] as const, [k + 1, 2 * k] as const].map(([a, b]) =>
    conDatos.filter((c) => c >= a && c <= b),
  ) as [number[], number[]];
  const una = (de: readonly number[]): number => de[entre(0, de.length - 1)]!;
  const filas = (): [number, number] => {
    if (n < 16 || r() < 0.5) return [0, n - 1];
    const cuantas = entre(12, n - 1);
    const desde = entre(0, n - cuantas);
    return [desde, desde + cuantas - 1];
  };
  const c = una(vos);
  const bloque = { filas: filas(), columnas: [c, vos.at(-1)!] as const };
  const clases: (() => Edicion)[] = [
    () => ({
      regla: 'columnaOrdenadaSola',
      planilla: ordenar(planilla, una(conDatos), filas(), r() < 0.5),
    }),
    () => ({ regla: 'columnaCorrida', planilla: mover(planilla, bloque, r() < 0.5 ? 1 : -1, 0) }),
    () => ({ regla: 'columnaCorrida', planilla: mover(planilla, bloque, 0, r() < 0.5 ? 1 : -1) }),
    () => ({
      regla: 'columnaCorrida',
      planilla: mover(planilla, { filas: filas(), columnas: [1, k] }, 0, 1),
    }),
    () => ({ regla: 'columnasCambiadas', planilla: cambiar(planilla, [c - k, c], filas()) }),
    () => ({
      regla: 'columnasCambiadas',
      planilla: cambiar(planilla, [una(les), una(les)], filas()),
    }),
    () => ({ regla: 'columnasCambiadas', planilla: cambiar(planilla, [una(vos), c], filas()) }),
    () => ({
      regla: 'columnaEnFracciones',
      planilla: entreCien(planilla, { ...bloque, columnas: [c, c] }, dePorcentaje(politica)),
    }),
    () => ({
      regla: 'indicadorEnFracciones',
      planilla: entreCien(
        planilla,
        { filas: [bloque.filas[0], bloque.filas[0]], columnas: [0, 2 * k] },
        dePorcentaje(politica),
      ),
    }),
  ];
  return clases[entre(0, clases.length - 1)]!();
}

const SEMILLAS = 60;

describe('an edit at random', () => {
  const cuenta = (nombre: string) => {
    const politica = planes[nombre]!();
    const intacta = JSON.stringify(planillaDe(politica));
    let [ediciones, reconocidas] = [0, 0];
    for (let semilla = 0; semilla < SEMILLAS; semilla++) {
      const { regla, planilla } = edicion(politica, azar(semilla * 7919 + 1));
      if (JSON.stringify(planilla) === intacta) continue;
      const reglas = hallar(conPlanilla(politica, planilla)).map((h) => h.regla);
      // Never another cause than the one that it is.
      expect([semilla, ...reglas.filter((otra) => otra !== regla)]).toEqual([semilla]);
      ediciones++;
      if (reglas.length > 0) reconocidas++;
    }
    return { ediciones, reconocidas };
  };

  // What a plan of one year, or of few indicators, cannot tell is left alone.
  it.each([
    ['regional', 0.9],
    ['pnftp-2023', 0.5],
    ['gore-la-libertad-2023', 0.3],
    ['plan-limpio', 0.5],
    ['salud-tasas', 0.4],
    ['seguridad-vial', 0.4],
    ['otro-plan', 0],
  ] as const)('in %s is named, or left alone', (nombre, parte) => {
    const { ediciones, reconocidas } = cuenta(nombre);
    expect(reconocidas / ediciones).toBeGreaterThanOrEqual(parte);
  });
});

/** What happens to plans without anybody's slip. */
const RAREZAS: Readonly<
  Record<string, (fila: readonly Dato[], k: number, r: () => number) => Dato[]>
> = {
  'values far from their targets': (fila, k, r) =>
    fila.map((dato, c) =>
      c > k && typeof dato === 'number' ? Math.round(dato * 3 ** (r() - 0.5) * 100) / 100 : dato,
    ),
  'values below all targets': (fila, k, r) =>
    fila.map((dato, c) =>
      c > k && typeof dato === 'number' ? Math.round(dato * (0.4 + 0.2 * r()) * 100) / 100 : dato,
    ),
  'the first year not measured': (fila, k) => fila.map((dato, c) => (c === k + 1 ? null : dato)),
  'the same target every year': (fila, k) =>
    fila.map((dato, c) => (c > 1 && c <= k && dato !== null ? fila[1]! : dato)),
  'targets of two years each': (fila, k) =>
    fila.map((dato, c) => (c > 1 && c <= k && c % 2 === 0 && dato !== null ? fila[c - 1]! : dato)),
  'some targets that fall': (fila, k, r) => {
    const paso = r() < 0.6 ? 1 : 1 + r();
    return fila.map((dato, c) =>
      c > 1 && c <= k && typeof dato === 'number' ? dato / paso ** (c - 1) : dato,
    );
  },
  'figures without decimals': (fila) =>
    fila.map((dato) => (typeof dato === 'number' ? Math.round(dato) : dato)),
};

describe('a plan that is only odd is not accused', () => {
  it.each(Object.keys(RAREZAS))('%s', (rareza) => {
    for (const [nombre, plan] of Object.entries(planes)) {
      const politica = plan();
      for (let semilla = 0; semilla < 8; semilla++) {
        const r = azar(semilla * 104729 + 3);
        const planilla = planillaDe(politica).map((fila) =>
          RAREZAS[rareza]!(fila, politica.anios.length, r),
        );
        const dichos = hallar(conPlanilla(politica, planilla)).map(({ regla }) => regla);
        expect([nombre, semilla, ...dichos]).toEqual([nombre, semilla]);
      }
    }
  });

  it('rows in another order, or in that of any of its columns', () => {
    for (const [nombre, plan] of Object.entries(planes)) {
      const politica = plan();
      const planilla = planillaDe(politica);
      for (let semilla = 0; semilla < 12; semilla++) {
        const r = azar(semilla * 15485863 + 5);
        const c = semilla % planilla[0]!.length;
        const orden = new Map(
          politica.fichas.map((ficha, i) => {
            const dato = planilla[i]![c];
            return [ficha, semilla < 6 ? r() : typeof dato === 'number' ? dato : Infinity];
          }),
        );
        const fichas = politica.fichas.toSorted((a, b) => orden.get(a)! - orden.get(b)!);
        const dichos = hallar({ ...politica, fichas }).map(({ regla }) => regla);
        expect([nombre, semilla, ...dichos]).toEqual([nombre, semilla]);
      }
    }
  });
});
