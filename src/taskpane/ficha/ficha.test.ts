/** What a ficha, a sum and a supposition say, out of the PNFTP 2023 as it is read from its workbook. */
import { evaluar } from '../../ceplan/evaluar';
import type { Clave } from '../../ceplan/tipos';
import { contenidoPnftp, leer } from '../../../test/casos/ayuda';
import type { HallazgoVisto, Lectura } from '../estado';
import { buscados, fichaVista, type Figura } from './ficha';
import { objetivoVisto } from './objetivo';
import { numeroEscrito, supuestoDe } from './supuesto';

const libro = leer(contenidoPnftp());
const LECTURA: Lectura = {
  politica: libro.politica!,
  evaluacion: evaluar(libro.politica!),
  localiza: libro.localiza,
  renglones: { entradas: [], generadas: [] },
  vieja: false,
  movidas: new Set(),
};
const ficha = (codigo: string, tipo: Clave['tipo'] = 'OP', lectura = LECTURA) =>
  fichaVista(lectura, { tipo, codigo }, null, 'es')!;
const dicho = (trozos: readonly (string | Figura)[]) =>
  trozos.map((trozo) => (typeof trozo === 'string' ? trozo : trozo.texto)).join('');
const figuras = (trozos: readonly (string | Figura)[]) =>
  trozos.flatMap((trozo) => (typeof trozo === 'string' ? [] : [trozo]));

it('the arithmetic in figures and words, whose rule it is, and what enters means', () => {
  const [uno, dos] = ficha('2.1').avances;
  expect(dicho(uno!.cuenta)).toBe('38.7 ÷ 85 × 100 = 45.5');
  expect([uno!.texto, uno!.nivel]).toEqual(['45.5', 'bajo']);
  expect(uno!.fuentes).toEqual(['[R] Regla del informe de evaluación de la PNFTP 2023']);
  expect(dicho(dos!.cuenta)).toBe('(38.7 − 99.2) ÷ (85 − 99.2) × 100 = 426.1');
  expect(dos!.notas.join(' ')).toContain('entra como 100');
  expect(ficha('2.1').necesita.lineas).toEqual([
    'Para AT1 intermedio: al menos 63.75%.',
    'Para AT1 alto: al menos 80.75%.',
    'AT2 ya es alto.',
  ]);
});

it('each figure of the sum leads to its own cell', () => {
  const { cuenta } = ficha('2.1').avances[1]!;
  const lugares = figuras(cuenta).map(({ que, lugar }) => `${que} ${lugar!.hoja}!${lugar!.celda}`);
  expect(new Set(lugares).size).toBe(3);
  for (const { lugar, texto } of figuras(cuenta)) {
    const tabla = [...libro.tablas.values()].find(({ hoja }) => hoja === lugar!.hoja)!;
    const fila = Number(/\d+$/.exec(lugar!.celda)![0]) - tabla.area.row - 2;
    expect(tabla.filas[fila]).toContain(Number(texto));
  }
});

it('nobody is led into a sheet whose rows may have moved', () => {
  const movida = { ...LECTURA, movidas: new Set([libro.tablas.get('tblIndicadores')!.hoja]) };
  const { avances, anios, versiones } = ficha('2.1', 'OP', movida);
  const todas = [
    ...avances.flatMap(({ cuenta }) => figuras(cuenta)),
    ...anios.flatMap(({ logro, valor }) => [logro, valor]),
    ...versiones,
  ];
  expect(todas.every(({ lugar }) => lugar === null)).toBe(true);
});

it('years that nobody is asked for are blank; the drawing has what the table has', () => {
  const { anios, grafico, tendencia } = ficha('1.1');
  expect(anios.map(({ anio, logro, valor }) => [anio, logro.texto, valor.texto])).toEqual([
    [2022, '8.3', '10.3'],
    [2023, '8.9', '6.9'],
    [2024, '9.5', '–'],
    [2025, '10.2', '–'],
    ...[2026, 2027, 2028, 2029, 2030].map((anio) => [anio, '–', '–']),
  ]);
  const serie = (cual: string) => grafico!.series.find((s) => s.cual === cual)!;
  expect(serie('logro').puntos.map(({ texto }) => texto)).toEqual(['8.3', '8.9', '9.5', '10.2']);
  expect(serie('valor').puntos.map(({ texto }) => texto)).toEqual(['10.3', '6.9']);
  expect(serie('lineaBase').puntos.map(({ anio, texto }) => [anio, texto])).toEqual([
    [2022, '7.2'],
    [2030, '7.2'],
  ]);
  expect([grafico!.desde, grafico!.hasta]).toEqual([2022, 2030]);
  expect(tendencia).toMatch(/menos de tres valores/);
});

it('the findings of this indicator alone, once there was a validation', () => {
  const uno = { clave: 'a', indicador: 'OP|2.1' } as HallazgoVisto;
  const otro = { clave: 'b', indicador: 'OP|2.2' } as HallazgoVisto;
  const vista = fichaVista(LECTURA, { tipo: 'OP', codigo: '2.1' }, [uno, otro], 'es')!;
  expect(vista.hallazgos).toEqual([uno]);
  expect(ficha('2.1').hallazgos).toBeNull();
});

it('the commitment, why it enters and whether the workbook has it', () => {
  expect(ficha('1.1').compromiso.lineas).toEqual([
    'Entra en la matriz por su AT2 bajo [D].',
    expect.stringMatching(/^Medida: cumplir la meta\./),
    expect.stringMatching(/^Plazo: 2 años, hasta el \d\d\/\d\d\/\d{4}\.$/),
    'Todavía no está en la matriz del libro.',
  ]);
  expect(ficha('2.3').compromiso.lineas).toEqual(['No entra en la matriz.']);
});

it('an OP as its sum: what was clipped, the mean, and the índice out of the OPs', () => {
  const { sumas, indice } = objetivoVisto(LECTURA, 'OP2', 'es')!;
  expect(sumas[1]!.cuenta).toBe('(100.0 + 0.0 + 100.0) ÷ 3 = 66.7');
  expect(sumas[1]!.sumandos.map(({ avance, entra, nota }) => [avance, entra, nota])).toEqual([
    ['426.1', '100.0', '426.1, acotado a 100 [D]'],
    ['-109.9', '0.0', '-109.9, acotado a 0 [D]'],
    ['750.0', '100.0', '750.0, acotado a 100 [D]'],
  ]);
  expect(indice.cuenta).toBe('(0.0 + 66.7 + 0.0) ÷ 3 = 22.2');
  expect(objetivoVisto(LECTURA, 'OP9', 'es')).toBeNull();
});

it('what would be: before and after, who enters and who leaves', () => {
  const supuesto = supuestoDe(LECTURA, new Map([['OP|1.1', 8.9]]), 'es')!.visto;
  expect(supuesto.supuestos.map((s) => s.dicho)).toEqual(['OP 1.1: 8.9 en vez de 6.9']);
  expect(supuesto.cambios.map(({ que, dicho: como }) => `${que}: ${como}`)).toEqual([
    'Índice de gestión: de 22.2 Bajo a 55.6 Bajo',
    'Valoración: 1.8 Intermedio, sin cambio',
    'Matriz: de 13 compromisos a 12 compromisos',
  ]);
  expect(supuesto.matriz).toEqual(['Salen: OP 1.1.']);
  expect(supuestoDe(LECTURA, new Map(), 'es')).toBeNull();
});

it.each([
  ['1,234.5', 1234.5],
  [' -3 ', -3],
  ['−0.5', -0.5],
  ['41,67', null],
  ['1.234,5', null],
  ['mucho', null],
  ['', null],
])('«%s» is taken as %s', (texto, numero) => expect(numeroEscrito(texto)).toBe(numero));

it('an indicator is found by code, name or entity, codes first', () => {
  const halla = (texto: string) =>
    buscados(LECTURA.evaluacion!, texto).hallados.map(({ titulo }) => titulo);
  expect(halla('sentenciados')).toEqual(['OP 2.3']);
  expect(halla('16.')).toEqual(expect.arrayContaining(['Servicio 16.1', 'Servicio 16.2']));
  expect(halla('2').slice(0, 2)).toEqual(['OP 2.1', 'OP 2.2']);
  expect(buscados(LECTURA.evaluacion!, 'de').mas).toBeGreaterThan(0);
  expect(halla('zzz')).toEqual([]);
});
