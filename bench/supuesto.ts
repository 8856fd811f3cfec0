/**
 * The ficha of an indicator and *¿Y si…?* on what the pane has read: how long a keystroke takes at
 * several sizes, from the figure typed to the words shown, and the search in the list. Run
 * `node bench/run.mjs supuesto`.
 */
import { performance } from 'node:perf_hooks';
import { newWorkbook, openFile } from '@pnftp/xlsx';
import { crearLibro, situar } from '../src/acciones';
import { claveTexto } from '../src/ceplan/clave';
import { ajustableDe } from '../src/libro/reglasAjustables';
import { supuestoDe } from '../src/taskpane/ficha/supuesto';
import { contenido } from './planGrande';

const CONTEXTO = { hoy: '2030-06-01', idioma: 'es' } as const;
const SIZES = [50, 1_000, 10_000];
const TIMES = 15;

const middle = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!;

async function measure(indicators: number): Promise<void> {
  const libro = newWorkbook({ sheets: ['Política'] });
  await crearLibro(openFile(libro), CONTEXTO, contenido(indicators));
  const { situacion } = await situar(openFile(libro), {
    ...CONTEXTO,
    reglas: () => Promise.resolve({ ajustableDe }),
  });
  const { politica, evaluacion, localiza, renglones } = situacion!;
  const lectura = {
    politica: politica!,
    evaluacion,
    localiza,
    renglones,
    vieja: false,
    movidas: new Set<string>(),
  };
  const one = evaluacion!.indicadores.find(({ anio }) => anio === evaluacion!.anio)!;
  const times: number[] = [];
  for (let n = 0; n < TIMES; n++) {
    const t0 = performance.now();
    supuestoDe(lectura, new Map([[claveTexto(one), 10 + n]]), 'es');
    times.push(performance.now() - t0);
  }
  const [worst, usual] = [Math.max(...times), middle(times)];
  console.log(
    [
      String(indicators).padStart(12),
      `${usual.toFixed(1)} ms`.padStart(12),
      `${worst.toFixed(1)} ms`.padStart(12),
    ].join(' '),
  );
}

console.log([' indicadores', '   por tecla', '   la mayor'].join(' '));
for (const size of SIZES) await measure(size);
