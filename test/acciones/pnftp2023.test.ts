/** The 2023 evaluation, end to end over a file: the printed figures, the matrix and the sheets. */
import { evaluarLibro, type Resultado } from '../../src/acciones';
import { claveAnio } from '../../src/ceplan/clave';
import type { Cifra, Tipo } from '../../src/ceplan/tipos';
import { leeTsv } from '../../src/libro/tsv';
import { isFormula, valueOf } from '@pnftp/xlsx/plan';
import { openFile, type Workbook } from '@pnftp/xlsx';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contexto, filasDe, hoja, libroPnftp, valoresDe } from './ayuda';

const tsv = (nombre: string) =>
  leeTsv(readFileSync(join(__dirname, `../../assets/muestra/pnftp-2023/${nombre}.tsv`), 'utf8'));

let libro: Workbook;
let resultado: Resultado;
const cifra = (tipo: Tipo, codigo: string, anio = 2023) =>
  resultado.evaluacion!.porClave.get(claveAnio({ tipo, codigo }, anio))!;

beforeAll(async () => {
  libro = await libroPnftp();
  resultado = await evaluarLibro(openFile(libro), contexto);
});

it('explains every AT1 that is not within 0.06 of the declared one', () => {
  const lejos: string[] = [];
  for (const f of tsv('indicadores')) {
    const tipo: Tipo = f.tipo === 'OP' ? 'OP' : 'Servicio';
    for (const anio of [2022, 2023]) {
      const declarado = Number(f[`avance1_${anio}`]);
      const propio = cifra(tipo, f.codigo!, anio).avanceTipo1;
      if (typeof propio === 'number' && Math.abs(propio - declarado) <= 0.06) continue;
      lejos.push(`${tipo} ${f.codigo} ${anio}`);
      const explicado = resultado.hallazgos.some(
        (h) => h.tipo === tipo && h.codigo === f.codigo && h.regla.startsWith('declarado'),
      );
      expect([tipo, f.codigo, anio, explicado]).toEqual([tipo, f.codigo, anio, true]);
    }
  }
  expect(lejos.sort()).toEqual(
    [
      'Servicio 1 2023',
      'Servicio 22.2 2022',
      'Servicio 23 2022',
      'Servicio 16.2 2022',
      'Servicio 10 2023',
      'Servicio 4 2022',
      'Servicio 40 2022',
      'OP 2.1 2022',
    ].sort(),
  );
});

it('computes the AT2 of the six OP indicators', () => {
  const redondo = (c: Cifra) => (typeof c === 'number' ? Math.round(c * 10) / 10 : 'ND');
  expect(
    ['1.1', '2.1', '2.2', '2.3', '3.1', '3.2'].map((c) => redondo(cifra('OP', c).avanceTipo2)),
  ).toEqual([-17.6, 426.1, -109.9, 750, 'ND', -100]);
});

it('shows 9 / 3 / 32 services beside the declared 8 / 3 / 33, and says why', () => {
  const { indicadoresServicios: s } = resultado.evaluacion!.conteos;
  expect([s.bajo, s.intermedio, s.alto, s.nd]).toEqual([9, 3, 32, 0]);
  const resumen = valoresDe(libro, 'Resumen');
  const fila = resumen.find((f) => f[1] === 'Indicadores de servicios')!;
  expect(fila[2]).toContain('8 / 3 / 33');
  expect(fila.slice(3, 9)).toEqual(['No', 9, 3, 32, 0, 44]);
  const nota = resumen.find((f) => String(f[0]).startsWith('Por qué difiere'))!;
  expect(nota[0]).toContain('Servicio 1: se declara 100 (alto); con sus cifras es 0.0 (bajo).');
});

it('gives índice 22.2 with what it hangs on, and valoración 1.8 with the other readings', () => {
  const { indiceGestion, valoracion } = resultado.evaluacion!;
  expect(indiceGestion.valor).toBeCloseTo(22.2222, 4);
  const resumen = valoresDe(libro, 'Resumen');
  const filas = resumen.slice(resumen.findIndex((f) => String(f[0]).startsWith('5. ')));
  const codigos = filas.slice(3).map((f) => f[0]);
  expect(codigos.slice(0, 6)).toEqual(['2.1', '2.2', '2.3', '1.1', '3.2', '2.1, 2.2']);
  const pareja = filas[3 + 5]!;
  expect([pareja[1], pareja[3]]).toEqual(['Las dos cifras a la vez', 'OP2']);
  expect([6, 7].map((i) => Number(pareja[i]).toFixed(1))).toEqual(['11.1', '33.3']);
  expect(valoracion.puntaje).toBeCloseTo(1.8, 10);
  const lecturas = resumen.filter((f) => /^Pro(medio|porción)/.test(String(f[1])));
  expect(lecturas.map((f) => [/[\d.]+$/.exec(String(f[1]))![0], f[3], f[4], f[5]])).toEqual([
    ['84.1', 'Intermedio', 'Intermedio', 1.8],
    ['72.7', 'Inicial', 'Inicial', 1.4],
    ['75.0', 'Intermedio', 'Intermedio', 1.8],
  ]);
});

it('asks for exactly the 13 commitments of the report, with their measure and plazo', () => {
  const filas = filasDe(libro, 'tblCompromisos');
  const informe = tsv('compromisos');
  expect(filas.map((f) => f.Código)).toEqual(informe.map((f) => f.codigo));
  expect(filas.map((f) => f.Plazo)).toEqual(informe.map((f) => f.plazo));
  filas.forEach((f, i) => {
    const suya = informe[i]!.recomendacion!;
    const frase = /^Cumplir.*?\d{4} y de .*? para el año \d{4}\./.exec(suya)?.[0];
    expect(String(f.Recomendación).startsWith(frase ?? 'Realizar un ajuste al indicador.')).toBe(
      true,
    );
    expect(f['Acción clave']).toBe(informe[i]!.accion_clave);
    expect(f['Medio de verificación']).toBe(informe[i]!.medio_verificacion);
  });
});

it('writes every figure of Avance as a formula that holds the method’s value', () => {
  const avance = hoja(libro, 'Avance');
  const area = avance.usedArea(true)!;
  const filas = avance.readArea(area);
  const cabecera = filas.findIndex((f) => valueOf(f[0]!) === 'Código');
  let vistas = 0;
  for (const fila of filas.slice(cabecera + 1)) {
    const [tipo, codigo] = [valueOf(fila[22]!), valueOf(fila[23]!)];
    if (tipo !== 'OP' && tipo !== 'Servicio') continue;
    vistas++;
    for (const [anio, columna] of [
      [2022, 12],
      [2023, 17],
    ] as const) {
      const celda = fila[columna]!;
      expect(isFormula(celda) && celda.formula).toMatch(/^=PNFTP\.AVANCE1\(/);
      expect(valueOf(celda)).toBe(cifra(tipo, String(codigo), anio).avanceTipo1);
    }
  }
  expect(vistas).toBe(50);
});

it('places every finding in a cell of the workbook', () => {
  const { hallazgos } = resultado;
  expect(hallazgos.length).toBeGreaterThan(0);
  for (const h of hallazgos) {
    expect(h.mensaje).not.toBe(h.regla);
    if (h.celda) expect(libro.sheet(h.hoja)).not.toBeNull();
  }
});

it('gives the same figures on any day', async () => {
  const en = async (hoy: string) => {
    const { evaluacion, hallazgos } = await evaluarLibro(openFile(await libroPnftp()), {
      ...contexto,
      hoy,
    });
    return JSON.stringify([evaluacion!.indicadores, evaluacion!.valoracion, hallazgos]);
  };
  // Before and long after the deadlines of 2023.
  expect((await en('2024-01-02')) === (await en('2031-12-31'))).toBe(true);
});
