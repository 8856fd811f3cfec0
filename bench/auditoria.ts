/**
 * The audit of 10,000 indicators × 9 years against reading the same cells out of the file.
 * The claim is a ratio of two times taken in one process: at most 1.
 */
import { performance } from 'node:perf_hooks';
import { auditar } from '../src/ceplan/auditoria';
import { evaluar } from '../src/ceplan/evaluar';
import { areasDeEntrada, leeLibro } from '../src/libro/leer';
import { areasDebajo, revisarDisposicion } from '../src/libro/disposicion';
import { crearLibro } from '../src/acciones';
import { ANIOS, contenido } from './planGrande';
import { newWorkbook, openFile, openWorkbook } from '@pnftp/xlsx';
import { ajustableDe } from '../src/libro/reglasAjustables';

const INDICADORES = 10_000;
const VECES = 5;

const mediana = (tiempos: number[]): number =>
  [...tiempos].sort((a, b) => a - b)[tiempos.length >> 1]!;

async function main(): Promise<void> {
  const libro = newWorkbook({ sheets: ['Política'] });
  await crearLibro(openFile(libro), { hoy: '2030-06-01', idioma: 'es' }, contenido(INDICADORES));
  const bytes = libro.save();
  const tiempos = { leer: [] as number[], evaluar: [] as number[], auditar: [] as number[] };
  let hallazgos = 0;
  for (let vez = 0; vez <= VECES; vez++) {
    const t0 = performance.now();
    const abierto = openFile(openWorkbook(bytes));
    const estructura = await abierto.describe();
    const grids = await abierto.read(areasDeEntrada(estructura));
    const t1 = performance.now();
    const leido = leeLibro(estructura, grids, { hoy: '2030-06-01', ajustableDe });
    const tablas = [...leido.tablas.values()];
    const debajo = areasDebajo(estructura, tablas);
    const hojas = [...new Set(tablas.map(({ hoja }) => hoja))];
    const { grids: abajo, facts: hechos } = await abierto.inspect(debajo, hojas);
    const t2 = performance.now();
    const evaluacion = evaluar(leido.politica!);
    const t3 = performance.now();
    const lista = [
      ...auditar(leido.politica!, evaluacion),
      ...revisarDisposicion({
        estructura,
        tablas,
        hechos: new Map(hechos.map((hecho) => [hecho.sheet, hecho])),
        debajo: new Map(debajo.map(({ tabla }, i) => [tabla, abajo[i]!])),
      }),
    ];
    const t4 = performance.now();
    hallazgos = lista.length;
    if (vez === 0) continue;
    tiempos.leer.push(t1 - t0);
    tiempos.evaluar.push(t3 - t2);
    tiempos.auditar.push(t4 - t3);
  }
  const [leer, evalua, audita] = [tiempos.leer, tiempos.evaluar, tiempos.auditar].map(mediana);
  console.log(
    `${INDICADORES} indicators × ${ANIOS.length} years, ${(bytes.length / 2 ** 20).toFixed(1)} MB, ${hallazgos} findings; median of ${VECES}`,
  );
  console.log(`open and read the cells  ${leer!.toFixed(0)} ms`);
  console.log(`evaluate                 ${evalua!.toFixed(0)} ms`);
  console.log(
    `audit, layout included   ${audita!.toFixed(0)} ms (${(audita! / leer!).toFixed(2)} of reading)`,
  );
}

void main();
