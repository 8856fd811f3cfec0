/**
 * One cause, one finding: a single thing is changed in a plan, as people change spreadsheets, at a
 * random place; whatever follows from it stands under its cause. Seeded: the same every time.
 */
import { revisar } from '../../src/acciones';
import { openFile, openWorkbook } from '@pnftp/xlsx';
import { escribirLibro, type Escrito, type FilaEscrita, type LibroEscrito } from './libroDeOtros';
import { LIMPIO, PLANES } from './planes';

/** Mulberry32. */
function azar(semilla: number): () => number {
  let a = semilla;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Azar = () => number;
type Filas = readonly FilaEscrita[];
const alguno = <T>(lista: readonly T[], r: Azar): T => lista[Math.floor(r() * lista.length)]!;

/** Columns of figures that some row fills. */
const columnas = (filas: Filas): string[] =>
  [...new Set(filas.flatMap((fila) => Object.keys(fila)))].filter(
    (titulo) =>
      /^(LE|VO) \d{4}$/.test(titulo) && filas.some((fila) => typeof fila[titulo] === 'number'),
  );

const enColumna = (
  filas: Filas,
  columna: string,
  hacer: (valor: Escrito, fila: FilaEscrita, i: number) => Escrito,
): Filas => filas.map((fila, i) => ({ ...fila, [columna]: hacer(fila[columna] ?? null, fila, i) }));

const enFila = (filas: Filas, cual: number, cambio: FilaEscrita): Filas =>
  filas.map((fila, i) => (i === cual ? { ...fila, ...cambio } : fila));

/** What a person does to the table of indicators with one wrong move. */
const CAMBIOS: Readonly<Record<string, (filas: Filas, r: Azar) => Filas>> = {
  'a column became text': (filas, r) =>
    enColumna(filas, alguno(columnas(filas), r), (v) => (typeof v === 'number' ? `${v} ` : v)),
  'a cell became text': (filas, r) => {
    const columna = alguno(columnas(filas), r);
    const i = filas.findIndex((fila) => typeof fila[columna] === 'number');
    return enFila(filas, i, { [columna]: String(filas[i]![columna]).replace('.', ',') });
  },
  'a row was pasted twice': (filas, r) => [...filas, alguno(filas, r)],
  'a total was added': (filas, r) => {
    const columna = alguno(columnas(filas), r);
    return [...filas, { Tipo: 'TOTAL', [columna]: 1234 }];
  },
  'a code was lost': (filas, r) => enFila(filas, Math.floor(r() * filas.length), { Código: null }),
  'an error stands in a cell’s place': (filas, r) =>
    enFila(filas, Math.floor(r() * filas.length), { [alguno(columnas(filas), r)]: 'n.d.?' }),
  'a name was spelt with a space more': (filas, r) => {
    const i = Math.floor(r() * filas.length);
    return enFila(filas, i, { Responsable: `${String(filas[i]!.Responsable)} ` });
  },
  'a direction was mistyped': (filas, r) =>
    enFila(filas, Math.floor(r() * filas.length), { 'Sentido esperado': 'Creciente' }),
  'a column of entities was typed as another word': (filas) =>
    enColumna(filas, 'Tipo de agregación', () => 'Suma'),
};

/** Root findings more than before, at most. */
const CUANTAS = 1;

async function raices(plan: LibroEscrito): Promise<string[]> {
  const libro = openFile(openWorkbook(await escribirLibro(plan)));
  const { hallazgos } = await revisar(libro, { hoy: '2025-03-15', idioma: 'es' });
  // One that was there already, and now names another year of the same targets, is not one more.
  return hallazgos
    .filter(({ causa }) => causa === null)
    .map(({ clave }) => clave.replace(/\|\d{4}\|/, '||'));
}

const EN_ORDEN = {
  limpio: LIMPIO,
  'seguridad-vial': PLANES['seguridad-vial']!,
  'salud-tasas': PLANES['salud-tasas']!,
};

describe.each(Object.entries(EN_ORDEN))('%s', (plan, escrito) => {
  let antes: Set<string>;
  beforeAll(async () => {
    antes = new Set(await raices(escrito));
  });
  const filas = escrito.filas.tblIndicadores!;

  it.each(Object.keys(CAMBIOS))('where %s', async (nombre) => {
    for (let semilla = 1; semilla <= 3; semilla++) {
      const tblIndicadores = CAMBIOS[nombre]!(filas, azar(semilla));
      const todas = await raices({ ...escrito, filas: { ...escrito.filas, tblIndicadores } });
      const nuevas = todas.filter((clave) => !antes.has(clave));
      expect([semilla, nuevas.length <= CUANTAS ? [] : nuevas]).toEqual([semilla, []]);
      // In a plan with nothing to find, the change is what is found.
      if (plan === 'limpio') expect([semilla, nuevas.length]).not.toEqual([semilla, 0]);
    }
  });
});
